import { useId } from 'react';
import type { SeatView } from '../../scenarios/index.ts';
import type { SeatAct } from '../../electron/contract/seat-wire.ts';
import { clockText, useClock } from '../components/room/use-clock.ts';
import type { Kept } from '../seat/kept.ts';
import { CallText } from './call-text.tsx';
import { isSent, useDraft } from './draft.ts';
import { useSay } from './use-say.ts';
import { fill } from './words.ts';
import styles from './seat-page.module.css';

interface BallotProps {
  readonly view: SeatView;
  readonly kept: Kept;
  readonly isSending: boolean;
  readonly onSend: (act: SeatAct) => void;
}

/** Choose, say how sure, write one line, send: from top to thumb. Changes until the room locks. */
export function Ballot({ view, kept, isSending, onSend }: BallotProps): React.JSX.Element | null {
  const say = useSay();
  const [draft, change] = useDraft(view, kept);
  const ids = { options: useId(), sure: useId(), why: useId(), foot: useId() };
  if (view.call === null) return null;
  const { option, confidence } = draft;
  const isIn = isSent(draft, view) && !isSending;
  const isWhole = option !== null && confidence !== null;
  const hasVoted = view.own !== null && view.own.round === (view.phase === 'second' ? 2 : 1);
  const send = (): void => {
    if (option === null || confidence === null) return;
    onSend({ type: 'vote', beat: view.beat, option, confidence, reason: draft.reason.trim() });
  };
  const sendWords = hasVoted ? say.send_change : view.phase === 'second' ? say.send_again : say.send;
  return (
    <div className={styles.ballot}>
      <CallText call={view.call} isOpen />
      <form
        className={styles.turn}
        onSubmit={(event) => {
          event.preventDefault();
          if (!isIn) send();
        }}
      >
        <fieldset>
          <legend className="vh">{say.options}</legend>
          {view.call.options.map((one) => (
            <label key={one.option} className={one.option === option ? styles.chosen : styles.option}>
              <input
                type="radio"
                name={ids.options}
                checked={one.option === option}
                onChange={() => change({ option: one.option })}
              />
              <span className={styles.letter} aria-hidden="true">
                {one.letter}
              </span>
              <span>
                {one.text}
                {view.phase === 'second' && view.ownFirst?.option === one.option ? (
                  <em className={styles.tag}>{say.your_first}</em>
                ) : null}
              </span>
            </label>
          ))}
        </fieldset>
        <fieldset>
          <legend className={styles.label}>{say.sure}</legend>
          <div className={styles.sure}>
            {view.confidences.map((one) => (
              <label key={one.confidence} className={one.confidence === confidence ? styles.on : undefined}>
                <input
                  type="radio"
                  name={ids.sure}
                  checked={one.confidence === confidence}
                  onChange={() => change({ confidence: one.confidence })}
                />
                {one.text}
              </label>
            ))}
          </div>
        </fieldset>
        {view.asksReason ? (
          <>
            <label className={styles.label} htmlFor={ids.why}>
              <span>{say.why}</span>
              <span>{say.no_name}</span>
            </label>
            <input
              id={ids.why}
              className={styles.field}
              maxLength={140}
              autoComplete="off"
              enterKeyHint="send"
              value={draft.reason}
              onChange={(event) => change({ reason: event.target.value })}
            />
          </>
        ) : null}
        <div className={styles.sendRow}>
          <button
            className={isIn ? styles.done : styles.go}
            type="submit"
            aria-disabled={!isWhole || isIn || isSending}
            aria-describedby={ids.foot}
          >
            {isIn ? say.sent : isSending ? say.sending : sendWords}
          </button>
          <p className={styles.under} id={ids.foot}>
            {isWhole ? say.sent_says : say.choose_first} <Closing view={view} />
          </p>
        </div>
      </form>
      <p className={styles.soft}>{fill(say.silence, { text: view.call.silence })}</p>
    </div>
  );
}

function Closing({ view }: { readonly view: SeatView }): React.JSX.Element | null {
  const say = useSay();
  const { left, closes } = useClock(view.clock);
  if (closes !== null) return <b>{fill(say.closes, { seconds: closes })}</b>;
  if (left === null || left <= 0) return null;
  return (
    <span className="num">
      {clockText(left)} {say.left_clock}
    </span>
  );
}
