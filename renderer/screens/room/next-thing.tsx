import type { ConsoleAct, ConsoleView } from '../../../scenarios/index.ts';
import { Button } from '../../components/button.tsx';
import { capOf } from '../../components/keys/keys.ts';
import { clockText, useClock } from '../../components/room/use-clock.ts';
import { useWords } from '../../components/use-words.ts';
import { problemText } from './problem-text.ts';
import { keyOfAct } from './use-console-acts.ts';
import type { ConsoleActs } from './use-console-acts.ts';
import type { RoomDoor } from './use-room.ts';
import { useRoomWords } from './use-room-words.ts';
import styles from './next-thing.module.css';

interface NextThingProps {
  readonly view: ConsoleView;
  readonly door: RoomDoor;
  readonly acts: ConsoleActs;
  readonly onClosed: () => void;
}

/** Acts that stand beside the one button: about this phase, not about the room. */
const beside: readonly ConsoleAct['id'][] = ['close', 'call_off', 'stretch', 'drop_clock', 'undo'];

/** The console is one sentence with its button. */
export function NextThing({ view, door, acts, onClosed }: NextThingProps): React.JSX.Element {
  const say = useRoomWords(view.language);
  const sayApp = useWords();
  const { next } = view;
  return (
    <section className={styles.next} aria-labelledby="now">
      <div className={styles.kind}>
        <p>{say('now.kind')}</p>
        <PhaseClock view={view} />
      </div>
      <h2 id="now" aria-live="polite">
        {view.now}
      </h2>
      <div className={styles.row}>
        {next === null ? (
          <Button look="go" size="big" onClick={onClosed}>
            {say('room.closed')}
          </Button>
        ) : (
          <Button
            look="go"
            size="big"
            cap={capOf('room_next')}
            aria-disabled={door.isBusy}
            onClick={() => (door.isBusy ? undefined : acts.press(next))}
            onKeyDown={(event) => {
              // A key held down is one press: the room must not run through its phases.
              if (event.repeat) event.preventDefault();
            }}
          >
            {next.text}
          </Button>
        )}
        {view.acts
          .filter((act) => beside.includes(act.id))
          .map((act) => (
            <Button key={act.id} cap={capOf(keyOfAct[act.id])} onClick={() => acts.press(act)}>
              {act.text}
            </Button>
          ))}
      </div>
      <div role="alert">
        {door.problem === null ? null : (
          <p className={styles.refused}>
            {say('refused', { why: problemText(door.problem, sayApp) })}{' '}
            <Button look="link" onClick={door.dismiss}>
              {sayApp('common.dismiss')}
            </Button>
          </p>
        )}
      </div>
    </section>
  );
}

function PhaseClock({ view }: { readonly view: ConsoleView }): React.JSX.Element | null {
  const say = useRoomWords(view.language);
  const { left, closes } = useClock(view.clock);
  if (closes !== null) return <p className={styles.closes}>{say('now.closes', { seconds: closes })}</p>;
  if (left === null) return null;
  return (
    <p className={styles.clock}>
      <b>{clockText(left)}</b> {say(left < 0 ? 'now.over' : 'now.clock')}
    </p>
  );
}
