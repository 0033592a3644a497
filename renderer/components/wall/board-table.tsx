import type { BoardView } from '../../../scenarios/index.ts';
import { Why } from '../why/why.tsx';
import styles from './board-table.module.css';
import { useSay } from './words.ts';

interface BoardTableProps {
  readonly board: BoardView;
  readonly stepNames: readonly string[];
  /** Names of people by id. */
  readonly names: Readonly<Record<string, string>>;
}

/** The same board in figures: decimals, owners, who decides, who picks it up, what blocks. */
export function BoardTable({ board, stepNames, names }: BoardTableProps): React.JSX.Element {
  const say = useSay();
  const tasks = board.tasks.filter((task) => task.isInPlan);
  return (
    <div className={styles.table}>
      <table>
        <caption className="vh">{board.sentence}</caption>
        <thead>
          <tr>
            <th scope="col">{say('board.table.task')}</th>
            <th scope="col">{say('board.table.owner')}</th>
            <th scope="col" className={styles.figure}>
              {say('board.table.start')}
            </th>
            <th scope="col" className={styles.figure}>
              {say('board.table.end')}
            </th>
            <th scope="col" className={styles.figure}>
              {say('board.table.slack')}
            </th>
            <th scope="col" className={styles.figure}>
              {say('board.table.done')}
            </th>
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
                  name={say('board.slackOf', { name: task.name, slack: task.slack.toFixed(2) })}
                >
                  {task.slack.toFixed(2)}
                </Why>
              </td>
              <td className={styles.figure}>{Math.round(task.done * 100)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <ul>
        {board.milestones.map((one) => (
          <li key={one.id}>
            {say('board.table.milestone', {
              name: one.name,
              by: one.by.toFixed(2),
              forecast: one.forecast.toFixed(2),
              step: stepNames[Math.max(0, Math.ceil(one.by) - 1)] ?? '',
            })}
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
            {one.text} {one.modeText}
          </li>
        ))}
      </ul>
    </div>
  );
}
