import { memo, useMemo } from 'react';
import type { BoardView } from '../../../scenarios/index.ts';
import { BoardLane } from './board-lane.tsx';
import { isSameTask, spanBefore, taskAfter, type BoardOverlay, type BoardTask } from './board-plan.ts';
import styles from './board-row.module.css';
import { cx } from './cx.ts';
import { Bridge, Seal } from './marks.tsx';
import { standingLines, taskLabel } from './task-lines.ts';
import { useSay } from './words.ts';

interface BoardRowProps {
  readonly task: BoardTask;
  readonly board: BoardView;
  /** Name of the owner, '' without one. */
  readonly owner: string;
  /** Width of the axis in steps. */
  readonly wide: number;
  readonly overlay: BoardOverlay | null;
  readonly isOpen: boolean;
  /** The one row Tab stops at. */
  readonly isStop: boolean;
  readonly onOpen: (task: string) => void;
}

/** One task: its name, which opens its details, who decides, its bar, who picks it up. Drawn anew only when it changes. */
export const BoardRow = memo(function BoardRow(props: BoardRowProps): React.JSX.Element {
  const { task, board, owner, wide, overlay, isOpen, isStop, onOpen } = props;
  const say = useSay();
  const standing = useMemo(() => standingLines(task, board, say), [task, board, say]);
  const ends = board.deliverables.filter((one) => one.endsWith === task.id);
  const now = taskAfter(task, overlay);
  return (
    <li
      className={cx(
        styles.row,
        now.isCritical && styles.critical,
        task.done >= 1 && styles.done,
        isOpen && styles.open,
        spanBefore(task, overlay) !== null && styles.moved,
      )}
      data-path={`plan.${task.id}`}
      data-cause={`task:${task.id}`}
    >
      <button
        type="button"
        className={styles.task}
        data-task={task.id}
        aria-expanded={isOpen}
        aria-label={taskLabel(task, owner, standing, overlay, say)}
        tabIndex={isStop ? 0 : -1}
        onClick={() => onOpen(task.id)}
      >
        {task.name} <small>{owner}</small>
      </button>
      <span className={styles.seal}>
        {ends.map((one) => (
          <span key={one.id} data-path={`letter.${one.id}`} data-cause={`deliverable:${one.id}`}>
            <Seal name={one.lastWordName} />
          </span>
        ))}
      </span>
      <BoardLane task={task} board={board} wide={wide} overlay={overlay} />
      <span className={styles.bridge}>
        {ends.map((one) =>
          one.bank === null ? null : (
            <span key={one.id} data-path={`bank.${one.id}`}>
              <Bridge bank={one.bank} name={one.farName} />
            </span>
          ),
        )}
      </span>
    </li>
  );
}, isSameTask);
