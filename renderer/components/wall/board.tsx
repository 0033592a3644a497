import { lazy, Suspense, useCallback, useState } from 'react';
import type { BoardView } from '../../../scenarios/index.ts';
import { KeyCap } from '../key-cap.tsx';
import { Segmented } from '../segmented.tsx';
import { BoardBars } from './board-bars.tsx';
import { BoardBuffers } from './board-buffers.tsx';
import { BoardDetail } from './board-detail.tsx';
import { facesOf, type BoardFace } from './board-face.ts';
import { quarters, type BoardOverlay } from './board-plan.ts';
import { BoardTable } from './board-table.tsx';
import { Bridge, Seal } from './marks.tsx';
import styles from './board.module.css';
import { useSay } from './words.ts';

/** The layout library comes only when somebody asks for the network. */
const Network = lazy(async () => ({ default: (await import('../network/network.tsx')).Network }));

interface BoardProps {
  readonly board: BoardView;
  readonly step: number;
  readonly steps: number;
  readonly stepNames: readonly string[];
  /** Names of people by id. */
  readonly names: Readonly<Record<string, string>>;
  readonly face: BoardFace;
  readonly isNarrow: boolean;
  /** The move in front, drawn over the plan; null = none. */
  readonly overlay?: BoardOverlay | null;
  readonly onFace: (face: BoardFace) => void;
}

/** The program: bars, the network of what waits for what, or both as tables (B). */
export function Board(props: BoardProps): React.JSX.Element {
  const { board, step, steps, stepNames, names, isNarrow, overlay = null, onFace } = props;
  const say = useSay();
  const [open, setOpen] = useState<string | null>(null);
  const onOpen = useCallback((task: string) => setOpen((was) => (was === task ? null : task)), []);
  const faces = facesOf(board);
  const face = faces.includes(props.face) ? props.face : 'bars';
  const detail = board.tasks.find((task) => task.id === open);
  return (
    <section className={styles.region} aria-labelledby="board-head">
      <div className={styles.head}>
        <h2 id="board-head">{say(overlay === null ? 'board.title' : 'board.whatIf')}</h2>
        {isNarrow ? null : <Legend board={board} overlay={overlay} face={face} />}
        <span className={styles.faces}>
          <KeyCap>B</KeyCap>
          <Segmented
            label={say('board.face')}
            value={face}
            options={faces.map((one) => ({ value: one, text: say(`board.faces.${one}`) }))}
            onChange={onFace}
          />
        </span>
      </div>
      {/* Scrolls, so it must be reachable: its tasks are, and a table is by itself. */}
      <div
        className={styles.body}
        data-board={face}
        {...(face === 'table' ? { tabIndex: 0, role: 'group', 'aria-label': say('board.title') } : {})}
      >
        {face === 'table' ? (
          <BoardTable board={board} stepNames={stepNames} names={names} overlay={overlay} />
        ) : face === 'network' ? (
          <Suspense fallback={<p className={styles.drawing}>{say('board.drawing')}</p>}>
            <Network board={board} names={names} overlay={overlay} open={open} onOpen={onOpen} />
          </Suspense>
        ) : (
          <BoardBars
            board={board}
            step={step}
            steps={steps}
            stepNames={stepNames}
            names={names}
            isNarrow={isNarrow}
            overlay={overlay}
            open={open}
            onOpen={onOpen}
          />
        )}
        {face === 'table' || isNarrow ? null : <BoardBuffers buffers={board.buffers} />}
        {face === 'bars' && !isNarrow ? <Closed board={board} /> : null}
        {face === 'table' ? null : <AlsoToSettle board={board} />}
      </div>
      {detail === undefined || face === 'table' ? null : (
        <BoardDetail
          key={detail.id}
          task={detail}
          board={board}
          owner={detail.owner === null ? say('board.noOwner') : (names[detail.owner] ?? detail.owner)}
          overlay={overlay}
          onClose={() => setOpen(null)}
        />
      )}
    </section>
  );
}

interface LegendProps {
  readonly board: BoardView;
  readonly overlay: BoardOverlay | null;
  readonly face: BoardFace;
}

/** What the drawing means; while two things want the same, that instead: its row may stand further down. */
function Legend({ board, overlay, face }: LegendProps): React.JSX.Element {
  const say = useSay();
  if (overlay === null) {
    const [first, ...others] = new Set(board.clashes.map((one) => one.text));
    if (first === undefined) return <span>{say(face === 'network' ? 'board.driving' : 'board.chain')}</span>;
    return (
      <span className={styles.clash} title={first}>
        {first} {others.length === 0 ? null : say('board.more', { count: others.length })}
      </span>
    );
  }
  return (
    <span className={styles.legend}>
      <i className={styles.before} aria-hidden="true" /> {say('board.legend.now')}
      <i className={styles.after} aria-hidden="true" /> {overlay.label}
    </span>
  );
}

/** Closed time in words: the hatch on the bars says where, this says why. */
function Closed({ board }: { readonly board: BoardView }): React.JSX.Element | null {
  const say = useSay();
  if (board.closed.length === 0) return null;
  return (
    <ul className={styles.closed}>
      {board.closed.map((one) => (
        <li key={one.id}>
          <i aria-hidden="true" />
          {say('board.closed', { from: quarters(one.from), to: quarters(one.to), text: one.text })}
        </li>
      ))}
    </ul>
  );
}

/** Deliverables that end with no task on the board. */
function AlsoToSettle({ board }: { readonly board: BoardView }): React.JSX.Element | null {
  const say = useSay();
  const inPlan = new Set(board.tasks.filter((task) => task.isInPlan).map((task) => task.id));
  const loose = board.deliverables.filter((one) => one.endsWith === null || !inPlan.has(one.endsWith));
  if (loose.length === 0) return null;
  return (
    <div className={styles.also}>
      <h3>{say('board.also')}</h3>
      {loose.map((one) => (
        <p key={one.id} data-path={`letter.${one.id}`} data-cause={`deliverable:${one.id}`}>
          {one.name} <Seal name={one.lastWordName} />{' '}
          {one.bank === null ? null : <Bridge bank={one.bank} name={one.farName} />}
        </p>
      ))}
    </div>
  );
}
