import type { BoardView } from '../../../scenarios/index.ts';
import { Why } from '../why/why.tsx';
import { quarters } from './board-plan.ts';
import styles from './board-buffers.module.css';
import { useSay } from './words.ts';

interface BoardBuffersProps {
  readonly buffers: BoardView['buffers'];
}

/** Buffers as a trough that fills, with the two marks at which one acts and recovers; the word says the same as the fill. */
export function BoardBuffers({ buffers }: BoardBuffersProps): React.JSX.Element | null {
  const say = useSay();
  const shown = buffers.filter((one) => one.size > 0);
  if (shown.length === 0) return null;
  return (
    <ul className={styles.buffers} aria-label={say('board.buffers')}>
      {shown.map((one) => (
        <li key={one.id} className={styles[one.state]} data-buffer={one.id} data-state={one.state}>
          <span className={styles.name}>{one.name}</span>
          <span className={styles.trough} aria-hidden="true">
            <i style={{ width: `${Math.min(1, one.share) * 100}%` }} />
            <u />
            <u />
          </span>
          <Why
            path={`used.${one.id}`}
            name={say('board.bufferUsed', {
              name: one.name,
              used: quarters(one.used),
              size: quarters(one.size),
              state: say(`board.buffer.${one.state}`),
            })}
          >
            <b>{say(`board.buffer.${one.state}`)}</b>
          </Why>
          <span className={styles.text}>{one.text}</span>
        </li>
      ))}
    </ul>
  );
}
