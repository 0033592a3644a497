import { useId, useState } from 'react';
import type { Reading } from '../../seat/engine.ts';
import { Button } from '../../components/button.tsx';
import { useWords } from '../../components/use-words.ts';
import type { SayWords } from '../../components/use-words.ts';
import styles from './moment-receipt.module.css';

type Moment = Reading['moments'][number];
type Behaviour = Moment['behaviours'][number];

/** Below this many raters a key is one view and shows words only. */
const enoughRaters = 5;

interface MomentReceiptProps {
  readonly moment: Moment;
  /** Cards already quoted by an earlier moment: they are counted here, not said again. */
  readonly sawBefore: ReadonlySet<string>;
  /** Unfolded from a count: what was in the hand stands with the calls and is not said again. */
  readonly isBrief?: boolean;
  readonly number: number;
  readonly count: number;
  readonly day: string;
  readonly isChosen: boolean;
  /** Left out, it stands open. On paper all of them do. */
  readonly fold?: { readonly isOpen: boolean; readonly onToggle: () => void };
  /** The player's reason against the reading; null = none. */
  readonly reason: string | null;
  readonly isWriting: boolean;
  readonly onWrite: () => void;
  readonly onStop: () => void;
  readonly onReason: (reason: string) => void;
}

/** What you saw, what you did, why it reads so, whose view that is, and when another way would have been right. */
export function MomentReceipt(props: MomentReceiptProps): React.JSX.Element {
  const {
    moment,
    sawBefore,
    isBrief = false,
    number,
    count,
    day,
    isChosen,
    fold,
    reason,
    isWriting,
    onWrite,
    onStop,
    onReason,
  } = props;
  const id = useId();
  const say = useWords();
  const fresh = moment.saw.filter((card) => !sawBefore.has(card));
  const old = moment.saw.length - fresh.length;
  return (
    <li className={isChosen ? styles.chosen : styles.moment} data-moment={moment.id}>
      <p className={styles.label}>
        {day}. {say('debrief.moment_of', { number, count })}
        {moment.isContested ? <span className={styles.contested}>{say('debrief.contested')}</span> : null}
      </p>
      <h4>
        {fold === undefined ? (
          moment.act
        ) : (
          <button type="button" aria-expanded={fold.isOpen} aria-controls={id} onClick={fold.onToggle}>
            {moment.act}
          </button>
        )}
      </h4>
      {moment.isAverted ? <p className="q2">{say('debrief.averted')}</p> : null}
      {fold?.isOpen === false && reason !== null ? (
        <p className={styles.kept}>
          <b>{say('debrief.disagreed')}:</b> {reason}
        </p>
      ) : null}
      <div id={id} className={fold?.isOpen === false ? styles.folded : undefined}>
        <dl className={styles.facts}>
          {isBrief ? null : (
            <div>
              <dt>{say('debrief.saw')}</dt>
              {moment.saw.length === 0 ? <dd>{say('debrief.saw_nothing')}</dd> : null}
              {fresh.map((card) => (
                <dd key={card} className={styles.card} data-reads="card">
                  {card}
                </dd>
              ))}
              {old === 0 ? null : (
                <dd className={styles.whose}>
                  {say(fresh.length === 0 ? 'debrief.saw_same' : 'debrief.saw_before', { count: old })}
                </dd>
              )}
            </div>
          )}
          {moment.behaviours.map((one) => (
            <div key={one.facet}>
              <dt className={styles.behaviour}>
                {one.facetName}: <b>{one.levelName}</b>
              </dt>
              <dd data-reads="line">{one.because}</dd>
              <dd className={styles.whose} data-reads="line">
                {whose(one, say)}
              </dd>
            </div>
          ))}
          {moment.otherwise === null ? null : (
            <div>
              <dt>{say('debrief.otherwise')}</dt>
              <dd data-reads="line">{moment.otherwise}</dd>
            </div>
          )}
        </dl>
        {isWriting ? (
          <Reason start={reason ?? ''} onKeep={onReason} onStop={onStop} />
        ) : (
          <div className={styles.row}>
            <Button
              {...(isChosen ? { cap: 'D' } : {})}
              aria-label={`${say('debrief.disagree')}: ${moment.act}`}
              onClick={onWrite}
            >
              {say('debrief.disagree')}
            </Button>
            {reason === null || fold?.isOpen === false ? null : (
              <p>
                <b>{say('debrief.disagreed')}:</b> {reason} <span className="q3">{say('debrief.reason_kept')}</span>
              </p>
            )}
          </div>
        )}
      </div>
    </li>
  );
}

/** "One author's view, by the author's key." Never a percentage on one author's word. */
function whose({ raters, spread, channel }: Behaviour, say: SayWords): string {
  const who = raters < enoughRaters ? say('debrief.one_author') : say('debrief.raters', { count: raters });
  const apart = say(raters < enoughRaters ? 'debrief.spread_one' : 'debrief.spread', { spread: spread.toFixed(1) });
  return `${who}, ${say(`debrief.channel.${channel}`)}${spread > 0 ? `; ${apart}` : ''}.`;
}

interface ReasonProps {
  readonly start: string;
  readonly onKeep: (reason: string) => void;
  readonly onStop: () => void;
}

function Reason({ start, onKeep, onStop }: ReasonProps): React.JSX.Element {
  const say = useWords();
  const id = useId();
  const [text, setText] = useState(start);
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        onKeep(text);
      }}
    >
      <label htmlFor={id}>{say('debrief.your_reason')}</label>
      <textarea
        id={id}
        rows={2}
        maxLength={2000}
        value={text}
        // eslint-disable-next-line jsx-a11y/no-autofocus -- the player has just asked to write here
        autoFocus
        onChange={(event) => setText(event.target.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Escape') return;
          event.preventDefault();
          onStop();
        }}
      />
      <div className={styles.row}>
        <Button type="submit">{say('debrief.keep_reason')}</Button>
        {start === '' ? null : (
          <Button look="link" onClick={() => onKeep('')}>
            {say('debrief.take_reason_back')}
          </Button>
        )}
        <Button look="link" cap="Esc" onClick={onStop}>
          {say('common.cancel')}
        </Button>
      </div>
    </form>
  );
}
