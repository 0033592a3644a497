import type { StripEntry } from '../../../scenarios/index.ts';
import styles from './coming-strip.module.css';
import { StripCell, type StripTone } from './strip-cell.tsx';
import { useSay } from './words.ts';

export interface StripShown {
  readonly entry: StripEntry;
  readonly tone: StripTone;
  /** What it was called before the last act: struck out for a moment. */
  readonly was: StripEntry['certainty'] | null;
}
interface ComingStripProps {
  readonly shown: readonly StripShown[];
  /** Empty places that are not needed yet are outlines. */
  readonly outlines: number;
  readonly note: string | null;
  readonly onOpen: (call: string) => void;
}

/** What will happen if nobody acts, soonest first: at most five. */
export function ComingStrip({ shown, outlines, note, onOpen }: ComingStripProps): React.JSX.Element {
  const say = useSay();
  const isEmpty = shown.length === 0 && outlines === 0;
  return (
    <section className={styles.coming} aria-labelledby="strip-head">
      <div className={styles.head}>
        <h2 id="strip-head">{say('strip.title')}</h2>
        {shown.some(({ entry }) => entry.size !== null) ? <small>{say('strip.andCosts')}</small> : null}
        {note === null ? null : <span>{note}</span>}
      </div>
      {isEmpty ? <p className={styles.empty}>{say('strip.empty')}</p> : null}
      <ol
        className={styles.cells}
        data-first={outlines > 0 ? '' : undefined}
        data-many={shown.length > 4 ? '' : undefined}
      >
        {shown.map(({ entry, tone, was }) => (
          <StripCell key={entry.id} entry={entry} tone={tone} was={was} onOpen={onOpen} />
        ))}
        {Array.from({ length: outlines }, (_, n) => (
          <li key={n} className={styles.outline} aria-hidden="true">
            <span />
          </li>
        ))}
      </ol>
    </section>
  );
}
