import type { Verb } from '../../../scenarios/index.ts';
import { KeyCap } from '../key-cap.tsx';
import { Purse } from '../tokens.tsx';
import { Why } from '../why/why.tsx';
import { cx } from './cx.ts';
import styles from './dock.module.css';
import { PriceWords } from './price-words.tsx';
import { useSay } from './words.ts';

export type ActVerb = Exclude<Verb, 'radio' | 'run'>;
export const actVerbs: readonly ActVerb[] = ['look', 'ask', 'agree', 'move', 'raise', 'tell'];
export const verbKeys: Readonly<Record<Verb, string>> = {
  look: 'L',
  ask: 'A',
  agree: 'G',
  move: 'M',
  raise: 'R',
  tell: 'T',
  radio: '',
  run: '',
};

export interface VerbShown {
  readonly verb: ActVerb;
  /** `first`: the one thing to press · `shut`: nothing to do there now · `outline`: not needed yet. */
  readonly state: 'rest' | 'first' | 'open' | 'shut' | 'outline';
  /** What it could touch now, or why it is shut. */
  readonly note: string;
  /** Lowest price of an open act; null = none is open. */
  readonly tokens: number | null;
}
export interface RunShown {
  readonly title: string;
  readonly note: string;
  readonly isLit: boolean;
  readonly isOff: boolean;
  readonly isOutline: boolean;
  /** The one button stands elsewhere. */
  readonly isGone: boolean;
}

interface DockProps {
  readonly left: number;
  readonly of: number;
  readonly willGo: number;
  readonly spent: readonly Verb[];
  readonly isPurseOutline: boolean;
  readonly verbs: readonly VerbShown[];
  readonly run: RunShown;
  /** While the turn runs the verbs have gone. */
  readonly isRunning: boolean;
  readonly onVerb: (verb: ActVerb) => void;
  readonly onRun: () => void;
}

/** What you have, what you can do with it, and the button that lets time pass. */
export function Dock({
  left,
  of,
  willGo,
  spent,
  isPurseOutline,
  verbs,
  run,
  isRunning,
  onVerb,
  onRun,
}: DockProps): React.JSX.Element {
  const say = useSay();
  const words = willGo > 0 ? say('purse.after', { left: left - willGo, of }) : say('purse.left', { left, of });
  return (
    <nav className={cx(styles.dock, isRunning && styles.running)} aria-label={say('dock.title')}>
      {isPurseOutline ? (
        <span className={styles.outline} aria-hidden="true" />
      ) : (
        <div className={styles.purse} data-path="tokens">
          <Purse left={left} willGo={willGo} spent={spent.map((verb) => verbKeys[verb])} label={words} />
          <p>
            <Why path="tokens" name={words}>
              {left - willGo}
            </Why>{' '}
            {willGo > 0 ? say('purse.ofAfter', { of }) : say('purse.of', { of })}
          </p>
        </div>
      )}
      {verbs.map((one) => (
        <VerbButton key={one.verb} one={one} isRunning={isRunning} onVerb={onVerb} />
      ))}
      {run.isGone ? (
        <span className={styles.gone} aria-hidden="true" />
      ) : run.isOutline ? (
        <span className={styles.outline} aria-hidden="true" />
      ) : (
        <button
          type="button"
          className={cx(styles.run, run.isLit && styles.lit)}
          aria-keyshortcuts="Space"
          aria-disabled={run.isOff || undefined}
          onClick={run.isOff ? undefined : onRun}
        >
          <span>
            <b>{run.title}</b>
            <small>{run.note}</small>
          </span>
          <KeyCap>{say('key.space')}</KeyCap>
        </button>
      )}
    </nav>
  );
}

interface VerbButtonProps {
  readonly one: VerbShown;
  readonly isRunning: boolean;
  readonly onVerb: (verb: ActVerb) => void;
}

function VerbButton({ one, isRunning, onVerb }: VerbButtonProps): React.JSX.Element {
  const say = useSay();
  if (isRunning) return <span className={styles.gone} aria-hidden="true" />;
  if (one.state === 'outline') return <span className={styles.outline} aria-hidden="true" />;
  return (
    <button
      type="button"
      className={cx(styles.verb, styles[one.state])}
      aria-keyshortcuts={verbKeys[one.verb]}
      aria-expanded={one.state === 'open'}
      data-verb={one.verb}
      onClick={() => onVerb(one.verb)}
    >
      <span className={styles.cap} aria-hidden="true">
        {verbKeys[one.verb]}
      </span>
      <span className={styles.name}>{say(`verb.${one.verb}`)}</span>{' '}
      <span className={styles.cost}>
        {one.verb === 'ask' ? say('dock.askCost') : one.tokens === null ? null : <PriceWords tokens={one.tokens} />}
      </span>
      <span className={styles.note}>{one.note}</span>
    </button>
  );
}
