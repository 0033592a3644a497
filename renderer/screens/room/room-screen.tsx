import { useApp } from '../../store/hooks.ts';
import { ConsoleScreen } from './console-screen.tsx';
import { SetUpScreen } from './set-up-screen.tsx';
import { useRoom } from './use-room.ts';
import { useRoomWords } from './use-room-words.ts';

/** The workshop: set-up until a room is open, then its console. */
export function RoomScreen(): React.JSX.Element {
  const door = useRoom();
  const language = useApp((state) => state.settings.language);
  const say = useRoomWords(language);
  if (door.state === undefined)
    return (
      <main aria-busy="true">
        <p className="vh">{say('setup.opening')}</p>
      </main>
    );
  if (door.state === null) return <SetUpScreen door={door} />;
  return <ConsoleScreen door={door} state={door.state} />;
}
