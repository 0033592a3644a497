import { advance } from '../engine/advance.ts';
import type { Edge } from '../engine/chart/types.ts';
import { isCallOpen, isOptionOpen } from '../engine/openness.ts';
import { start } from '../engine/start.ts';
import { eventFor } from '../engine/step.ts';
import type { Scenario } from '../engine/run.ts';
import { type Tables, tablesOf } from '../engine/tables.ts';
import type { World } from '../engine/world.ts';
import { drawsOf } from './random.ts';
import type { Policy, Progress } from './types.ts';
import { seedAt } from './weeks.ts';

export interface HitsAsk {
  /** Who plays; each takes its turn. */
  readonly policies: readonly Policy[];
  readonly seed: number;
  readonly plays: number;
  readonly role?: string;
}

/** Where so many plays came. Numbers are plays, not moves: a scene stood in twice in one play counts once. */
export interface Hits {
  readonly plays: number;
  /** Scenes and endings by id; 0 = never. */
  readonly scenes: Readonly<Record<string, number>>;
  readonly endings: Readonly<Record<string, number>>;
  /** `region.mode`, all regions. */
  readonly modes: Readonly<Record<string, number>>;
  /** Edges of the chart by their place, in the chart's order. */
  readonly edges: readonly EdgeHits[];
  /** `call.option`, `call` for files and rows: plays in which it was open, and in which it was taken. */
  readonly options: Readonly<Record<string, { readonly open: number; readonly taken: number }>>;
  /** Moves made in all of them. */
  readonly moves: number;
}
export interface EdgeHits {
  readonly region: string;
  readonly mode: string;
  readonly event: string;
  /** Its place among the edges of that event, from 0. */
  readonly edge: number;
  readonly to: string | null;
  readonly plays: number;
}

/** Scenes, edges, options and endings that a mix of policies reaches. Truth and luck are the seed's. Deterministic; stop iterating to cancel. */
export function* hitsOf(scenario: Scenario, ask: HitsAsk): Generator<Progress, Hits> {
  const count = new Counter(scenario);
  for (let at = 0; at < ask.plays; at += 1) {
    const policy = ask.policies[at % ask.policies.length];
    if (policy === undefined) break;
    const seed = seedAt(ask.seed, at);
    const { world } = start(scenario, { seed, ...(ask.role === undefined ? {} : { role: ask.role }) });
    count.play(world, policy, seed);
    if (at % EVERY === EVERY - 1) yield { done: at + 1, of: ask.plays };
  }
  return count.hits();
}
const EVERY = 20;

class Counter {
  private readonly scenario: Scenario;
  private readonly tables: Tables;
  private readonly edges = new Map<Edge, number>();
  private readonly modes = new Map<string, number>();
  private readonly open = new Map<string, number>();
  private readonly taken = new Map<string, number>();
  private plays = 0;
  private moves = 0;

  constructor(scenario: Scenario) {
    this.scenario = scenario;
    this.tables = tablesOf(scenario);
  }

  play(from: World, policy: Policy, seed: number): void {
    const draw = drawsOf(seed ^ 0x5bd1e995);
    const edges = new Set<Edge>();
    const modes = new Set(Object.entries(from.at).map(([region, mode]) => `${region}.${mode}`));
    const taken = new Set<string>();
    const open = new Set<string>();
    let world = from;
    while (world.at['clock'] !== 'over') {
      this.noteOpen(world, open);
      const move = policy.choose(world, draw);
      if (move.call !== 'turn') taken.add(this.nameOf(move.call, move.option));
      world = advance(this.scenario, world, eventFor(this.scenario, move), (region, _mode, _event, edge) => {
        edges.add(edge);
        if (edge.to !== undefined) modes.add(`${region}.${edge.to}`);
      }).world;
      this.moves += 1;
    }
    this.plays += 1;
    for (const edge of edges) add(this.edges, edge);
    for (const mode of modes) add(this.modes, mode);
    for (const name of taken) add(this.taken, name);
    for (const name of open) add(this.open, name);
  }

  private noteOpen(world: World, open: Set<string>): void {
    if (world.isDark) return;
    for (const { call } of this.tables.calls.values()) {
      if (!isCallOpen(this.tables, world, call)) continue;
      const options = hasOptions(call.kind) ? call.options : [undefined];
      for (const option of options) {
        const name = this.nameOf(call.id, option?.id);
        if (!open.has(name) && isOptionOpen(this.tables, world, call, option)) open.add(name);
      }
    }
  }

  private nameOf(call: string, option: string | undefined): string {
    const found = this.tables.calls.get(call)?.call;
    if (found === undefined || !hasOptions(found.kind)) return call;
    return `${call}.${found.isBare || option === undefined ? 'done' : option}`;
  }

  hits(): Hits {
    const { story } = this.scenario;
    const { regions } = this.tables.chart;
    const count = (mode: string): number => this.modes.get(mode) ?? 0;
    const names = story.calls.flatMap((call) =>
      hasOptions(call.kind) ? call.options.map((option) => this.nameOf(call.id, option.id)) : [call.id],
    );
    const modes = regions.flatMap(({ id, modes }) => Object.keys(modes).map((mode) => `${id}.${mode}`));
    return {
      plays: this.plays,
      moves: this.moves,
      scenes: Object.fromEntries(story.scenes.map(({ id }) => [id, count(`story.${id}`)])),
      endings: Object.fromEntries(story.aftermath.endings.map(({ id }) => [id, count(`story.${id}`)])),
      modes: Object.fromEntries(modes.map((mode) => [mode, count(mode)])),
      edges: regions.flatMap((region) =>
        Object.entries(region.modes).flatMap(([mode, { on }]) =>
          Object.entries(on).flatMap(([event, edges]) =>
            edges.map((edge, at) => ({
              region: region.id,
              mode,
              event,
              edge: at,
              to: edge.to ?? null,
              plays: this.edges.get(edge) ?? 0,
            })),
          ),
        ),
      ),
      options: Object.fromEntries(
        names.map((name) => [name, { open: this.open.get(name) ?? 0, taken: this.taken.get(name) ?? 0 }]),
      ),
    };
  }
}

function hasOptions(kind: string): boolean {
  return kind !== 'dive' && kind !== 'raci';
}

function add<K>(map: Map<K, number>, key: K): void {
  map.set(key, (map.get(key) ?? 0) + 1);
}
