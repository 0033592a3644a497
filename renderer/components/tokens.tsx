import styles from './tokens.module.css';

/** Price or purse as square blocks: one is one token. Decoration; the words stand beside it. */
export function Price({
  tokens,
  isAll = false,
}: {
  readonly tokens: number;
  readonly isAll?: boolean;
}): React.JSX.Element | null {
  if (tokens === 0 && !isAll) return null;
  return (
    <span className={styles.price} aria-hidden="true">
      {Array.from({ length: Math.max(tokens, 1) }, (_, place) => (
        <i key={place} />
      ))}
      {isAll ? '+' : ''}
    </span>
  );
}

interface PurseProps {
  readonly left: number;
  /** What the act in hand would take. */
  readonly willGo?: number;
  /** The letter of the act each spent token went to, oldest first. */
  readonly spent: readonly string[];
  /** In words: "2 of 3 tokens left". */
  readonly label: string;
}

export function Purse({ left, willGo = 0, spent, label }: PurseProps): React.JSX.Element {
  return (
    <span className={styles.purse} role="img" aria-label={label}>
      {Array.from({ length: left }, (_, place) => (
        <i key={`left${place}`} className={place >= left - willGo ? styles.will : ''} />
      ))}
      {spent.map((letter, place) => (
        // eslint-disable-next-line react/no-array-index-key -- a spent token has no name but its place
        <i key={`spent${place}`} className={styles.gone}>
          {letter}
        </i>
      ))}
    </span>
  );
}
