import type { ConsoleView, Light } from '../../../scenarios/index.ts';
import { TableMark } from '../../components/room/table-mark.tsx';
import { useRoomWords } from './use-room-words.ts';
import styles from './table-lights.module.css';

/** How much of a light's block is filled: how far the table is. */
const filled: Readonly<Record<Light, 'none' | 'half' | 'full' | 'stuck'>> = {
  reading: 'none',
  choosing: 'half',
  chosen: 'full',
  stuck: 'stuck',
  talking: 'half',
  waiting: 'none',
  empty: 'none',
};

/** A light per table, in words and shape. */
export function TableLights({ view }: { readonly view: ConsoleView }): React.JSX.Element {
  const say = useRoomWords(view.language);
  return (
    <section className={styles.lights} aria-labelledby="tables">
      <h2 id="tables">{say('tables.title')}</h2>
      <ul>
        {view.lights.map((table) => (
          <li key={table.index} className={table.light === 'stuck' ? styles.stuckRow : undefined}>
            <TableMark colour={table.colour} />
            <span className={styles.name}>
              {table.name} <span className="q3">{say('tables.seats', { count: table.seats })}</span>
            </span>
            <span className={styles.light}>
              <i className={styles[filled[table.light]]} aria-hidden="true" />
              {table.text}
              {table.isDrawn ? ` · ${say('tables.drawn')}` : ''}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
