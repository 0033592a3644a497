import { linear } from './chart.ts';
import type { Lane } from './tree.ts';

/** Height of a rail's row. */
export const rowRem = 2.6;

/** Each lane as one line in a drawing 1000 wide and 100 a row: from its fork on the parent's rail, down, and along its own. */
export function railPaths(
  lanes: readonly Lane[],
  places: readonly (readonly number[] | null)[],
  steps: number,
): readonly { readonly id: string; readonly path: string }[] {
  const x = linear([0, steps], [0, 1000]);
  return lanes.map((lane, row) => {
    const own = places[row] ?? null;
    const y = row * 100 + 50;
    const end = Math.round(x(own?.at(-1) ?? lane.run.step));
    const from = Math.round(x(own?.[lane.kept] ?? 0));
    if (lane.parent === null) return { id: lane.run.run, path: `M0 ${y}H${Math.max(end, 4)}` };
    const top = lane.parent * 100 + 50;
    const bend = from + 30;
    return {
      id: lane.run.run,
      path: `M${from} ${top}V${Math.max(top, y - 60)}C${from} ${y} ${from} ${y} ${bend} ${y}H${Math.max(end, bend)}`,
    };
  });
}
