import { useEffect, useState, useSyncExternalStore } from 'react';
import type { SeatView } from '../../scenarios/index.ts';
import type { Kept } from '../seat/kept.ts';
import type { RoomSeat } from '../seat/room-seat.ts';
import { DebriefPage } from './debrief-page.tsx';
import { JoinForm } from './join-form.tsx';
import { OutPage } from './out-page.tsx';
import { SeatScreen } from './seat-screen.tsx';
import { WordsContext } from './use-say.ts';
import { wordsOf } from './words.ts';
import type { SeatLanguage } from './words.ts';
import styles from './seat-page.module.css';

interface SeatAppProps {
  readonly seat: RoomSeat<SeatView>;
  readonly kept: Kept;
  readonly firstLanguage: SeatLanguage;
}

/** The phone: at the door, in the room, or out of it. */
export function SeatApp({ seat, kept, firstLanguage }: SeatAppProps): React.JSX.Element {
  const state = useSyncExternalStore(seat.subscribe, seat.state);
  const [language, setLanguage] = useState(firstLanguage);
  const words = wordsOf[language];
  useEffect(() => {
    document.documentElement.lang = language;
    document.title = words.page;
  }, [language, words]);
  const speak = (wanted: SeatLanguage): void => {
    kept.write('language', wanted);
    setLanguage(wanted);
    seat.speak(wanted);
  };
  const { standing, view, refusal, bye } = state;
  const isInside = view !== null && (standing === 'in' || standing === 'lost');
  return (
    <WordsContext value={words}>
      {standing === 'out' && bye !== null ? (
        <OutPage why={bye} onAgain={() => window.location.reload()}>
          {bye === 'closed' && view?.debrief != null ? <DebriefPage view={view} kept={kept} /> : null}
        </OutPage>
      ) : isInside ? (
        <SeatScreen seat={seat} state={{ ...state, view }} kept={kept} language={language} onLanguage={speak} />
      ) : standing === 'asking' ? (
        <JoinForm refusal={refusal} onEnter={seat.enter} language={language} onLanguage={speak} />
      ) : (
        <main className={styles.page} aria-busy="true">
          <div className={styles.alone} role="status">
            <h1>{words.opening}</h1>
            <p>{refusal?.text ?? words.not_here_says}</p>
          </div>
        </main>
      )}
    </WordsContext>
  );
}
