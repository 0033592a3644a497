import type { Edge, Region } from '../engine/chart/types.ts';

/**
 * What a region's chart alone says, conditions ignored but for the one that cannot fail: after an edge without a condition no other edge
 * of that event is ever taken. What is not reached like this is proved out of reach; what is reached may still be.
 */
export function modesFrom(region: Region, from: string): ReadonlySet<string> {
  const reached = new Set([from]);
  for (const mode of reached) {
    const on = region.modes[mode]?.on ?? {};
    for (const edges of Object.values(on)) for (const { to } of takeable(edges)) if (to !== undefined) reached.add(to);
  }
  return reached;
}

/** The edges of one event up to the first that has no condition. */
export function takeable(edges: readonly Edge[]): readonly Edge[] {
  const last = edges.findIndex(({ when }) => when === undefined);
  return last < 0 ? edges : edges.slice(0, last + 1);
}
