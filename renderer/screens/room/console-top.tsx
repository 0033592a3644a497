import type { ConsoleView } from '../../../scenarios/index.ts';
import { Button } from '../../components/button.tsx';
import { capOf } from '../../components/keys/keys.ts';
import { TopBar, TopCell } from '../../components/top-bar.tsx';
import { useRoomWords } from './use-room-words.ts';
import styles from './console-parts.module.css';

interface ConsoleTopProps {
  readonly view: ConsoleView;
  readonly onProjector: () => void;
  readonly onHide: () => void;
  readonly onKeys: () => void;
  readonly onLeave: () => void;
}

/** Where the plan stands, in two figures, and the keys that do not change with the phase. */
export function ConsoleTop({ view, onProjector, onHide, onKeys, onLeave }: ConsoleTopProps): React.JSX.Element {
  const say = useRoomWords(view.language);
  const { plan } = view;
  return (
    <TopBar title={view.title} note={say('top.seats', { count: view.seats })}>
      <div className={styles.figure}>
        <b>{plan.minutesLeft}</b>
        <span>
          {say('top.minutes_left')}
          <br />
          {say('top.of_minutes', { minutes: plan.minutes })}
        </span>
      </div>
      <div className={styles.figure}>
        {plan.lateMinutes > 0 ? <b>+{plan.lateMinutes}</b> : null}
        <span>{say(plan.lateMinutes > 0 ? 'top.late' : 'top.on_time')}</span>
      </div>
      <TopCell>
        <span className={styles.topKeys}>
          <Button look="link" cap={capOf('room_projector')} onClick={onProjector}>
            {say('top.projector')}
          </Button>
          <Button look="link" cap={capOf('room_hide')} onClick={onHide}>
            {say('top.hide')}
          </Button>
          <Button look="link" cap="?" onClick={onKeys}>
            {say('top.keys')}
          </Button>
          <Button look="link" cap="Esc" onClick={onLeave} title={say('room.leave_says')}>
            {say('room.leave')}
          </Button>
        </span>
      </TopCell>
    </TopBar>
  );
}
