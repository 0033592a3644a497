import type { BoardView } from '../../../scenarios/index.ts';
import styles from './board-table.module.css';
import { useSay } from './words.ts';

interface BoardLinksTableProps {
  readonly board: BoardView;
  readonly labelledBy: string;
}

/** The network as a table: what waits for what, how, with which gap, and whether it sets the date. */
export function BoardLinksTable({ board, labelledBy }: BoardLinksTableProps): React.JSX.Element {
  const say = useSay();
  const nameOf = (id: string): string => board.tasks.find((task) => task.id === id)?.name ?? id;
  return (
    <table aria-labelledby={labelledBy}>
      <thead>
        <tr>
          <th scope="col">{say('board.table.task')}</th>
          <th scope="col">{say('board.table.waits')}</th>
          <th scope="col">{say('board.table.how')}</th>
          <th scope="col" className={styles.figure}>
            {say('board.table.gap')}
          </th>
          <th scope="col">{say('board.table.drives')}</th>
        </tr>
      </thead>
      <tbody>
        {board.links.map((link) => (
          <tr key={`${link.from} ${link.to} ${link.type}`}>
            <th scope="row">{nameOf(link.to)}</th>
            <td>{nameOf(link.from)}</td>
            <td>{say(`board.link.${link.type}`)}</td>
            <td className={styles.figure}>{link.lag < 0 ? `−${(-link.lag).toFixed(2)}` : link.lag.toFixed(2)}</td>
            <td>{say(link.isCut ? 'board.table.cut' : link.isDriving ? 'board.table.yes' : 'board.table.no')}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
