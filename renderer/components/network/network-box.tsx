import { memo, useMemo } from 'react';
import type { BoardView } from '../../../scenarios/index.ts';
import { Ring } from '../ring.tsx';
import { isStanding } from '../wall/board-lane.tsx';
import {
  endDelta,
  quarters,
  isSameTask,
  spanBefore,
  taskAfter,
  type BoardOverlay,
  type BoardTask,
} from '../wall/board-plan.ts';
import { cx } from '../wall/cx.ts';
import { answerOf, deltaWords, standingLines, taskLabel } from '../wall/task-lines.ts';
import { useSay } from '../wall/words.ts';
import styles from './network.module.css';

interface NetworkBoxProps {
  readonly task: BoardTask;
  readonly board: BoardView;
  readonly owner: string;
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly overlay: BoardOverlay | null;
  readonly isOpen: boolean;
  readonly isStop: boolean;
  readonly onOpen: (task: string) => void;
}

/** One task as a box: its name, its dates, its slack, or how far a move shifts it. */
export const NetworkBox = memo(function NetworkBox(props: NetworkBoxProps): React.JSX.Element {
  const { task, board, owner, left, top, width, overlay, isOpen, isStop, onOpen } = props;
  const say = useSay();
  const standing = useMemo(() => standingLines(task, board, say), [task, board, say]);
  const now = taskAfter(task, overlay);
  const delta = endDelta(task, overlay);
  const ring = board.blockers.find((one) => one.blocks === task.id && isStanding(one.mode));
  return (
    <li
      className={cx(
        styles.box,
        now.isCritical && styles.critical,
        task.done >= 1 && styles.done,
        spanBefore(task, overlay) !== null && styles.moved,
        !now.isInPlan && styles.gone,
        isOpen && styles.open,
      )}
      style={{ left, top, width }}
      data-path={`plan.${task.id}`}
      data-cause={`task:${task.id}`}
    >
      <button
        type="button"
        data-task={task.id}
        aria-expanded={isOpen}
        aria-label={taskLabel(task, owner, standing, overlay, say)}
        tabIndex={isStop ? 0 : -1}
        onClick={() => onOpen(task.id)}
      >
        <span className={styles.name}>{task.name}</span>
        <span className={styles.dates}>
          {quarters(now.start)}–{quarters(now.end)} {now.slack > 0.02 ? <i>{quarters(now.slack)}</i> : null}
        </span>
      </button>
      {delta === null ? null : (
        <span className={styles.delta} aria-hidden="true">
          {deltaWords(delta, say)}
        </span>
      )}
      {ring === undefined ? null : (
        <span className={styles.ring} data-path={`at.${ring.id}`} data-cause={`blocker:${ring.id}`}>
          <Ring fill={ring.fill} label={[ring.text, ring.modeText, answerOf(ring, say)].join(' ').trim()} />
        </span>
      )}
    </li>
  );
}, isSameTask);
