import type { Bank } from '../../../scenarios/index.ts';
import { cx } from './cx.ts';
import styles from './marks.module.css';
import { useSay } from './words.ts';

/** Three pips of skill; half pips are drawn half. */
export function SkillPips({
  topic,
  filled,
  paid = false,
}: {
  readonly topic: string;
  readonly filled: number;
  /** This turn what they learned made trouble shorter. */
  readonly paid?: boolean;
}): React.JSX.Element {
  const say = useSay();
  const words = say('people.skill', { topic, filled });
  return (
    <span
      className={cx(styles.pips, paid && styles.paid)}
      role="img"
      aria-label={paid ? `${words}. ${say('people.paid')}` : words}
    >
      {[0, 1, 2].map((n) => (
        <i key={n} className={cx(filled - n >= 1 ? '' : filled - n >= 0.5 ? styles.half : styles.empty)} />
      ))}
    </span>
  );
}

/** The sponsor's patience: a window whose panes go dark one by one. */
export function Panes({
  now,
  start,
  isSmall = false,
}: {
  readonly now: number;
  readonly start: number;
  readonly isSmall?: boolean;
}): React.JSX.Element {
  return (
    <span className={cx(styles.panes, isSmall && styles.small, now === 1 && styles.last)} aria-hidden="true">
      {Array.from({ length: start }, (_, n) => (
        <i key={n} className={cx(n >= now && styles.dark)} />
      ))}
    </span>
  );
}

/** Who has the last word on a deliverable. */
export function Seal({ name }: { readonly name: string | null }): React.JSX.Element {
  const say = useSay();
  return <span className={cx(styles.seal, name === null && styles.open)}>{name ?? say('board.noOne')}</span>;
}

const bankKey = { unknown: 'board.bank.unknown', asked: 'board.bank.asked', ready: 'board.bank.ready' } as const;

/** Two banks: who will pick it up, and whether they know. */
export function Bridge({ bank, name }: { readonly bank: Bank; readonly name: string | null }): React.JSX.Element {
  const say = useSay();
  return (
    <span className={cx(styles.bridge, styles[bank])}>
      <svg viewBox="0 0 34 16" aria-hidden="true">
        <rect className={styles.bank} x="0" y="4" width="5" height="12" />
        {bank === 'ready' ? (
          <>
            <path d="M5 6.5h24" strokeWidth="2.4" />
            <path d="M8 6.5c3 5 15 5 18 0" strokeWidth="1" />
            <rect className={styles.bank} x="29" y="4" width="5" height="12" />
          </>
        ) : bank === 'asked' ? (
          <>
            <path d="M5 6.5h14" />
            <path d="M20.5 6.5h8" strokeDasharray="2 2" />
            <rect className={styles.hollow} x="28.5" y="4.8" width="4.6" height="10.6" />
          </>
        ) : (
          <>
            <path d="M5 6.5h8" />
            <path d="M15 6.5h2M19 6.5h1.5M22 6.5h1" strokeDasharray="1 1.4" opacity=".8" />
            <path d="M27 3v14M30 5v9M33 2v12" strokeDasharray="1.2 2.6" opacity=".7" />
          </>
        )}
      </svg>
      {bank === 'unknown' || name === null ? say('board.who') : name}
      <span className="vh">, {say(bankKey[bank])}</span>
    </span>
  );
}

/** How fast they answer you: one to three bars of four. */
export function SignalBars({ bars }: { readonly bars: number }): React.JSX.Element {
  const say = useSay();
  const lit = bars >= 3 ? 4 : bars === 2 ? 3 : 1;
  const words = bars >= 3 ? say('raise.fast') : bars === 2 ? say('raise.soon') : say('raise.slow');
  return <Signal lit={lit} words={words} />;
}

/** Four bars, so many lit; without words it is decoration beside some. */
export function Signal({ lit, words }: { readonly lit: number; readonly words?: string }): React.JSX.Element {
  return (
    <span
      className={styles.signal}
      {...(words === undefined ? { 'aria-hidden': true } : { role: 'img', 'aria-label': words })}
    >
      {[0, 1, 2, 3].map((n) => (
        <i key={n} className={cx(n < lit && styles.on)} style={{ height: `${(n + 1) * 25}%` }} />
      ))}
    </span>
  );
}
