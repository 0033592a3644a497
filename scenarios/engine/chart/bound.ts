import { closureOf } from '../closure.ts';
import type { ChartEvent, Rule } from '../rules/draft.ts';
import { mustGet, type Tables } from '../tables.ts';
import type { World } from '../world.ts';
import { GUARDS } from './guards.ts';
import { RULES } from './rulebook.ts';
import type { ActionRef, Edge, GuardRef, Params, Region } from './types.ts';

/** A rule with its parameters, found once. */
export interface BoundAction {
  readonly rule: Rule;
  readonly params: Params;
}
export interface BoundEdge {
  readonly edge: Edge;
  /** null: it always holds. */
  readonly holds: ((world: World, event: ChartEvent) => boolean) | null;
  readonly effects: readonly BoundAction[];
  /** What entering the mode it leads to does; nothing where it leads nowhere. */
  readonly entry: readonly BoundAction[];
}
/** A region as one event meets it: by mode, the edges in their order. */
export interface Listener {
  readonly region: string;
  readonly byMode: ReadonlyMap<string, BoundEdges>;
}
/** Edges in their order. Those that wait for a scene that was asked for come first, one a scene: the one asked for is looked up. */
export interface BoundEdges {
  readonly asked: ReadonlyMap<string, BoundEdge> | null;
  readonly rest: readonly BoundEdge[];
}

const NOBODY: readonly Listener[] = [];

/**
 * A chart with rules and guards in place of their names: looked up by name they cost a play more than half of what the rules do. What an
 * event means is put together the first time it is heard, and kept.
 */
export class BoundChart {
  private readonly tables: Tables;
  private readonly byEvent = new Map<string, readonly Listener[]>();
  private readonly events = new Map<string, ChartEvent>();

  constructor(tables: Tables) {
    this.tables = tables;
  }

  /** An event that a rule raises; nothing but its name, so that one will do for all. */
  raised(type: string): ChartEvent {
    let event = this.events.get(type);
    if (event === undefined) this.events.set(type, (event = { type }));
    return event;
  }

  /** The regions that know an event in some mode, in the chart's order. */
  listenersTo(event: string): readonly Listener[] {
    const known = this.byEvent.get(event);
    if (known !== undefined) return known;
    const found = bindAll(this.tables, event);
    this.byEvent.set(event, found);
    return found;
  }
}

const kept = new WeakMap<Tables, BoundChart>();

export function boundChart(tables: Tables): BoundChart {
  let chart = kept.get(tables);
  if (chart === undefined) kept.set(tables, (chart = new BoundChart(tables)));
  return chart;
}

function bindAll(tables: Tables, event: string): readonly Listener[] {
  const list = tables.chart.regions.flatMap((region) => {
    const modes = Object.entries(region.modes).flatMap(([mode, { on }]) => {
      const edges = on[event];
      return edges === undefined ? [] : [[mode, bindEdges(tables, region, edges)] as const];
    });
    return modes.length === 0 ? [] : [{ region: region.id, byMode: new Map(modes) }];
  });
  return list.length === 0 ? NOBODY : list;
}

function bindEdges(tables: Tables, region: Region, edges: readonly Edge[]): BoundEdges {
  const asked = new Map<string, BoundEdge>();
  const first = edges.findIndex(({ when }) => when?.type !== 'asked_for');
  const waiting = first < 0 ? edges : edges.slice(0, first);
  for (const edge of waiting) {
    const scene = String(edge.when?.params['scene']);
    if (!asked.has(scene)) asked.set(scene, bindEdge(tables, region, edge));
  }
  const rest = edges.slice(waiting.length).map((edge) => bindEdge(tables, region, edge));
  return { asked: asked.size === 0 ? null : asked, rest };
}

function bindEdge(tables: Tables, region: Region, edge: Edge): BoundEdge {
  const next = edge.to === undefined ? undefined : region.modes[edge.to];
  return {
    edge,
    holds: edge.when === undefined ? null : bindGuard(tables, edge.when),
    effects: edge.effects.map(bindAction),
    entry: (next?.entry ?? []).map(bindAction),
  };
}

function bindAction({ type, params }: ActionRef): BoundAction {
  const rule = RULES[type];
  if (!rule) throw new Error(`no rule named ${type}`);
  return { rule, params };
}

function bindGuard(tables: Tables, { type, params }: GuardRef): (world: World, event: ChartEvent) => boolean {
  if (type === 'holds') {
    const condition = mustGet(tables.edgeConditions, String(params['when']), 'condition');
    const closure = closureOf(tables, condition);
    return (world) => closure(world, null) === true;
  }
  const guard = GUARDS[type];
  if (!guard) throw new Error(`no guard named ${type}`);
  return (world, event) => guard(world, event, params, tables);
}
