import { cx } from './cx.ts';
import styles from './choices.module.css';
import { Radio, RadioGroup } from './radio-group.tsx';

interface ChoicesProps<T extends string> {
  readonly label: string;
  readonly value: T | null;
  readonly options: readonly { readonly value: T; readonly text: string }[];
  readonly hint?: string;
  readonly onChange: (value: T) => void;
  readonly onCommit?: () => void;
}

/** A few words side by side, none chosen at first: a pick, yes or no, how sure. */
export function Choices<T extends string>({ label, value, options, hint, onChange, onCommit }: ChoicesProps<T>): React.JSX.Element {
  const stop = value ?? options[0]?.value;
  return (
    <div className={styles.choices}>
      <span className={styles.label}>
        {label}
        {hint === undefined ? null : <small>{hint}</small>}
      </span>
      <RadioGroup className={styles.row} label={label} {...(onCommit === undefined ? {} : { onCommit })}>
        {options.map((option) => (
          <Radio
            key={option.value}
            isOn={option.value === value}
            isStop={option.value === stop}
            className={cx(option.value === value && styles.on)}
            onChoose={() => onChange(option.value)}
          >
            {option.text}
          </Radio>
        ))}
      </RadioGroup>
    </div>
  );
}
