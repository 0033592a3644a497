import { useState } from 'react';
import { useKeys } from '../../components/keys/use-keys.ts';
import { useApp } from '../../store/hooks.ts';
import { AskFirst } from './ask-first.tsx';
import type { Asked } from './ask-first.tsx';
import { ConsoleTop } from './console-top.tsx';
import { GuideText } from './guide-text.tsx';
import { JoinPanel } from './join-panel.tsx';
import { NextThing } from './next-thing.tsx';
import { ParkPanel } from './park-panel.tsx';
import { ReasonList } from './reason-list.tsx';
import { RoomControls } from './room-controls.tsx';
import { RunSheet } from './run-sheet.tsx';
import { SeatsPanel } from './seats-panel.tsx';
import { TableLights } from './table-lights.tsx';
import type { RoomDoor } from './use-room.ts';
import { useRoomWords } from './use-room-words.ts';
import { useConsoleActs } from './use-console-acts.ts';
import { WallNow } from './wall-now.tsx';
import styles from './console-screen.module.css';

interface ConsoleScreenProps {
  readonly door: RoomDoor;
  readonly state: NonNullable<RoomDoor['state']>;
}

/** Whoever leads the room reads one sentence and presses one button; all else is beside it, for when it is needed. */
export function ConsoleScreen({ door, state }: ConsoleScreenProps): React.JSX.Element {
  const { view } = state;
  const say = useRoomWords(view.language);
  const goHome = useApp((store) => store.goHome);
  const openPanel = useApp((store) => store.openPanel);
  const [isCodeHidden, setIsCodeHidden] = useState(false);
  const [wallAddress, setWallAddress] = useState<string | null>(null);
  const [asked, setAsked] = useState<Asked | null>(null);
  const acts = useConsoleActs({ door, view, onAsk: setAsked });
  const showProjector = async (): Promise<void> => {
    const shown = await door.openProjector();
    if (shown !== null) setWallAddress(shown.isOpen ? '' : (shown.address ?? state.projectorAddress));
  };
  useKeys('room', {
    ...acts.keys,
    room_hide: () => setIsCodeHidden((is) => !is),
    room_projector: () => void showProjector(),
    room_park: () => document.querySelector<HTMLInputElement>('[data-park]')?.focus(),
    back: goHome,
  });
  return (
    <div className={styles.page} lang={view.language} data-phase={view.phase}>
      <ConsoleTop
        view={view}
        onProjector={() => void showProjector()}
        onHide={() => setIsCodeHidden((is) => !is)}
        onKeys={() => openPanel('keys')}
        onLeave={goHome}
      />
      <main className={styles.main}>
        <RunSheet view={view} />
        <div className={styles.middle}>
          <NextThing view={view} door={door} acts={acts} onClosed={() => void door.close().then(goHome)} />
          <WallNow view={view} />
          <ReasonList view={view} onHide={acts.hideReason} />
          <GuideText text={view.guide} language={view.language} />
        </div>
        <aside className={styles.aside} aria-label={say('room.title')}>
          <JoinPanel state={state} isCodeHidden={isCodeHidden} wallAddress={wallAddress} onNewCode={door.newCode} />
          <TableLights view={view} />
          <SeatsPanel view={view} onAdmit={acts.admit} onKick={acts.kick} />
          <ParkPanel view={view} onPark={acts.park} />
          <RoomControls view={view} acts={acts} />
        </aside>
      </main>
      {asked === null ? null : <AskFirst asked={asked} language={view.language} onClose={() => setAsked(null)} />}
    </div>
  );
}
