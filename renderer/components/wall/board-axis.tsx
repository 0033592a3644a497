import type { BoardView } from '../../../scenarios/index.ts';
import { Why } from '../why/why.tsx';
import { quarters } from './board-plan.ts';
import styles from './board-bars.module.css';
import { useSay } from './words.ts';

interface BoardAxisProps {
  readonly board: BoardView;
  readonly step: number;
  readonly steps: number;
  readonly wide: number;
  readonly stepNames: readonly string[];
}

/** Above the bars and always in sight: columns, steps, where the run stands, and what is due with its slack. */
export function BoardAxis({ board, step, steps, wide, stepNames }: BoardAxisProps): React.JSX.Element {
  const say = useSay();
  const place = (where: number): string => `${(where / wide) * 100}%`;
  const isLong = wide > 8;
  const every = wide > 32 ? 4 : wide > 16 ? 2 : 1;
  const flags = flagLanes(board.milestones, wide);
  // A number under a flag would only be cut off by it.
  const isTaken = (n: number): boolean =>
    isLong &&
    ((n >= step && n - step < wide / 9) || board.milestones.some((one) => one.by - n > -0.1 && one.by - n < wide / 6));
  return (
    <div className={styles.top} data-lanes={Math.max(1, ...flags.map((one) => one.lane + 1))}>
      <span className={styles.lastWord} aria-hidden="true">
        {say('board.lastWord')}
      </span>
      <span className={styles.picksUp} aria-hidden="true">
        {say('board.picksUp')}
      </span>
      <div className={styles.axis} aria-hidden="true">
        {Array.from({ length: wide }, (_, n) => (
          <span key={n} style={{ left: place(n) }}>
            {n % every !== 0 || isTaken(n) ? '' : isLong ? n : n < steps ? (stepNames[n] ?? n) : ''}
          </span>
        ))}
        <em className={styles.here} style={{ left: place(Math.min(step, wide)) }}>
          {stepNames[step] ?? say('board.now')}
        </em>
      </div>
      <ul className={styles.flags}>
        {flags.map(({ milestone, lane }) => (
          <li
            key={milestone.id}
            data-lane={lane}
            style={{ left: place(milestone.by) }}
            data-path={`milestone.${milestone.id}`}
          >
            {milestone.name}{' '}
            <Why
              path={`slack.${milestone.id}`}
              name={say('board.due', { name: milestone.name, slack: quarters(milestone.slack) })}
            >
              {milestone.slack > 0.02 ? `+${quarters(milestone.slack)}` : quarters(milestone.slack)}
            </Why>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** Flags that would lie over each other stand one above the other, two high at most. */
function flagLanes(
  milestones: BoardView['milestones'],
  wide: number,
): readonly { readonly milestone: BoardView['milestones'][number]; readonly lane: number }[] {
  const sorted = milestones.toSorted((a, b) => a.by - b.by || (a.id < b.id ? -1 : 1));
  const lanes: { milestone: BoardView['milestones'][number]; lane: number }[] = [];
  for (const milestone of sorted) {
    const last = lanes.at(-1);
    const isClose = last !== undefined && milestone.by - last.milestone.by < wide / 7;
    lanes.push({ milestone, lane: isClose ? 1 - last.lane : 0 });
  }
  return lanes;
}
