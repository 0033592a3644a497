import type { ConsoleView } from '../../../scenarios/index.ts';
import { Button } from '../../components/button.tsx';
import { capOf } from '../../components/keys/keys.ts';
import { TableMark } from '../../components/room/table-mark.tsx';
import { useRoomWords } from './use-room-words.ts';
import styles from './console-parts.module.css';

interface SeatsPanelProps {
  readonly view: ConsoleView;
  readonly onAdmit: () => void;
  readonly onKick: (person: ConsoleView['people'][number], number: number) => void;
}

/** Who is here, by table and order, never by name; who came late; who is to leave. */
export function SeatsPanel({ view, onAdmit, onKick }: SeatsPanelProps): React.JSX.Element {
  const say = useRoomWords(view.language);
  const away = view.people.filter((person) => person.presence === 'away').length;
  return (
    <section className={styles.region} aria-labelledby="seats">
      <div className={styles.head}>
        <h2 id="seats">{say('seats.title')}</h2>
        <span>{away > 0 ? say('seats.away', { count: away }) : ''}</span>
      </div>
      {view.people.length === 0 ? <p className={styles.soft}>{say('seats.none')}</p> : null}
      <ol className={styles.seats}>
        {view.people.map((person, at) => (
          <li key={person.handle} className={person.presence === 'away' ? styles.away : undefined}>
            <button
              type="button"
              title={say('seats.kick')}
              aria-label={`${say('seats.kick_of', { number: at + 1 })}: ${say('seats.seat', { number: at + 1, table: person.table.name })}`}
              onClick={() => onKick(person, at + 1)}
            >
              <TableMark colour={person.table.colour} /> {at + 1}
              {person.isPretend ? <small> {say('seats.pretend')}</small> : null}
            </button>
          </li>
        ))}
      </ol>
      {away > 0 ? <p className={styles.soft}>{say('seats.away_says')}</p> : null}
      {view.waiting.length > 0 ? (
        <p className={styles.late}>
          {say('seats.late', { count: view.waiting.length })}{' '}
          <Button cap={capOf('room_admit')} onClick={onAdmit}>
            {say('seats.admit')}
          </Button>
        </p>
      ) : null}
    </section>
  );
}
