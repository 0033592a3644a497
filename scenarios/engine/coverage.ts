import { advance } from './advance.ts';
import type { Edge } from './chart/types.ts';
import { refuse } from './refuse.ts';
import { start } from './start.ts';
import { eventFor } from './step.ts';
import { tablesOf } from './tables.ts';
import type { Scenario } from './run.ts';

/** One edge of the chart, by its place, and the walks of the story that take it. */
export interface EdgeCoverage {
  readonly region: string;
  readonly mode: string;
  readonly event: string;
  /** Its place among the edges of that event, from 0. */
  readonly edge: number;
  readonly walks: readonly string[];
}

/** Every edge of the chart in the chart's order, with the story's own walks that go over it. A walk stops at its first refused move. */
export function coverage(scenario: Scenario): EdgeCoverage[] {
  const takenBy = new Map<Edge, string[]>();
  for (const walk of scenario.pack.walks) {
    const taken = new Set<Edge>();
    const { seed, truth, luck, role, craft } = walk;
    let { world } = start(scenario, {
      seed,
      ...(truth === undefined ? {} : { truth }),
      ...(luck === undefined ? {} : { luck }),
      ...(role === undefined ? {} : { role }),
      ...(craft === undefined ? {} : { craft }),
    });
    for (const move of walk.moves) {
      if (refuse(scenario, world, move)) break;
      const passage = advance(scenario, world, eventFor(scenario, move), (_region, _mode, _event, edge) =>
        taken.add(edge),
      );
      world = passage.world;
    }
    for (const edge of taken) takenBy.set(edge, [...(takenBy.get(edge) ?? []), walk.id]);
  }
  return tablesOf(scenario).chart.regions.flatMap((region) =>
    Object.entries(region.modes).flatMap(([mode, { on }]) =>
      Object.entries(on).flatMap(([event, edges]) =>
        edges.map((edge, index) => ({ region: region.id, mode, event, edge: index, walks: takenBy.get(edge) ?? [] })),
      ),
    ),
  );
}
