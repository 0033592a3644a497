import type { BoardView } from '../../../scenarios/index.ts';
import { Why } from '../why/why.tsx';
import { endDelta, quarters, restsIn, type BoardOverlay } from './board-plan.ts';
import { BoardLinksTable } from './board-links-table.tsx';
import styles from './board-table.module.css';
import { answerOf, deltaWords } from './task-lines.ts';
import { useSay } from './words.ts';

interface BoardTableProps {
  readonly board: BoardView;
  readonly stepNames: readonly string[];
  /** Names of people by id. */
  readonly names: Readonly<Record<string, string>>;
  readonly overlay: BoardOverlay | null;
}

/** The same board in figures: decimals, owners, who decides, who picks it up, what blocks; then what waits for what. */
export function BoardTable({ board, stepNames, names, overlay }: BoardTableProps): React.JSX.Element {
  const say = useSay();
  return (
    <div className={styles.table}>
      <TasksTable board={board} names={names} overlay={overlay} />
      <BoardNotes board={board} stepNames={stepNames} />
      {board.links.length === 0 ? null : (
        <>
          <h3 id="board-links">{say('board.table.links')}</h3>
          <BoardLinksTable board={board} labelledBy="board-links" />
        </>
      )}
    </div>
  );
}

function TasksTable({ board, names, overlay }: Omit<BoardTableProps, 'stepNames'>): React.JSX.Element {
  const say = useSay();
  const tasks = board.tasks.filter((task) => task.isInPlan);
  const figures = ['start', 'end', 'slack', 'lateEnd', 'left', 'done'] as const;
  return (
    <table>
      <caption className="vh">{board.sentence}</caption>
      <thead>
        <tr>
          <th scope="col">{say('board.table.task')}</th>
          <th scope="col">{say('board.table.owner')}</th>
          {figures.map((one) => (
            <th key={one} scope="col" className={styles.figure}>
              {say(`board.table.${one}`)}
            </th>
          ))}
          {overlay === null ? null : (
            <th scope="col" className={styles.figure}>
              {say('board.table.slackAfter')}
            </th>
          )}
        </tr>
      </thead>
      <tbody>
        {tasks.map((task) => (
          <tr key={task.id}>
            <th scope="row">
              {task.name}
              {task.isCritical ? <small> {say('board.table.onChain')}</small> : null}
            </th>
            <td>{task.owner === null ? say('board.noOne') : (names[task.owner] ?? task.owner)}</td>
            <td className={styles.figure}>{task.start.toFixed(2)}</td>
            <td className={styles.figure}>{task.end.toFixed(2)}</td>
            <td className={styles.figure}>
              <Why
                path={`slack.${task.id}`}
                name={say('board.slackOf', { name: task.name, slack: signed(task.slack) })}
              >
                {signed(task.slack)}
              </Why>
            </td>
            <td className={styles.figure}>{task.lateEnd.toFixed(2)}</td>
            <td className={styles.figure}>{leftOf(task.durations)}</td>
            <td className={styles.figure}>{Math.round(task.done * 100)}</td>
            {overlay === null ? null : <td className={styles.figure}>{deltaOf(endDelta(task, overlay))}</td>}
          </tr>
        ))}
      </tbody>
    </table>
  );

  function leftOf({ optimistic, likely, pessimistic }: BoardView['tasks'][number]['durations']): string {
    if (pessimistic - optimistic <= 0.02) return likely.toFixed(2);
    return say('board.table.range', {
      optimistic: quarters(optimistic),
      pessimistic: quarters(pessimistic),
      likely: quarters(likely),
    });
  }
  function deltaOf(delta: number | null): string {
    return delta === null ? '' : deltaWords(delta, say);
  }
}

/** What the board shows beside its bars, a sentence each. */
function BoardNotes({ board, stepNames }: Pick<BoardTableProps, 'board' | 'stepNames'>): React.JSX.Element {
  const say = useSay();
  return (
    <ul>
      {board.milestones.map((one) => (
        <li key={one.id}>
          {say('board.table.milestone', {
            name: one.name,
            by: one.by.toFixed(2),
            forecast: one.forecast.toFixed(2),
            step: stepNames[Math.max(0, Math.ceil(one.by) - 1)] ?? '',
          })}{' '}
          <Why path={`slack.${one.id}`} name={say('board.due', { name: one.name, slack: signed(one.slack) })}>
            {say('board.due', { name: one.name, slack: signed(one.slack) })}
          </Why>
        </li>
      ))}
      {board.deliverables.map((one) => (
        <li key={one.id}>
          {say('board.table.deliverable', { name: one.name, who: one.lastWordName ?? say('board.noOne') })}{' '}
          {one.bank === null ? '' : `${one.farName ?? say('board.who')}: ${say(`board.bank.${one.bank}`)}.`}
        </li>
      ))}
      {board.blockers.map((one) => (
        <li key={one.id}>
          {one.text} ({[one.modeText, answerOf(one, say)].filter((part) => part !== '').join(', ')})
        </li>
      ))}
      {board.closed.map((one) => (
        <li key={one.id}>
          {say('board.closed', { from: quarters(one.from), to: quarters(one.to), text: one.text })}{' '}
          {board.tasks
            .filter((task) => one.tasks.length > 0 && restsIn(one, task.id))
            .map((task) => task.name)
            .join(', ')}
        </li>
      ))}
      {board.resources.map((one) => (
        <li key={one.id}>
          {say('board.load', {
            name: one.name,
            load: Math.max(0, ...one.load),
            capacity: Math.max(0, ...one.capacity),
          })}
        </li>
      ))}
      {[...new Set(board.clashes.map((one) => one.text))].map((text) => (
        <li key={text}>{text}</li>
      ))}
      {board.buffers.map((one) => (
        <li key={one.id}>
          {say('board.bufferUsed', {
            name: one.name,
            used: quarters(one.used),
            size: quarters(one.size),
            state: say(`board.buffer.${one.state}`),
          })}
        </li>
      ))}
      {board.contracts.map((one) => (
        <li key={one.id}>{one.text}</li>
      ))}
    </ul>
  );
}

/** Two decimals with a true minus. */
function signed(value: number): string {
  const shown = Math.abs(value).toFixed(2);
  return value < 0 && shown !== '0.00' ? `−${shown}` : shown;
}
