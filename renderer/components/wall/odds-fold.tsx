import type { Offer } from '../../../scenarios/index.ts';
import { cx } from './cx.ts';
import styles from './odds-fold.module.css';
import { useSay } from './words.ts';

type Parts = NonNullable<Offer['merge']>['parts'];
interface OddsFoldProps {
  readonly parts: Parts;
  /** Cards put down with this forecast. */
  readonly facts: readonly string[];
  /** Chances that must all hold, as one. */
  readonly merged: (parts: readonly number[]) => number;
  readonly onToggle: (card: string) => void;
}

const hundred = (share: number): number => Math.round(share * 100);

/** Each feeder says their own eighty. Put beside each other they fold: every next one gives away its part of what the others left. */
export function OddsFold({ parts, facts, merged, onToggle }: OddsFoldProps): React.JSX.Element {
  const say = useSay();
  const attached = parts.filter((part) => part.isAttached || facts.includes(part.card));
  const stated = attached.map((part) => part.stated);
  const whole = hundred(merged(stated));
  return (
    <div className={styles.fold}>
      <p className={styles.head}>{say('tell.asked')}</p>
      <ul>
        {parts.map((part) => {
          const place = attached.indexOf(part);
          const left = place < 0 ? part.stated : merged(stated.slice(0, place + 1));
          const before = place < 1 ? 1 : merged(stated.slice(0, place));
          return (
            <li key={part.card}>
              <button
                type="button"
                aria-pressed={place >= 0}
                aria-disabled={part.isAttached || undefined}
                className={cx(styles.chip, place >= 0 && styles.on)}
                onClick={() => (part.isAttached ? undefined : onToggle(part.card))}
              >
                <b>{part.name}</b> {hundred(part.stated)}
              </button>
              {place < 0 ? (
                <span className={styles.waits}>{say('tell.putDown')}</span>
              ) : (
                <span className={styles.bar} aria-hidden="true">
                  {/* Remounted with its width: each chip that joins folds in anew. */}
                  <u key={`lost ${before}`} style={{ width: `${before * 100}%` }} />
                  <i
                    key={`left ${left}`}
                    style={{ width: `${left * 100}%`, animationDelay: `calc(${place} * var(--m-cause))` }}
                  >
                    {hundred(left)}
                  </i>
                </span>
              )}
            </li>
          );
        })}
      </ul>
      <p className={styles.sum} aria-live="polite">
        {attached.length === 0
          ? say('tell.foldNone')
          : attached.length === 1
            ? say('tell.foldOne', { name: attached[0]?.name ?? '', n: whole })
            : say('tell.fold', { parts: stated.map((one) => String(hundred(one))).join(' '), n: whole })}
      </p>
    </div>
  );
}
