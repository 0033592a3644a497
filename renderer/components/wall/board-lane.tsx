import type { BoardView } from '../../../scenarios/index.ts';
import { Ring } from '../ring.tsx';
import { Why } from '../why/why.tsx';
import { endDelta, quarters, restsIn, spanBefore, taskAfter, type BoardOverlay, type BoardTask } from './board-plan.ts';
import styles from './board-row.module.css';
import { cx } from './cx.ts';
import { deltaWords } from './task-lines.ts';
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
      <AtEnd task={task} now={now} board={board} overlay={overlay} place={place} />
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
            <Ring fill={one.fill} label={[one.text, one.modeText, one.answerText ?? ''].join(' ').trim()} />
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
  readonly place: (where: number) => string;
}

/** What is said after the bar: how far it moves, else its slack; and who answers when on what holds it up. */
function AtEnd({ task, now, board, overlay, place }: Omit<AtEndProps, 'wide'>): React.JSX.Element | null {
  const say = useSay();
  const delta = endDelta(task, overlay);
  const hasTail = now.isInPlan && now.slack > 0.02 && task.done < 1;
  const answers = board.blockers.filter(
    (one) => one.blocks === task.id && isStanding(one.mode) && one.answerText !== null,
  );
  if (delta === null && !hasTail && answers.length === 0) return null;
  const from = hasTail ? Math.max(now.end, now.lateEnd) : now.end;
  return (
    <span className={styles.atEnd} style={{ left: place(from) }}>
      {delta !== null ? (
        <b>{deltaWords(delta, say)}</b>
      ) : hasTail ? (
        <Why path={`slack.${task.id}`} name={say('board.slackOf', { name: task.name, slack: quarters(now.slack) })}>
          {quarters(now.slack)}
        </Why>
      ) : null}
      {answers.map((one) => (
        <span key={one.id} className={styles.answer}>
          {one.levelName === null
            ? one.answerText
            : say('board.answers', { who: one.levelName, when: one.answerText ?? '' })}
        </span>
      ))}
    </span>
  );
}
