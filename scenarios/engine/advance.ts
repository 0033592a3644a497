import { GUARDS } from './chart/guards.ts';
import { RULES } from './chart/rulebook.ts';
import type { ActionRef, Edge, Mode } from './chart/types.ts';
import { type ChartEvent, Draft, type GivenAnswer, runRule } from './rules/draft.ts';
import { type Tables, tablesOf } from './tables.ts';
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
  const tables = tablesOf(scenario);
  const draft = new Draft(tables, world, event.type);
  const queue: ChartEvent[] = [event];
  const run = ({ type, params }: ActionRef, heard: ChartEvent): void => {
    runRule(ruleOf(type), draft, heard, params);
    if (draft.raise.length === 0) return;
    for (const raised of draft.raise) queue.push({ type: raised });
    draft.raise.length = 0;
  };
  const taken: Edge[] = [];
  const entered: Mode[] = [];
  for (let i = 0; i < queue.length; i += 1) {
    const heard = queue[i];
    if (!heard) break;
    taken.length = 0;
    entered.length = 0;
    for (const region of tables.listeners.get(heard.type) ?? []) {
      const mode = draft.world.at[region.id] ?? '';
      const edge = edgeTaken(tables, draft.world, heard, region.modes[mode]?.on[heard.type]);
      if (!edge) continue;
      taken.push(edge);
      onEdge?.(region.id, mode, heard.type, edge);
      const next = edge.to === undefined ? undefined : region.modes[edge.to];
      if (next) entered.push(next);
    }
    for (const { effects } of taken) for (const effect of effects) run(effect, heard);
    for (const mode of entered) for (const effect of mode.entry) run(effect, heard);
  }
  const { changes, said, answer } = draft;
  return { world: draft.world, changes, said, answer };
}

/** The first edge that holds; all conditions of an event see the world as it was before it. */
function edgeTaken(tables: Tables, world: World, event: ChartEvent, edges: readonly Edge[] | undefined): Edge | null {
  if (edges === undefined) return null;
  for (const edge of edges) {
    if (!edge.when || guardOf(edge.when.type)(world, event, edge.when.params, tables)) return edge;
  }
  return null;
}

function ruleOf(type: string) {
  const found = RULES[type];
  if (!found) throw new Error(`no rule named ${type}`);
  return found;
}
function guardOf(type: string) {
  const found = GUARDS[type];
  if (!found) throw new Error(`no guard named ${type}`);
  return found;
}
