import { cx } from './cx.ts';
import styles from './choices.module.css';
import { Radio, RadioGroup } from './radio-group.tsx';

interface ChoicesProps<T extends string> {
  readonly label: string;
  readonly value: T | null;
  readonly options: readonly { readonly value: T; readonly text: string }[];
  /** The next number pressed chooses here. */
  readonly isNumbered?: boolean;
  readonly onChange: (value: T) => void;
  readonly onCommit?: () => void;
}

/** A few words side by side, none chosen at first: a pick, yes or no, how sure. */
export function Choices<T extends string>({
  label,
  value,
  options,
  isNumbered = false,
  onChange,
  onCommit,
}: ChoicesProps<T>): React.JSX.Element {
  const stop = value ?? options[0]?.value;
  return (
    <div className={styles.choices}>
      <span className={styles.label} aria-hidden="true">
        {label}
      </span>
      <RadioGroup className={styles.row} label={label} {...(onCommit === undefined ? {} : { onCommit })}>
        {options.map((option, place) => (
          <Radio
            key={option.value}
            isOn={option.value === value}
            isStop={option.value === stop}
            className={cx(option.value === value && styles.on)}
            onChoose={() => onChange(option.value)}
          >
            {isNumbered ? (
              <span className={styles.number} aria-hidden="true">
                {place + 1}
              </span>
            ) : null}
            {option.text}
          </Radio>
        ))}
      </RadioGroup>
    </div>
  );
}
