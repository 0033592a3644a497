import { useEffect, useRef, useState } from 'react';
import type { SeatView } from '../../scenarios/index.ts';
import { TableMark } from '../components/room/table-mark.tsx';
import type { Kept } from '../seat/kept.ts';
import type { RoomSeat, RoomSeatState } from '../seat/room-seat.ts';
import { Ballot } from './ballot.tsx';
import { DebriefPage } from './debrief-page.tsx';
import { LanguageChoice } from './language-choice.tsx';
import { LobbyPage } from './lobby-page.tsx';
import { ReadPage } from './read-page.tsx';
import { useSay } from './use-say.ts';
import { fill } from './words.ts';
import type { SeatLanguage } from './words.ts';
import styles from './seat-page.module.css';

interface SeatScreenProps {
  readonly seat: RoomSeat<SeatView>;
  readonly state: RoomSeatState<SeatView> & { readonly view: SeatView };
  readonly kept: Kept;
  readonly language: SeatLanguage;
  readonly onLanguage: (language: SeatLanguage) => void;
}

/** In the room: a head that never moves, one thing to do, and the seat's own business at the foot. */
export function SeatScreen({ seat, state, kept, language, onLanguage }: SeatScreenProps): React.JSX.Element {
  const { view, standing } = state;
  const say = useSay();
  const head = useRef<HTMLHeadingElement>(null);
  const before = useRef(view.phase);
  useEffect(() => {
    if (before.current === view.phase) return;
    before.current = view.phase;
    // A new phase is a new page: begin at its top, and let a reader begin there too.
    window.scrollTo({ top: 0 });
    head.current?.focus({ preventScroll: true });
  }, [view.phase]);
  const line = standing === 'lost' ? say.coming_back : state.isSending ? say.sending : say.connected;
  return (
    <div className={styles.page} data-phase={view.phase}>
      <header className={styles.top}>
        <span className={styles.table}>
          <TableMark colour={view.table.colour} /> {fill(say.table, { table: view.table.name })}
        </span>
        <span className={styles.number}>{fill(say.seat_number, { number: view.number })}</span>
        <span className={standing === 'lost' ? styles.lost : styles.ok} role="status">
          {line}
        </span>
      </header>
      <div className={styles.now}>
        <h1 ref={head} tabIndex={-1}>
          {view.now}
        </h1>
      </div>
      <main className={styles.body}>
        <Refusal state={state} onDismiss={seat.dismiss} />
        <PhasePage seat={seat} state={state} kept={kept} />
      </main>
      <SeatFoot seat={seat} language={language} onLanguage={onLanguage} />
    </div>
  );
}

function PhasePage({ seat, state, kept }: Pick<SeatScreenProps, 'seat' | 'state' | 'kept'>): React.JSX.Element {
  const { view } = state;
  switch (view.phase) {
    case 'lobby':
      return <LobbyPage view={view} />;
    case 'choosing':
    case 'second':
      if (view.canVote) return <Ballot view={view} kept={kept} isSending={state.isSending} onSend={seat.act} />;
      return <ReadPage view={view} />;
    case 'debrief':
    case 'closed':
      return <DebriefPage view={view} kept={kept} />;
    case 'meanwhile':
    case 'locked':
    case 'revealed':
    case 'talking':
    case 'committed':
    case 'consequence':
      return <ReadPage view={view} />;
  }
}

function Refusal({
  state,
  onDismiss,
}: {
  readonly state: RoomSeatState<SeatView>;
  readonly onDismiss: () => void;
}): React.JSX.Element {
  const say = useSay();
  return (
    <div role="alert">
      {state.refusal === null ? null : (
        <p className={styles.refused}>
          {state.refusal.text}{' '}
          <button type="button" className={styles.words} onClick={onDismiss}>
            {say.dismiss}
          </button>
        </p>
      )}
    </div>
  );
}

function SeatFoot({
  seat,
  language,
  onLanguage,
}: Pick<SeatScreenProps, 'seat' | 'language' | 'onLanguage'>): React.JSX.Element {
  const say = useSay();
  const [isAsked, setIsAsked] = useState(false);
  return (
    <footer className={styles.foot}>
      <details className={styles.more}>
        <summary>{say.seat}</summary>
        <p className={styles.soft}>{say.keep_number_says}</p>
        <LanguageChoice language={language} onLanguage={onLanguage} />
        {isAsked ? (
          <div className={styles.pair}>
            <button type="button" className={styles.plain} onClick={() => seat.act({ type: 'leave' })}>
              {say.leave_sure}
            </button>
            <button type="button" className={styles.plain} onClick={() => setIsAsked(false)}>
              {say.stay}
            </button>
          </div>
        ) : (
          <button type="button" className={styles.plain} onClick={() => setIsAsked(true)}>
            {say.leave}
          </button>
        )}
      </details>
    </footer>
  );
}
