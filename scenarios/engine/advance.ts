import { type BoundAction, type BoundChart, boundChart, type BoundEdge, type BoundEdges } from './chart/bound.ts';
import type { Edge } from './chart/types.ts';
import { type ChartEvent, Draft, type GivenAnswer, runRule } from './rules/draft.ts';
import { tablesOf } from './tables.ts';
import type { Change, Said } from './ledger.ts';
import type { Scenario } from './run.ts';
import type { World } from './world.ts';

/** A world on its way through one macrostep, with everything that was noted on the way. */
export interface Passage {
  readonly world: World;
  readonly changes: readonly Change[];
  readonly said: readonly Said[];
  readonly answer: GivenAnswer | null;
}

/** Told of every edge that is taken; coverage counts with it. */
export type OnEdge = (region: string, mode: string, event: string, edge: Edge) => void;

/**
 * Walks the chart with one event and everything it raises, first in, first out. Same tables and rules as the XState machine
 * (`machine.ts`), a tenth of its time: whatever plays many moves plays them here.
 */
export function advance(scenario: Scenario, world: World, event: ChartEvent, onEdge?: OnEdge): Passage {
  const draft = new Draft(tablesOf(scenario), world, event.type);
  walk(draft, event, onEdge);
  const { changes, said, answer } = draft;
  return { world: draft.world, changes, said, answer };
}

/** The world `advance` leads to, and nothing else: no ledger is kept and no line is said. For whatever plays thousands of weeks. */
export function advanceQuiet(scenario: Scenario, world: World, event: ChartEvent, onEdge?: OnEdge): World {
  const draft = new Draft(tablesOf(scenario), world, event.type, true);
  walk(draft, event, onEdge);
  return draft.world;
}

/** One macrostep on a draft; whoever owns the draft reads from it what came of it. */
export function walk(draft: Draft, event: ChartEvent, onEdge?: OnEdge): void {
  const chart = boundChart(draft.tables);
  const queue: ChartEvent[] = [event];
  const taken: BoundEdge[] = [];
  for (let i = 0; i < queue.length; i += 1) {
    const heard = queue[i];
    if (!heard) break;
    taken.length = 0;
    for (const { region, byMode } of chart.listenersTo(heard.type)) {
      const mode = draft.world.at[region] ?? '';
      const edge = edgeTaken(draft.world, heard, byMode.get(mode));
      if (edge === null) continue;
      taken.push(edge);
      onEdge?.(region, mode, heard.type, edge.edge);
    }
    for (const { effects } of taken) runAll(chart, draft, effects, heard, queue);
    for (const { entry } of taken) runAll(chart, draft, entry, heard, queue);
  }
}

function runAll(
  chart: BoundChart,
  draft: Draft,
  actions: readonly BoundAction[],
  heard: ChartEvent,
  queue: ChartEvent[],
): void {
  for (const { rule, params } of actions) {
    runRule(rule, draft, heard, params);
    if (draft.raise.length === 0) continue;
    for (const raised of draft.raise) queue.push(chart.raised(raised));
    draft.raise.length = 0;
  }
}

/** The first edge that holds; all conditions of an event see the world as it was before it. */
function edgeTaken(world: World, event: ChartEvent, edges: BoundEdges | undefined): BoundEdge | null {
  if (edges === undefined) return null;
  const asked = world.nextScene === null ? undefined : edges.asked?.get(world.nextScene);
  if (asked !== undefined) return asked;
  for (const edge of edges.rest) if (edge.holds === null || edge.holds(world, event)) return edge;
  return null;
}
