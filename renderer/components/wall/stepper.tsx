import type { KeyboardEvent } from 'react';
import styles from './stepper.module.css';
import { cx } from './cx.ts';

interface StepperProps {
  readonly label: string;
  readonly less: string;
  readonly more: string;
  readonly min: number;
  readonly max: number;
  readonly step: number;
  readonly value: number;
  /** The value in words: "60 %", "2 people". */
  readonly text: string;
  readonly onChange: (value: number) => void;
  /** Enter while it has the focus. */
  readonly onCommit: () => void;
}

/** More blocks than this are drawn as one trough. */
const mostBlocks = 20;

/** How much of it: blocks that fill, a button at each end, arrows, Home and End. Digits stay free for the rows above. */
export function Stepper(props: StepperProps): React.JSX.Element {
  const { label, less, more, min, max, step, value, text, onChange, onCommit } = props;
  const count = Math.max(1, Math.round((max - min) / step));
  const at = Math.round((value - min) / step);
  const set = (place: number): void => {
    const next = Math.max(0, Math.min(count, place));
    // Counted in whole steps: 0.1 added six times is not 0.6.
    onChange(Number((min + next * step).toFixed(6)));
  };
  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>): void => {
    const to = placeFor(event.key, at, count);
    if (to !== null) set(to);
    else if (event.key === 'Enter') onCommit();
    else return;
    event.preventDefault();
  };
  return (
    <div className={styles.stepper}>
      <span className={styles.label} aria-hidden="true">
        {label}
      </span>
      <button type="button" tabIndex={-1} aria-label={less} disabled={at <= 0} onClick={() => set(at - 1)}>
        −
      </button>
      <div
        role="slider"
        tabIndex={0}
        aria-label={label}
        aria-valuemin={min}
        aria-valuemax={max}
        aria-valuenow={value}
        aria-valuetext={text}
        className={styles.blocks}
        onKeyDown={onKeyDown}
      >
        {count <= mostBlocks ? (
          Array.from({ length: count }, (_, n) => <i key={n} className={cx(n < at && styles.full)} />)
        ) : (
          <i className={styles.trough}>
            <u style={{ width: `${(at / count) * 100}%` }} />
          </i>
        )}
      </div>
      <button type="button" tabIndex={-1} aria-label={more} disabled={at >= count} onClick={() => set(at + 1)}>
        +
      </button>
      <b className={styles.value}>{text}</b>
    </div>
  );
}

function placeFor(key: string, at: number, count: number): number | null {
  switch (key) {
    case 'ArrowRight':
    case 'ArrowUp':
      return at + 1;
    case 'ArrowLeft':
    case 'ArrowDown':
      return at - 1;
    case 'Home':
      return 0;
    case 'End':
      return count;
    default:
      return null;
  }
}
