import type { BoardView } from '../../../scenarios/index.ts';
import { Ring } from '../ring.tsx';
import { Why } from '../why/why.tsx';
import { endDelta, quarters, restsIn, spanBefore, taskAfter, type BoardOverlay, type BoardTask } from './board-plan.ts';
import styles from './board-row.module.css';
import { cx } from './cx.ts';
import { answerOf, deltaWords } from './task-lines.ts';
import { useSay } from './words.ts';

interface BoardLaneProps {
  readonly task: BoardTask;
  readonly board: BoardView;
  readonly wide: number;
  readonly overlay: BoardOverlay | null;
}

/** A ring stands while the blocker can still grow or still blocks. */
export function isStanding(mode: string): boolean {
  return mode === 'signal' || mode === 'risk' || mode === 'blocker' || mode === 'showstopper';
}

/** Blocks a step is drawn in: fewer where the axis is long, so that a block stays one to see. */
export function blocksPerStep(wide: number): number {
  return wide <= 8 ? 4 : wide <= 24 ? 2 : 1;
}

/** The bar of a task with everything that belongs to it on the axis: closed time, where it stood, its range, its slack. */
export function BoardLane({ task, board, wide, overlay }: BoardLaneProps): React.JSX.Element {
  const say = useSay();
  const now = taskAfter(task, overlay);
  const before = spanBefore(task, overlay);
  const place = (where: number): string => `${(where / wide) * 100}%`;
  const stretch = (from: number, to: number): { left: string; width: string } => ({
    left: place(from),
    width: place(Math.max(0, to - from)),
  });
  const { optimistic, likely, pessimistic } = task.durations;
  const hasRange = now.isInPlan && task.done < 1 && pessimistic - optimistic > 0.02;
  const hasTail = now.isInPlan && now.slack > 0.02 && task.done < 1;
  return (
    <div className={styles.lane}>
      {board.closed
        .filter((one) => restsIn(one, task.id))
        .map((one) => (
          <span key={one.id} className={styles.closed} style={stretch(one.from, one.to)} aria-hidden="true" />
        ))}
      {before === null ? null : (
        <span className={styles.was} style={stretch(before.start, before.end)} aria-hidden="true" data-was={task.id} />
      )}
      {now.isInPlan ? <Bar task={now} wide={wide} place={place} /> : null}
      {hasRange ? (
        <span
          className={styles.range}
          style={stretch(now.end - (likely - optimistic), now.end + (pessimistic - likely))}
          aria-hidden="true"
        />
      ) : null}
      {hasTail ? <span className={styles.tail} style={stretch(now.end, now.lateEnd)} aria-hidden="true" /> : null}
      {board.clashes
        .filter((one) => overlay === null && one.tasks.includes(task.id))
        .map((one) => (
          <span
            key={`${one.resource} ${one.step}`}
            className={styles.clash}
            style={stretch(Math.max(one.step, now.start), Math.min(one.step + 1, now.end))}
            title={one.text}
            aria-hidden="true"
          />
        ))}
      <AtEnd task={task} now={now} board={board} wide={wide} overlay={overlay} />
      {board.blockers
        .filter((one) => one.blocks === task.id && isStanding(one.mode))
        .map((one) => (
          <span
            key={one.id}
            className={styles.ring}
            style={{ left: place(now.start) }}
            data-path={`at.${one.id}`}
            data-cause={`blocker:${one.id}`}
          >
            <Ring fill={one.fill} label={[one.text, one.modeText, answerOf(one, say)].join(' ').trim()} />
          </span>
        ))}
    </div>
  );
}

interface BarProps {
  readonly task: BoardTask;
  readonly wide: number;
  readonly place: (where: number) => string;
}

function Bar({ task, wide, place }: BarProps): React.JSX.Element {
  const length = task.end - task.start;
  const blocks = Math.max(1, Math.min(24, Math.round(length * blocksPerStep(wide))));
  const again = length <= 0 ? 0 : Math.min(1, task.rework / length);
  return (
    <span className={styles.bar} style={{ left: place(task.start), width: place(length) }} aria-hidden="true">
      {Array.from({ length: blocks }, (_, n) => {
        const isWorked = (n + 1) / blocks <= task.done + 0.001;
        const isAgain = task.rework > 0.02 && !isWorked && (n + 1) / blocks > 1 - again + 0.001;
        return <i key={n} className={cx(isWorked && styles.worked, isAgain && styles.again)} />;
      })}
    </span>
  );
}

interface AtEndProps extends BoardLaneProps {
  readonly now: BoardTask;
}

/** What is said after the bar (before it where there is no room): how far it moves, else its slack; and who answers when. */
function AtEnd({ task, now, board, wide, overlay }: AtEndProps): React.JSX.Element | null {
  const say = useSay();
  const delta = endDelta(task, overlay);
  const before = spanBefore(task, overlay);
  const hasTail = now.isInPlan && now.slack > 0.02 && task.done < 1;
  const answers = board.blockers.filter(
    (one) => one.blocks === task.id && isStanding(one.mode) && one.answerText !== null,
  );
  if (delta === null && !hasTail && answers.length === 0) return null;
  const to = Math.max(now.end, hasTail ? now.lateEnd : 0, before?.end ?? 0);
  const from = Math.min(now.start, before?.start ?? now.start);
  const isLate = delta !== null && to > wide * 0.82;
  const style = isLate ? { right: `${100 - (from / wide) * 100}%` } : { left: `${(to / wide) * 100}%` };
  return (
    <span className={cx(styles.atEnd, isLate && styles.ahead)} style={style}>
      {delta !== null ? (
        <b>{deltaWords(delta, say)}</b>
      ) : hasTail ? (
        <Why path={`slack.${task.id}`} name={say('board.slackOf', { name: task.name, slack: quarters(now.slack) })}>
          {quarters(now.slack)}
        </Why>
      ) : null}
      {answers.map((one) => (
        <span key={one.id} className={styles.answer}>
          {answerOf(one, say)}
        </span>
      ))}
    </span>
  );
}
