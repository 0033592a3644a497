import type { BoardView } from '../../../scenarios/index.ts';
import { Ring } from '../ring.tsx';
import styles from './board-calm.module.css';
import { isStanding } from './board-lane.tsx';
import { Seal } from './marks.tsx';
import { useSay } from './words.ts';

interface BoardCalmProps {
  /** What the whole program is for: a first sitting has no briefing that says it. */
  readonly goal: string;
  readonly board: BoardView;
  /** The deliverable whose seal is needed now. */
  readonly seals: readonly string[];
  readonly hasRing: boolean;
}

/** The board before it is needed: empty rows, one ring, and the seal when somebody must decide. No bars, no chart. */
export function BoardCalm({ goal, board, seals, hasRing }: BoardCalmProps): React.JSX.Element {
  const say = useSay();
  const open = board.blockers.find((one) => isStanding(one.mode));
  const shown = board.deliverables.filter((one) => seals.includes(one.id));
  const isBare = shown.length === 0 && (open === undefined || !hasRing);
  return (
    <section className={styles.calm} aria-label={isBare ? undefined : say('board.title')}>
      <h2 className={styles.goal}>
        <small>{say('board.goal')}</small> {goal}
      </h2>
      {Array.from({ length: 7 }, (_, n) => (
        <span key={n} className={styles.row} aria-hidden="true" />
      ))}
      {isBare ? null : (
        <div className={styles.middle}>
          {shown.map((one) => (
            <p key={one.id} className={styles.seal} data-path={`letter.${one.id}`} data-cause={`deliverable:${one.id}`}>
              <span>{one.name}</span>
              <small>{say('board.lastWord')}</small>
              <Seal name={one.lastWordName} />
            </p>
          ))}
          {shown.length === 0 && open !== undefined && hasRing ? (
            <p className={styles.ring} data-path={`at.${open.id}`} data-cause={`blocker:${open.id}`}>
              <Ring fill={open.fill} />
              <span>{open.text}</span>
              <small>{open.modeText}</small>
            </p>
          ) : null}
        </div>
      )}
    </section>
  );
}
