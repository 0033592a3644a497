import type { ProjectorView } from '../../scenarios/index.ts';
import { Qr } from '../components/room/qr.tsx';
import { TableMark } from '../components/room/table-mark.tsx';
import { fill } from './words.ts';
import type { ProjectorWords } from './words.ts';
import styles from './projector.module.css';

interface LobbyPageProps {
  readonly view: ProjectorView;
  readonly say: ProjectorWords;
  readonly isCodeHidden: boolean;
}

/** Before the start: how to get in, what the room promises, who sits where. */
export function LobbyPage({ view, say, isCodeHidden }: LobbyPageProps): React.JSX.Element {
  const address = view.door?.addresses[0] ?? null;
  return (
    <div className={styles.lobby}>
      <div className={styles.promise}>
        <h1>{view.headline}</h1>
        {view.contract.map((line) => (
          <p key={line}>{line}</p>
        ))}
      </div>
      {view.door === null || address === null ? null : isCodeHidden ? (
        <p className={styles.soft}>{say.hidden}</p>
      ) : (
        <div className={styles.door}>
          <div className={styles.qr}>
            <Qr text={address} label={say.qr} />
          </div>
          <p className={styles.soft}>
            {say.join_at} <b>{address.replace(/#.*$/u, '').replace(/^https?:\/\//u, '')}</b>
          </p>
          <p className={styles.soft}>{say.code}</p>
          <p className={styles.code}>{spaced(view.door.code)}</p>
        </div>
      )}
      <ul className={styles.tables}>
        {view.tables.map((table) => (
          <li key={table.index}>
            <TableMark colour={table.colour} /> {table.name}{' '}
            <span>{fill(table.seats === 1 ? say.people_one : say.people_other, { n: table.seats })}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** "KQ7 4XD": two halves are read out and typed with fewer slips. */
const spaced = (code: string): string => `${code.slice(0, 3)} ${code.slice(3)}`.trim();
