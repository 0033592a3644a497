import type { StripEntry } from '../../../scenarios/index.ts';
import { Why } from '../why/why.tsx';
import { cx } from './cx.ts';
import { PriceWords } from './price-words.tsx';
import styles from './strip-cell.module.css';
import { useSay, type Say } from './words.ts';

/** `now` is the one loud entry, `act` the one being decided, `back` steps behind it. */
export type StripTone = 'rest' | 'now' | 'act' | 'back';

interface StripCellProps {
  readonly entry: StripEntry;
  readonly tone: StripTone;
  readonly was: StripEntry['certainty'] | null;
  readonly onOpen: (call: string) => void;
}

export function StripCell({ entry, tone, was, onOpen }: StripCellProps): React.JSX.Element {
  const say = useSay();
  const isRumour = entry.certainty === 'rumour';
  return (
    <li
      className={cx(styles.cell, styles[tone], isRumour && styles.rumour)}
      data-cause={`strip:${entry.id}`}
      data-source={entry.source}
    >
      <span className="vh">{sentenceOf(entry, say)}</span>
      <div className={styles.line} aria-hidden="true">
        <b className={styles.when}>{entry.lands}</b>
        <span className={styles.who}>{entry.whoName}</span>
        <span className={cx(styles.certainty, styles[`is-${entry.certainty}`])} data-certainty="">
          {was === null ? null : <s>{say(`strip.certainty.${was}`)}</s>} {say(`strip.certainty.${entry.certainty}`)}
        </span>
      </div>
      <p className={styles.what} aria-hidden="true" data-reads="strip">
        {entry.text}
      </p>
      {entry.size === null ? null : (
        <p className={styles.size} data-reads="strip">
          <Why path={`strip.${entry.id}`} name={sizeOf(entry.size, say)}>
            <b>{entry.size.text}</b>
          </Why>
        </p>
      )}
      <div className={styles.ways}>
        {entry.isOnTheRadio ? <span className={styles.radio}>{say('strip.onTheRadio')}</span> : null}
        {entry.waysOut.map((way) => (
          <button
            key={way.id}
            type="button"
            className={cx(styles.way, !way.isOpen && styles.off)}
            disabled={!way.isOpen || way.verb === 'run'}
            title={way.text}
            aria-label={nameOfWay(way, say)}
            onClick={() => onOpen(way.call)}
          >
            {say(`verb.${way.verb}`)}
            {way.isOpen ? (
              <>
                <PriceWords tokens={way.tokens} />
                {way.price === null ? null : <span className={styles.money}>{way.price.text}</span>}
              </>
            ) : null}
          </button>
        ))}
        {tone === 'now' ? <span className={styles.tail}>{say('strip.lastNow')}</span> : null}
      </div>
    </li>
  );
}

/** "Ask: a night with Tamsin, 1 token, 1 thousand", or "Raise: a ticket, gone". */
function nameOfWay(way: StripEntry['waysOut'][number], say: Say): string {
  const parts = [`${say(`verb.${way.verb}`)}: ${way.text}`];
  if (!way.isOpen) parts.push(say('strip.gone'));
  else {
    parts.push(way.tokens === 0 ? say('price.free') : say('price.tokens', { count: way.tokens }));
    if (way.price !== null) parts.push(way.price.text);
  }
  return parts.join(', ');
}

/** "costs two of four sessions"; a gain says so itself. */
function sizeOf(size: NonNullable<StripEntry['size']>, say: Say): string {
  return size.points < 0 ? say('strip.costs', { text: size.text }) : size.text;
}

/** The entry as one sentence: "Tonight, Osman: … Known." Its size follows as a number that answers why, its ways out as buttons. */
function sentenceOf(entry: StripEntry, say: Say): string {
  const radio = entry.isOnTheRadio ? ` ${say('strip.onTheRadio')}.` : '';
  const who = entry.whoName === '' ? '' : `, ${entry.whoName}`;
  return `${entry.lands}${who}: ${entry.text} ${say(`strip.certainty.${entry.certainty}`)}.${radio}`;
}
