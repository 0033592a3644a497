import type { BoardView } from '../../../scenarios/index.ts';
import { KeyCap } from '../key-cap.tsx';
import { BoardBars } from './board-bars.tsx';
import { BoardTable } from './board-table.tsx';
import { Bridge, Seal } from './marks.tsx';
import styles from './board.module.css';
import { useSay } from './words.ts';

interface BoardProps {
  readonly board: BoardView;
  readonly step: number;
  readonly steps: number;
  readonly stepNames: readonly string[];
  /** Names of people by id. */
  readonly names: Readonly<Record<string, string>>;
  readonly isTable: boolean;
  readonly isNarrow: boolean;
  readonly onToggle: () => void;
}

/** The program: bars, or the same as a table (B). */
export function Board({
  board,
  step,
  steps,
  stepNames,
  names,
  isTable,
  isNarrow,
  onToggle,
}: BoardProps): React.JSX.Element {
  const say = useSay();
  const inPlan = new Set(board.tasks.filter((task) => task.isInPlan).map((task) => task.id));
  const loose = board.deliverables.filter((one) => one.endsWith === null || !inPlan.has(one.endsWith));
  return (
    <section className={styles.region} aria-labelledby="board-head">
      <div className={styles.head}>
        <h2 id="board-head">{say('board.title')}</h2>
        {isNarrow ? null : <span>{say('board.chain')}</span>}
        <button type="button" onClick={onToggle} aria-keyshortcuts="B">
          <KeyCap>B</KeyCap> {say(isTable ? 'board.asBars' : 'board.asTable')}
        </button>
      </div>
      {isTable ? (
        <BoardTable board={board} stepNames={stepNames} names={names} />
      ) : (
        <BoardBars board={board} step={step} steps={steps} stepNames={stepNames} names={names} isNarrow={isNarrow} />
      )}
      {loose.length === 0 || isTable ? null : (
        <div className={styles.also}>
          <h3>{say('board.also')}</h3>
          {loose.map((one) => (
            <p key={one.id} data-path={`letter.${one.id}`} data-cause={`deliverable:${one.id}`}>
              {one.name} <Seal name={one.lastWordName} />{' '}
              {one.bank === null ? null : <Bridge bank={one.bank} name={one.farName} />}
            </p>
          ))}
        </div>
      )}
    </section>
  );
}
