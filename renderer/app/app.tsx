import { useEffect, useMemo } from 'react';
import { ErrorBoundary } from 'react-error-boundary';
import type { FallbackProps } from 'react-error-boundary';
import { SingleKeysContext } from '../components/keys/use-keys.ts';
import { useWords } from '../components/use-words.ts';
import { AboutDialog } from '../screens/settings/about-dialog.tsx';
import { CraftDialog } from '../screens/settings/craft-dialog.tsx';
import { KeysDialog } from '../screens/settings/keys-dialog.tsx';
import { SettingsDialog } from '../screens/settings/settings-dialog.tsx';
import { FirstScreen } from '../screens/first/first-screen.tsx';
import { GarageScreen } from '../screens/garage/garage-screen.tsx';
import { useApp } from '../store/hooks.ts';
import { isLastTurn } from '../store/last-turn.ts';
import type { Place } from '../store/screen-slice.ts';
import { BrokenScreen } from './broken-screen.tsx';
import { Desk } from './desk.tsx';
import { lateScreen } from './late-screen.tsx';
import { Notices } from './notices.tsx';
import { report } from './report.ts';
import { RunWhy } from './run-why.tsx';

const wall = lateScreen(async () => (await import('../screens/wall/wall-screen.tsx')).WallScreen, Opening);
const briefing = lateScreen(
  async () => (await import('../screens/briefing/briefing-screen.tsx')).BriefingScreen,
  Opening,
);
const debrief = lateScreen(async () => (await import('../screens/debrief/debrief-screen.tsx')).DebriefScreen, Opening);
const replay = lateScreen(async () => (await import('../screens/replay/replay-screen.tsx')).ReplayScreen, Opening);
const room = lateScreen(async () => (await import('../screens/room/room-screen.tsx')).RoomScreen, Opening);

export function App(): React.JSX.Element {
  const place = useApp((state) => state.place);
  const singleKeys = useApp((state) => state.settings.singleKeys);
  const runId = useApp((state) => state.current?.seat.runId ?? '');
  const isLast = useApp((state) => isLastTurn(state.current));
  useEffect(() => {
    // While the player reads where they are, the next screen's code arrives.
    if (place === 'first' || place === 'garage') wall.fetchAhead();
    if (place === 'garage') briefing.fetchAhead();
    if (place === 'briefing') wall.fetchAhead();
    // What comes after the story is not asked for before its last turn: the first act waits for nothing it does not need.
    if (place === 'wall' && isLast) debrief.fetchAhead();
    if (place === 'debrief' || (place === 'wall' && isLast)) replay.fetchAhead();
  }, [place, isLast]);
  return (
    <SingleKeysContext value={singleKeys}>
      <ScreenHead place={place} />
      <ErrorBoundary resetKeys={[place, runId]} onError={(error) => report(error, place)} FallbackComponent={Broken}>
        <Screen place={place} runId={runId} />
      </ErrorBoundary>
      <Panels />
      <Notices />
      <Desk />
    </SingleKeysContext>
  );
}

function Broken({ resetErrorBoundary }: FallbackProps): React.JSX.Element {
  const goHome = useApp((state) => state.goHome);
  return <BrokenScreen onAgain={resetErrorBoundary} onHome={goHome} />;
}

function Screen({ place, runId }: { readonly place: Place; readonly runId: string }): React.JSX.Element {
  switch (place) {
    case 'room':
      return <room.Screen />;
    case 'starting':
      return <Opening />;
    case 'first':
      return <FirstScreen />;
    case 'garage':
      return <GarageScreen />;
    case 'briefing':
      return <briefing.Screen />;
    case 'wall':
      // Another run is another screen: nothing half-chosen is carried over.
      return (
        <RunWhy>
          <wall.Screen key={runId} />
        </RunWhy>
      );
    case 'debrief':
      return (
        <RunWhy>
          <debrief.Screen key={runId} />
        </RunWhy>
      );
    case 'replay':
      return <replay.Screen key={runId} />;
  }
}

function Opening(): React.JSX.Element {
  const say = useWords();
  return (
    <main aria-busy="true">
      <p className="vh">{say('common.opening')}</p>
    </main>
  );
}

/** The window's title, and focus on the new screen's head: a reader hears where they are, Tab begins at the top. */
function ScreenHead({ place }: { readonly place: Place }): null {
  const say = useWords();
  const title = useApp((state) => state.current?.seat.view().scenario.title ?? '');
  const words = useMemo(
    () => (place === 'wall' ? say('page.wall', { title }) : say(`page.${place}`)),
    [place, say, title],
  );
  useEffect(() => {
    document.title = words;
  }, [words]);
  useEffect(() => {
    // Lazy screens arrive a moment later: look for the head until it stands, at most two seconds.
    let tries = 0;
    const timer = window.setInterval(() => {
      tries += 1;
      const head = document.querySelector<HTMLElement>('[data-screen-head]');
      if (head !== null && !head.contains(document.activeElement) && document.querySelector('dialog:modal') === null) {
        const isFree = document.activeElement === null || document.activeElement === document.body;
        if (isFree) head.focus({ preventScroll: true });
      }
      if (head !== null || tries > 40) window.clearInterval(timer);
    }, 50);
    return () => window.clearInterval(timer);
  }, [place]);
  return null;
}

function Panels(): React.JSX.Element | null {
  const panel = useApp((state) => state.panel);
  const close = useApp((state) => state.closePanel);
  switch (panel) {
    case null:
      return null;
    case 'settings':
      return <SettingsDialog onClose={close} />;
    case 'about':
      return <AboutDialog onClose={close} />;
    case 'keys':
      return <KeysDialog onClose={close} />;
    case 'craft':
      return <CraftDialog onClose={close} />;
  }
}
