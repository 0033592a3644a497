import { useId } from 'react';
import styles from './segmented.module.css';

interface SegmentedProps<T extends string> {
  /** Names the group for readers. */
  readonly label: string;
  readonly value: T;
  readonly options: readonly { readonly value: T; readonly text: string }[];
  readonly onChange: (value: T) => void;
}

/** One of a few words, as a real radio group: arrows move, Tab passes. */
export function Segmented<T extends string>({ label, value, options, onChange }: SegmentedProps<T>): React.JSX.Element {
  const name = useId();
  return (
    <span className={styles.row} role="radiogroup" aria-label={label}>
      {options.map((option) => (
        <label key={option.value} className={option.value === value ? styles.on : styles.off}>
          <input type="radio" name={name} checked={option.value === value} onChange={() => onChange(option.value)} />
          {option.text}
        </label>
      ))}
    </span>
  );
}
