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
  const lanes = flagLanes(board.milestones, wide, widths.wall, step);
  const phoneLanes = flagLanes(board.milestones, wide, widths.phone, step);
  // A number or a name under a flag would only be cut off by it.
  const isTaken = (n: number): boolean =>
    isLong
      ? (n >= step && n - step < wide / 9) || board.milestones.some((one) => one.by - n > -0.1 && one.by - n < wide / 6)
      : board.milestones.some(
          (one, at) => lanes[at] === 0 && liesOver(spanOf(one, wide, widths.wall), (n / wide) * widths.wall, nameRoom),
        );
  return (
    <div
      className={styles.top}
      data-lanes={Math.max(0, ...lanes) + 1}
      data-phone-lanes={Math.max(0, ...phoneLanes) + 1}
    >
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
        {board.milestones.map((milestone, n) => (
          <li
            key={milestone.id}
            data-lane={lanes[n]}
            data-phone-lane={phoneLanes[n]}
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

/** Least width of the axis in pixels: on the wall at 1280, and on a phone. */
const widths = { wall: 435, phone: 328 } as const;
const perLetter = 5.8;

/** Pixels that a step's name, and the mark of where the run stands, take from their line to the right. */
const nameRoom = 38;
const markRoom = 46;
type Milestone = BoardView['milestones'][number];
type Span = readonly [from: number, to: number];

/** Where a flag lies: it hangs left of its line. */
function spanOf({ name, by }: Milestone, wide: number, room: number): Span {
  const end = (by / wide) * room;
  return [end - (name.length + 4) * perLetter, end + 4];
}
function liesOver([from, to]: Span, at: number, takes: number): boolean {
  return from < at + takes && to > at;
}

/** Flags that would lie over each other, or over the mark of where the run stands, go one above the other, two high at most. */
export function flagLanes(
  milestones: BoardView['milestones'],
  wide: number,
  room: number,
  step: number,
): readonly number[] {
  const sorted = milestones.toSorted((a, b) => a.by - b.by || (a.id < b.id ? -1 : 1));
  const laneOf = new Map<string, number>();
  const endOf = [Number.NEGATIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const milestone of sorted) {
    const span = spanOf(milestone, wide, room);
    const lane = span[0] < (endOf[0] ?? 0) || liesOver(span, (step / wide) * room, markRoom) ? 1 : 0;
    laneOf.set(milestone.id, lane);
    endOf[lane] = span[1];
  }
  return milestones.map(({ id }) => laneOf.get(id) ?? 0);
}
