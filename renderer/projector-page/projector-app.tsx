import { useEffect, useState, useSyncExternalStore } from 'react';
import type { ProjectorView } from '../../scenarios/index.ts';
import { clockText, useClock } from '../components/room/use-clock.ts';
import { CallPage } from './call-page.tsx';
import { DebriefPage } from './debrief-page.tsx';
import { LobbyPage } from './lobby-page.tsx';
import { RevealPage } from './reveal-page.tsx';
import type { Source } from './source.ts';
import { TellPage } from './tell-page.tsx';
import { fill, wordsIn } from './words.ts';
import type { ProjectorWords } from './words.ts';
import styles from './projector.module.css';

/** What the room sees: one thing at a time, large. */
export function ProjectorApp({ source }: { readonly source: Source }): React.JSX.Element {
  const { standing, view } = useSyncExternalStore(source.subscribe, source.state);
  const language = view?.language ?? (navigator.language.startsWith('it') ? 'it' : 'en');
  const say = wordsIn(language);
  useEffect(() => {
    document.documentElement.lang = language;
    document.title = say.page;
  }, [language, say]);
  const isCodeHidden = useHidingKey();
  if (standing === 'out') return <Alone title={say.over} />;
  if (standing === 'asking') return <Alone title={say.no_key} text={say.no_key_says} />;
  if (view === null) return <Alone title={say.opening} />;
  return (
    <div className={styles.page} data-phase={view.phase}>
      <Head view={view} say={say} />
      <main className={styles.main}>
        <Page view={view} say={say} isCodeHidden={isCodeHidden} />
      </main>
      <div role="status">{standing === 'lost' ? <p className={styles.lost}>{say.lost}</p> : null}</div>
    </div>
  );
}

interface PageProps {
  readonly view: ProjectorView;
  readonly say: ProjectorWords;
  readonly isCodeHidden: boolean;
}
function Page({ view, say, isCodeHidden }: PageProps): React.JSX.Element {
  switch (view.phase) {
    case 'lobby':
      return <LobbyPage view={view} say={say} isCodeHidden={isCodeHidden} />;
    case 'choosing':
    case 'locked':
    case 'second':
      return <CallPage view={view} say={say} />;
    case 'revealed':
    case 'talking':
      return <RevealPage view={view} say={say} />;
    case 'meanwhile':
    case 'committed':
    case 'consequence':
      return <TellPage view={view} />;
    case 'debrief':
    case 'closed':
      return <DebriefPage view={view} say={say} />;
  }
}

function Head({ view, say }: { readonly view: ProjectorView; readonly say: ProjectorWords }): React.JSX.Element {
  const { left, closes } = useClock(view.clock);
  return (
    <header className={styles.head}>
      <span>{view.title}</span>
      {view.call === null ? null : <span>{fill(say.call_of, { number: view.call.number, of: view.call.of })}</span>}
      {closes !== null ? (
        <span className={styles.timer}>
          <b>{fill(say.closes, { seconds: closes })}</b>
        </span>
      ) : left === null || view.phase === 'lobby' || view.phase === 'debrief' ? null : (
        <span className={styles.timer}>
          <span className="vh">{say.time_left} </span>
          <b>{clockText(Math.max(0, left))}</b>
        </span>
      )}
    </header>
  );
}

function Alone({ title, text }: { readonly title: string; readonly text?: string }): React.JSX.Element {
  return (
    <main className={styles.alone}>
      <h1>{title}</h1>
      {text === undefined ? null : <p>{text}</p>}
    </main>
  );
}

/** H takes the code off the wall: somebody photographs it, a call is recorded. */
function useHidingKey(): boolean {
  const [isHidden, setIsHidden] = useState(false);
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      const isPlain = !event.ctrlKey && !event.metaKey && !event.altKey && !event.repeat;
      if (isPlain && event.key.toLowerCase() === 'h') setIsHidden((is) => !is);
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, []);
  return isHidden;
}
