import type { ConsoleAct, ConsoleView } from '../../../scenarios/index.ts';
import { Button } from '../../components/button.tsx';
import { capOf } from '../../components/keys/keys.ts';
import { keyOfAct } from './use-console-acts.ts';
import type { ConsoleActs } from './use-console-acts.ts';
import { useRoomWords } from './use-room-words.ts';
import styles from './console-parts.module.css';

const ofTheRoom: readonly ConsoleAct['id'][] = [
  'lock_room',
  'unlock_room',
  'mute_reasons',
  'show_reasons',
  'debrief',
  'end',
];

export function RoomControls({
  view,
  acts,
}: {
  readonly view: ConsoleView;
  readonly acts: ConsoleActs;
}): React.JSX.Element {
  const say = useRoomWords(view.language);
  return (
    <section className={styles.region} aria-labelledby="room-controls">
      <div className={styles.head}>
        <h2 id="room-controls">{say('room.title')}</h2>
      </div>
      <div className={styles.controls}>
        {view.acts
          .filter((act) => ofTheRoom.includes(act.id))
          .map((act) => (
            <Button key={act.id} cap={capOf(keyOfAct[act.id])} onClick={() => acts.press(act)}>
              {act.text}
            </Button>
          ))}
      </div>
    </section>
  );
}
