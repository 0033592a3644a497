import styles from './timing-mark.module.css';

/** Of a line on a replay: the best found, better than your own best, below it, or the first time set. */
export type Timing = 'best' | 'better' | 'below' | 'first';

/** Colour with shape: full with a diamond, three quarters with a triangle up, half with a stroke; white and open for a first time. */
export function TimingMark({ kind }: { readonly kind: Timing }): React.JSX.Element {
  return (
    <svg className={`${styles.mark} ${styles[kind]}`} viewBox="0 0 24 16" aria-hidden="true" focusable="false">
      {shapes[kind]}
    </svg>
  );
}

const shapes: Readonly<Record<Timing, React.JSX.Element>> = {
  best: <path d="M0 2h12v12H0zM19 3.5l4.5 4.5-4.5 4.5L14.5 8z" />,
  better: <path d="M0 5h12v9H0zM14.5 12 19 4l4.5 8z" />,
  below: <path d="M0 8h12v6H0zM15 8.5h8v2.5h-8z" />,
  first: <path className={styles.open} d="M1 3h10v10H1z" />,
};

/** A line's timing against one's own best of the same week, and against the best found; null own best = no run before. */
export function timingOf(outcome: number, ownBest: number | null, bestFound: number | null): Timing {
  if (bestFound !== null && outcome >= bestFound - 1e-9) return 'best';
  if (ownBest === null) return 'first';
  return outcome > ownBest + 1e-9 ? 'better' : 'below';
}
