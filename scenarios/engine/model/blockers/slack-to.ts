import type { Link } from '../../../format/program.ts';

/** A link in force between two tasks by index, its lag in steps. */
export interface TiedLink {
  readonly from: number;
  readonly to: number;
  readonly type: Link['type'];
  readonly lag: number;
}

/**
 * How many steps a task may slip before another one slips: the least sum of link slacks on any way from one to the other; 0 for
 * itself, Infinity where no way leads there. `starts` and `finishes` in steps by index; the slack of a link is what lies between the
 * two ends it ties (domain §3: FS ESj − L − EFi, SS ESj − L − ESi, FF EFj − L − EFi, SF EFj − L − ESi).
 */
export function slackTo(
  from: number,
  to: number,
  links: readonly TiedLink[],
  starts: ArrayLike<number>,
  finishes: ArrayLike<number>,
): number {
  const best: number[] = Array.from({ length: starts.length }, (_, index) => (index === to ? 0 : Infinity));
  // At most one round a task: a way has no circle.
  for (let round = 0; round < starts.length; round += 1) {
    let hasChanged = false;
    for (const link of links) {
      const found = (best[link.to] ?? Infinity) + Math.max(0, slackOf(link, starts, finishes));
      if (!(found < (best[link.from] ?? Infinity) - 1e-9)) continue;
      best[link.from] = found;
      hasChanged = true;
    }
    if (!hasChanged) break;
  }
  return best[from] ?? Infinity;
}

function slackOf({ from, to, type, lag }: TiedLink, starts: ArrayLike<number>, finishes: ArrayLike<number>): number {
  const tail = type === 'FS' || type === 'FF' ? finishes[from] : starts[from];
  const head = type === 'FS' || type === 'SS' ? starts[to] : finishes[to];
  return tail === undefined || head === undefined ? Infinity : head - lag - tail;
}
