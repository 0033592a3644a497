import { useId, useState } from 'react';
import type { SeatView } from '../../scenarios/index.ts';
import type { Kept } from '../seat/kept.ts';
import { Distribution } from './distribution.tsx';
import { useSay } from './use-say.ts';
import styles from './seat-page.module.css';

/** The end on a phone: what happened, what the talk changed, and a card that never leaves the device. */
export function DebriefPage({
  view,
  kept,
}: {
  readonly view: SeatView;
  readonly kept: Kept;
}): React.JSX.Element | null {
  const say = useSay();
  const { debrief } = view;
  if (debrief === null) return null;
  return (
    <>
      <section className={styles.part}>
        <h2>{debrief.heading}</h2>
        <p className={styles.lead}>{debrief.ending}</p>
        {debrief.lines.map((line) => (
          <p key={line}>{line}</p>
        ))}
      </section>
      <section className={styles.part}>
        <h2>{say.what_was}</h2>
        <p>{debrief.truth}</p>
      </section>
      {debrief.calls.map((call) => (
        <section key={call.call} className={styles.part}>
          <h2>{call.title}</h2>
          <p className={styles.lead}>{call.question}</p>
          <p>{call.choice}</p>
          <p className={styles.soft}>{call.changed}</p>
          <details className={styles.more}>
            <summary>{say.before_talk}</summary>
            <Distribution shown={call.first} own={null} />
          </details>
          {call.second === null ? null : (
            <details className={styles.more}>
              <summary>{say.after_talk}</summary>
              <Distribution shown={call.second} own={null} />
            </details>
          )}
        </section>
      ))}
      <OwnCard view={view} debrief={debrief} kept={kept} />
    </>
  );
}

interface OwnCardProps {
  readonly view: SeatView;
  readonly debrief: NonNullable<SeatView['debrief']>;
  readonly kept: Kept;
}
function OwnCard({ debrief, kept }: OwnCardProps): React.JSX.Element {
  const say = useSay();
  const ids = { back: useId(), action: useId() };
  const [takeBack, setTakeBack] = useState(() => kept.read('take-back'));
  const [action, setAction] = useState(() => kept.read('action') ?? debrief.action ?? '');
  const choose = (call: string): void => {
    kept.write('take-back', call);
    setTakeBack(call);
  };
  const choices = [...debrief.calls.map(({ call, title }) => ({ call, title })), { call: '-', title: say.none }];
  return (
    <section className={styles.card}>
      <h2>{say.card}</h2>
      <p className={styles.soft}>{say.card_says}</p>
      <fieldset>
        <legend className={styles.label}>{say.take_back}</legend>
        {choices.map(({ call, title }) => (
          <label key={call} className={call === takeBack ? styles.chosen : styles.option}>
            <input type="radio" name={ids.back} checked={call === takeBack} onChange={() => choose(call)} />
            <span className={styles.letter} aria-hidden="true" />
            <span>{title}</span>
          </label>
        ))}
      </fieldset>
      <label className={styles.label} htmlFor={ids.action}>
        <span>{say.if_then}</span>
      </label>
      <textarea
        id={ids.action}
        className={styles.area}
        rows={4}
        maxLength={400}
        value={action}
        onChange={(event) => {
          kept.write('action', event.target.value);
          setAction(event.target.value);
        }}
      />
      {debrief.twin === null ? null : (
        <>
          <p>{debrief.twin.text}</p>
          <p className={styles.lead}>{debrief.twin.ask}</p>
        </>
      )}
    </section>
  );
}
