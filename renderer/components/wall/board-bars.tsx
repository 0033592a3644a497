import type { BoardView } from '../../../scenarios/index.ts';
import { Ring } from '../ring.tsx';
import { Why } from '../why/why.tsx';
import { axisSteps, chainPath, quarters, type BoardTask } from './board-plan.ts';
import styles from './board-bars.module.css';
import { cx } from './cx.ts';
import { Bridge, Seal } from './marks.tsx';
import { useSay } from './words.ts';

interface BoardBarsProps {
  readonly board: BoardView;
  readonly step: number;
  readonly steps: number;
  readonly stepNames: readonly string[];
  /** Names of people by id. */
  readonly names: Readonly<Record<string, string>>;
  /** Beside a wide panel: bars only. */
  readonly isNarrow: boolean;
}

const rowUnit = 100;

/** Bars, slack as hollow tails, the chain that sets the date as one line, rings, seals and bridges. */
export function BoardBars({ board, step, steps, stepNames, names, isNarrow }: BoardBarsProps): React.JSX.Element {
  const say = useSay();
  const wide = axisSteps(board, steps);
  const shown = board.tasks.filter((task) => task.isInPlan);
  const place = (where: number): string => `${(where / wide) * 100}%`;
  const unit = 1000;
  return (
    <div className={cx(styles.board, isNarrow && styles.narrow)}>
      <p className="vh">{board.sentence}</p>
      <span className={styles.lastWord} aria-hidden="true">
        {say('board.lastWord')}
      </span>
      <span className={styles.picksUp} aria-hidden="true">
        {say('board.picksUp')}
      </span>
      <div className={styles.axis} aria-hidden="true">
        {Array.from({ length: wide }, (_, n) => (
          <span key={n} style={{ left: place(n) }}>
            {n < steps ? (stepNames[n] ?? n) : ''}
          </span>
        ))}
      </div>
      <ol className={styles.rows}>
        {shown.map((task) => (
          <Row key={task.id} task={task} board={board} names={names} place={place} />
        ))}
      </ol>
      <div className={styles.overlay} aria-hidden="true">
        {board.milestones
          .filter((one) => one.forecast > one.by)
          .map((one) => (
            <div
              key={one.id}
              className={styles.late}
              style={{ left: place(one.by), width: place(one.forecast - one.by) }}
            />
          ))}
        {board.milestones.map((one) => (
          <div key={one.id} className={styles.due} style={{ left: place(one.by) }}>
            <span>{one.name}</span>
          </div>
        ))}
        <div className={styles.now} style={{ left: place(Math.min(step, wide)) }}>
          <span>{stepNames[step] ?? say('board.now')}</span>
        </div>
        <svg viewBox={`0 0 ${wide * unit} ${shown.length * rowUnit}`} preserveAspectRatio="none">
          <path className={styles.casing} d={chainPath(shown, rowUnit, unit)} />
          <path className={styles.chain} d={chainPath(shown, rowUnit, unit)} />
        </svg>
      </div>
    </div>
  );
}

interface RowProps {
  readonly task: BoardTask;
  readonly board: BoardView;
  readonly names: Readonly<Record<string, string>>;
  readonly place: (where: number) => string;
}

function Row({ task, board, names, place }: RowProps): React.JSX.Element {
  const say = useSay();
  const rings = board.blockers.filter((one) => one.blocks === task.id && isStanding(one.mode));
  const ends = board.deliverables.filter((one) => one.endsWith === task.id);
  const length = task.end - task.start;
  const blocks = Math.max(1, Math.min(24, Math.round(length * 4)));
  const hasTail = task.slack > 0.02 && task.done < 1;
  return (
    <li
      className={cx(styles.row, task.isCritical && styles.critical, task.done >= 1 && styles.done)}
      data-path={`plan.${task.id}`}
      data-cause={`task:${task.id}`}
    >
      <span className={styles.task}>
        {task.name} <small>{task.owner === null ? '' : (names[task.owner] ?? task.owner)}</small>
      </span>
      <span className={styles.seal}>
        {ends.map((one) => (
          <span key={one.id} data-path={`letter.${one.id}`} data-cause={`deliverable:${one.id}`}>
            <Seal name={one.lastWordName} />
          </span>
        ))}
      </span>
      <div className={styles.lane}>
        <span className={styles.bar} style={{ left: place(task.start), width: place(length) }} aria-hidden="true">
          {Array.from({ length: blocks }, (_, n) => (
            <i key={n} className={(n + 1) / blocks <= task.done + 0.001 ? styles.worked : ''} />
          ))}
        </span>
        {hasTail ? (
          <>
            <span
              className={styles.tail}
              style={{ left: place(task.end), width: place(task.slack) }}
              aria-hidden="true"
            />
            <span className={styles.slack} style={{ left: place(task.end + task.slack) }}>
              <Why
                path={`slack.${task.id}`}
                name={say('board.slackOf', { name: task.name, slack: quarters(task.slack) })}
              >
                {quarters(task.slack)}
              </Why>
            </span>
          </>
        ) : null}
        {rings.map((one) => (
          <span
            key={one.id}
            className={styles.ring}
            style={{ left: place(task.start) }}
            data-path={`at.${one.id}`}
            data-cause={`blocker:${one.id}`}
          >
            <Ring fill={one.fill} label={`${one.text} ${one.modeText}`} />
          </span>
        ))}
      </div>
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
}

/** A ring stands while the blocker can still grow or still blocks. */
export function isStanding(mode: string): boolean {
  return mode === 'signal' || mode === 'risk' || mode === 'blocker' || mode === 'showstopper';
}
