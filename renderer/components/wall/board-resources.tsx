import type { BoardView } from '../../../scenarios/index.ts';
import styles from './board-resources.module.css';
import { cx } from './cx.ts';
import { useSay } from './words.ts';

interface BoardResourcesProps {
  readonly board: BoardView;
  readonly step: number;
  readonly wide: number;
}

/** More sentences than this are left to the table. */
const mostSentences = 2;

/** What is wanted of each scarce thing, step by step, on the axis of the bars: hatched above the limit, and the clash in a sentence. */
export function BoardResources({ board, step, wide }: BoardResourcesProps): React.JSX.Element | null {
  const say = useSay();
  const tight = board.resources.filter((one) => board.clashes.some((clash) => clash.resource === one.id));
  const calm = board.resources.filter((one) => !tight.includes(one));
  if (board.resources.length === 0) return null;
  const sentences = [...new Set(board.clashes.map((one) => one.text))];
  return (
    <div className={styles.resources}>
      {[...tight, ...calm].map((one) => (
        <div key={one.id} className={cx(styles.row, !tight.includes(one) && styles.calm)} data-resource={one.id}>
          <span className={styles.name}>{one.name}</span>
          <div className={styles.lane} aria-hidden="true">
            {one.load.map((load, n) => (
              // eslint-disable-next-line react/no-array-index-key -- a step has no name but its place
              <Load
                key={n}
                n={n}
                load={load}
                capacity={one.capacity[n] ?? 0}
                top={topOf(one)}
                wide={wide}
                step={step}
              />
            ))}
          </div>
          <span className="vh">
            {say('board.load', {
              name: one.name,
              load: Math.max(0, ...one.load),
              capacity: Math.max(0, ...one.capacity),
            })}
          </span>
        </div>
      ))}
      {sentences.length === 0 ? null : (
        <ul className={styles.clashes} aria-label={say('board.clashes')}>
          {sentences.slice(0, mostSentences).map((text) => (
            <li key={text}>{text}</li>
          ))}
          {sentences.length > mostSentences ? (
            <li>{say('board.more', { count: sentences.length - mostSentences })}</li>
          ) : null}
        </ul>
      )}
    </div>
  );
}

/** What the full height of a row stands for: whatever is most, wanted or there. */
function topOf({ load, capacity }: BoardView['resources'][number]): number {
  return Math.max(1, ...load, ...capacity);
}

interface LoadProps {
  readonly n: number;
  readonly load: number;
  readonly capacity: number;
  readonly top: number;
  readonly wide: number;
  readonly step: number;
}

function Load({ n, load, capacity, top, wide, step }: LoadProps): React.JSX.Element | null {
  if (n >= wide) return null;
  const height = (value: number): string => `${(value / top) * 100}%`;
  return (
    <span
      className={cx(styles.step, n < step && styles.past)}
      style={{ left: `${(n / wide) * 100}%`, width: `${100 / wide}%` }}
    >
      <i className={styles.limit} style={{ bottom: height(capacity) }} />
      <i className={styles.load} style={{ height: height(Math.min(load, capacity)) }} />
      {load > capacity + 1e-6 ? (
        <i className={styles.over} style={{ bottom: height(capacity), height: height(load - capacity) }} />
      ) : null}
    </span>
  );
}
