import { useEffect, useRef } from 'react';
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
  const goHome = useApp((state) => state.goHome);
  const wasOpen = useRef(false);
  useEffect(() => {
    // A room that ended leads home; only who came for a new one is asked how it shall be.
    if (door.state === null && wasOpen.current) goHome();
    wasOpen.current = door.state != null;
  }, [door.state, goHome]);
  if (door.state === undefined)
    return (
      <main aria-busy="true">
        <p className="vh">{say('setup.opening')}</p>
      </main>
    );
  if (door.state === null) return <SetUpScreen door={door} />;
  return <ConsoleScreen door={door} state={door.state} />;
}
