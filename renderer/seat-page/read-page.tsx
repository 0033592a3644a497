import type { SeatView } from '../../scenarios/index.ts';
import { TableMark } from '../components/room/table-mark.tsx';
import { clockText, useClock } from '../components/room/use-clock.ts';
import { CallText } from './call-text.tsx';
import { Distribution } from './distribution.tsx';
import { useSay } from './use-say.ts';
import styles from './seat-page.module.css';

/** Every phase in which the phone is read, not pressed: whatever the room may see now, the newest first. */
export function ReadPage({ view }: { readonly view: SeatView }): React.JSX.Element {
  const say = useSay();
  const { phase } = view;
  const isReveal = phase === 'revealed' || phase === 'talking';
  const isVoting = phase === 'choosing' || phase === 'second';
  return (
    <>
      {view.isWatching && isVoting ? <p className={styles.note}>{say.watching}</p> : null}
      {view.catchUp === null ? null : (
        <section className={styles.part}>
          <h2>{say.catch_up}</h2>
          <p>{view.catchUp}</p>
        </section>
      )}
      {phase === 'talking' ? <TalkClock view={view} /> : null}
      {phase === 'meanwhile' ? <Lines title={say.meanwhile} lines={view.meanwhile} /> : null}
      {phase === 'consequence' ? (
        <section className={styles.part}>
          <h2>{say.happened}</h2>
          {view.consequence.map((line) => (
            <p key={line.text}>
              {line.name === null ? null : <b>{line.name}: </b>}
              {line.text}
            </p>
          ))}
        </section>
      ) : null}
      {view.choice === null ? null : <p className={styles.lead}>{view.choice}</p>}
      {phase === 'locked' ? <OwnChoice view={view} /> : null}
      {isReveal && view.drawn !== null ? <Drawn view={view} drawn={view.drawn} /> : null}
      {isReveal && view.first !== null ? <Distribution shown={view.first} own={view.own?.option ?? null} /> : null}
      {phase === 'committed' && view.second !== null ? (
        <Distribution shown={view.second} own={view.own?.option ?? null} />
      ) : null}
      {view.reasons.length === 0 ? null : <Lines title={say.reasons} lines={view.reasons.map((line) => `“${line}”`)} />}
      {view.call === null ? null : <CallText call={view.call} isOpen={isVoting || phase === 'locked'} />}
    </>
  );
}

function Lines({ title, lines }: { readonly title: string; readonly lines: readonly string[] }): React.JSX.Element {
  return (
    <section className={styles.part}>
      <h2>{title}</h2>
      <ul className={styles.dashes}>
        {lines.map((line, at) => (
          // eslint-disable-next-line react/no-array-index-key -- two people may write the same line
          <li key={at}>{line}</li>
        ))}
      </ul>
    </section>
  );
}

function TalkClock({ view }: { readonly view: SeatView }): React.JSX.Element | null {
  const say = useSay();
  const { left } = useClock(view.clock);
  if (left === null) return null;
  return (
    <p className={styles.clock}>
      <b>{clockText(left)}</b> <span>{left < 0 ? say.over_time : say.left_clock}</span>
    </p>
  );
}

function Drawn({
  view,
  drawn,
}: {
  readonly view: SeatView;
  readonly drawn: NonNullable<SeatView['drawn']>;
}): React.JSX.Element {
  const say = useSay();
  return (
    <div className={view.isDrawn ? styles.drawnYou : styles.note}>
      {view.isDrawn ? <p className={styles.small}>{say.drawn_you}</p> : null}
      <p>
        <TableMark colour={drawn.table.colour} /> {drawn.text}
      </p>
    </div>
  );
}

function OwnChoice({ view }: { readonly view: SeatView }): React.JSX.Element {
  const say = useSay();
  const { own } = view;
  const option = view.call?.options.find((one) => one.option === own?.option);
  const sure = view.confidences.find((one) => one.confidence === own?.confidence);
  if (own === null || option === undefined) return <p className={styles.note}>{say.no_choice}</p>;
  return (
    <section className={styles.part}>
      <h2>{say.your_choice}</h2>
      <p className={styles.lead}>{option.text}</p>
      <p className={styles.soft}>
        {[sure?.text, own.reason].filter((part) => part !== undefined && part !== '').join(' · ')}
      </p>
    </section>
  );
}
