import { useMemo } from 'react';
import type { BoardView } from '../../../scenarios/index.ts';
import { BoardAxis } from './board-axis.tsx';
import { axisSteps, chainPath, shownTasks, taskAfter, type BoardOverlay, type Span } from './board-plan.ts';
import { BoardResources } from './board-resources.tsx';
import { BoardRow } from './board-row.tsx';
import styles from './board-bars.module.css';
import { cx } from './cx.ts';
import { useRoving } from './use-roving.ts';

interface BoardBarsProps {
  readonly board: BoardView;
  readonly step: number;
  readonly steps: number;
  readonly stepNames: readonly string[];
  /** Names of people by id. */
  readonly names: Readonly<Record<string, string>>;
  /** Beside a wide panel: bars only. */
  readonly isNarrow: boolean;
  readonly overlay: BoardOverlay | null;
  /** The task whose details are open. */
  readonly open: string | null;
  readonly onOpen: (task: string) => void;
}

/** With more rows than this bars jump where a move puts them: sixty that slide at once are slower than the eye. */
const most = 24;
const rowUnit = 100;
const stepUnit = 1000;

/** Bars, slack as hollow tails, the chain that sets the date as one line, rings, seals and bridges; what a move would change. */
export function BoardBars(props: BoardBarsProps): React.JSX.Element {
  const { board, step, steps, stepNames, names, isNarrow, overlay, open, onOpen } = props;
  const wide = axisSteps(board, steps, overlay);
  const shown = useMemo(() => shownTasks(board, overlay), [board, overlay]);
  const roving = useRoving(shown.map((task) => task.id));
  const place = (where: number): string => `${(where / wide) * 100}%`;
  return (
    <div
      className={cx(styles.board, isNarrow && styles.narrow, shown.length > 6 && styles.many)}
      data-is-dense={shown.length > most ? '' : undefined}
    >
      <p className="vh">{board.sentence}</p>
      <BoardAxis board={board} step={step} steps={steps} wide={wide} stepNames={stepNames} />
      <div className={styles.plot}>
        {/* eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- its buttons have the focus; arrows go from one to the next */}
        <ol className={styles.rows} onKeyDown={roving.onKeyDown} onFocus={roving.onFocus}>
          {shown.map((task) => (
            <BoardRow
              key={task.id}
              task={task}
              board={board}
              owner={task.owner === null ? '' : (names[task.owner] ?? task.owner)}
              wide={wide}
              overlay={overlay}
              isOpen={open === task.id}
              isStop={roving.stop === task.id}
              onOpen={onOpen}
            />
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
            <div key={one.id} className={styles.due} style={{ left: place(one.by) }} />
          ))}
          <div className={styles.now} style={{ left: place(Math.min(step, wide)) }} />
          <Chains board={board} shown={shown} wide={wide} overlay={overlay} />
        </div>
      </div>
      {isNarrow ? null : <BoardResources board={board} step={step} wide={wide} />}
    </div>
  );
}

interface ChainsProps {
  readonly board: BoardView;
  readonly shown: BoardView['tasks'];
  readonly wide: number;
  readonly overlay: BoardOverlay | null;
}

/** The chain that sets the date; with a move in front, dashed where it ran before. */
function Chains({ board, shown, wide, overlay }: ChainsProps): React.JSX.Element {
  const paths = useMemo(() => {
    const rows = shown.map((task) => task.id);
    const spansOf = (tasks: readonly (Span & { readonly id: string })[]): Readonly<Record<string, Span>> =>
      Object.fromEntries(tasks.map((task) => [task.id, task]));
    const now = chainPath(
      overlay?.after.chain ?? board.chain,
      spansOf(shown.map((task) => taskAfter(task, overlay))),
      rows,
      rowUnit,
      stepUnit,
    );
    const before =
      overlay === null ? '' : chainPath(overlay.before.chain, overlay.before.tasks, rows, rowUnit, stepUnit);
    return { now, before: before === now ? '' : before };
  }, [board, shown, overlay]);
  return (
    <svg viewBox={`0 0 ${wide * stepUnit} ${Math.max(1, shown.length) * rowUnit}`} preserveAspectRatio="none">
      {paths.before === '' ? null : <path className={styles.chainBefore} d={paths.before} />}
      <path className={styles.casing} d={paths.now} />
      <path className={styles.chain} d={paths.now} />
    </svg>
  );
}
