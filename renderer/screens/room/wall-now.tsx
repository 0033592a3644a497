import type { ConsoleView, Distribution } from '../../../scenarios/index.ts';
import { TableMark } from '../../components/room/table-mark.tsx';
import { VoteBlocks } from '../../components/room/vote-blocks.tsx';
import { useRoomWords } from './use-room-words.ts';
import type { SayRoom } from './use-room-words.ts';
import styles from './wall-now.module.css';

/** What the room sees now, and what the facilitator reads aloud from it. */
export function WallNow({ view }: { readonly view: ConsoleView }): React.JSX.Element {
  const say = useRoomWords(view.language);
  const isPreview = view.phase === 'locked' && view.preview !== null;
  return (
    <section className={styles.wall} aria-labelledby="wall-now">
      <div className={styles.head}>
        <h2 id="wall-now">{say(isPreview ? 'sees.title_next' : 'sees.title')}</h2>
        <span>{isPreview ? say('sees.not_yet') : aside(view, say)}</span>
      </div>
      <Content view={view} say={say} />
    </section>
  );
}

function aside(view: ConsoleView, say: SayRoom): string {
  if (view.votesIn !== null) return say('now.votes', { ...view.votesIn });
  const shown = view.second ?? view.first;
  if (shown !== null && view.phase !== 'consequence') return shown.isSplit ? say('sees.split') : '';
  return view.phase === 'debrief' || view.phase === 'closed' ? '' : say('sees.read_aloud');
}

function Content({ view, say }: { readonly view: ConsoleView; readonly say: SayRoom }): React.JSX.Element {
  switch (view.phase) {
    case 'lobby':
      return <Lines lines={view.contract} />;
    case 'meanwhile':
      return (
        <>
          <Lines lines={view.meanwhile} />
          {view.skipped.map((line) => (
            <p key={line} className={styles.small}>
              {say('sees.skipped')}: {line}
            </p>
          ))}
        </>
      );
    case 'choosing':
    case 'second':
      return <Call view={view} say={say} />;
    case 'locked':
      return view.preview === null ? <Call view={view} say={say} /> : <Bars shown={view.preview} say={say} />;
    case 'revealed':
    case 'talking':
      return (
        <>
          {view.first === null ? null : <Bars shown={view.first} say={say} />}
          {view.drawn === null ? null : (
            <p className={styles.drawn}>
              <TableMark colour={view.drawn.table.colour} /> {view.drawn.text}
            </p>
          )}
        </>
      );
    case 'committed':
      return (
        <>
          <p className={styles.choice}>
            <b>{view.choice}</b>
          </p>
          {view.second === null ? null : <Bars shown={view.second} say={say} />}
        </>
      );
    case 'consequence':
      return (
        <ul className={styles.lines}>
          {view.consequence.map((line) => (
            <li key={line.text}>
              {line.name === null ? null : <b>{line.name}: </b>}
              {line.text}
            </li>
          ))}
        </ul>
      );
    case 'debrief':
    case 'closed':
      return <Debrief view={view} say={say} />;
  }
}

function Lines({ lines }: { readonly lines: readonly string[] }): React.JSX.Element {
  return (
    <ul className={styles.lines}>
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
}

function Call({ view, say }: { readonly view: ConsoleView; readonly say: SayRoom }): React.JSX.Element | null {
  const { call } = view;
  if (call === null) return null;
  return (
    <div className={styles.call}>
      <h3>{call.title}</h3>
      {call.lines.map((line) => (
        <p key={line.text}>
          {line.name === null ? null : <b>{line.name}: </b>}
          {line.text}
        </p>
      ))}
      <ol className={styles.bars}>
        {call.options.map((one) => (
          <li key={one.option}>
            <span className={styles.letter}>{one.letter}</span>
            <span>{one.text}</span>
          </li>
        ))}
      </ol>
      <p className={styles.small}>{say('sees.silence', { text: call.silence })}</p>
    </div>
  );
}

function Bars({ shown, say }: { readonly shown: Distribution; readonly say: SayRoom }): React.JSX.Element {
  const top = shown.bars.map((bar) => bar.votes).sort((a, b) => b - a);
  const loudFrom = Math.max(1, (shown.isSplit ? top[1] : top[0]) ?? 1);
  return (
    <>
      <p className="vh">{shown.sentence}</p>
      <ol className={styles.bars}>
        {shown.bars.map((bar) => (
          <li key={bar.option}>
            <span className={styles.letter}>{bar.letter}</span>
            <span>{bar.text}</span>
            <VoteBlocks votes={bar} isLoud={bar.votes >= loudFrom} />
            <b>{bar.votes}</b>
          </li>
        ))}
      </ol>
      <p className={styles.small}>{say('sees.legend')}</p>
    </>
  );
}

function Debrief({ view, say }: { readonly view: ConsoleView; readonly say: SayRoom }): React.JSX.Element | null {
  const { debrief } = view;
  if (debrief === null) return null;
  return (
    <div className={styles.call}>
      <h3>{debrief.ending}</h3>
      <Lines lines={debrief.lines} />
      <p>
        <b>{say('sees.was')}: </b>
        {debrief.truth}
      </p>
      {debrief.calls.map((call) => (
        <div key={call.call} className={styles.ask}>
          <p className={styles.small}>{call.title}</p>
          <p>
            {say('sees.question')}: <b>{call.question}</b>
          </p>
          <p className={styles.small}>
            {call.choice} {call.changed}
          </p>
        </div>
      ))}
      {debrief.twin === null ? null : (
        <div className={styles.ask}>
          <p>{debrief.twin.text}</p>
          <p>
            <b>{debrief.twin.ask}</b>
          </p>
        </div>
      )}
    </div>
  );
}
