import styles from './run-outline.module.css';

/** The run line before anything stands on it: one box a turn. */
export function RunOutline({ steps, step }: { readonly steps: number; readonly step: number }): React.JSX.Element {
  return (
    <div className={styles.outline} aria-hidden="true">
      <span>
        {Array.from({ length: steps }, (_, n) => (
          <i
            key={n}
            className={n <= step ? styles.on : ''}
            style={{ left: `${10 + (80 * n) / Math.max(1, steps - 1)}%` }}
          />
        ))}
      </span>
    </div>
  );
}
