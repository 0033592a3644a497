import styles from './ring.module.css';

interface RingProps {
  /** 0–1: how far to the last responsible moment. */
  readonly fill: number;
  /** What stands in its middle. */
  readonly text?: string;
  /** In words; without it the ring is decoration. */
  readonly label?: string;
  readonly isPast?: boolean;
}

/** A brake disc that heats: full at twelve o'clock is the last responsible moment; it glows in its last third. */
export function Ring({ fill, text, label, isPast = false }: RingProps): React.JSX.Element {
  const full = Math.min(1, Math.max(0, fill));
  const names = [styles.ring, !isPast && full > 2 / 3 ? styles.hot : '', isPast ? styles.past : ''].join(' ');
  const says = label === undefined ? { 'aria-hidden': true } : { role: 'img', 'aria-label': label };
  return (
    <svg className={names} viewBox="0 0 40 40" {...says}>
      <circle className={styles.track} cx="20" cy="20" r="16" />
      <circle className={styles.fill} cx="20" cy="20" r="16" pathLength="100" strokeDasharray={`${full * 100} 100`} />
      <path className={styles.notch} d="M20 0v8" />
      {text === undefined ? null : (
        <text x="20" y="24.5">
          {text}
        </text>
      )}
    </svg>
  );
}
