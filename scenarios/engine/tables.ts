import type { Call, Option } from '../format/calls.ts';
import type { PromiseTerms } from '../format/effects.ts';
import type { Blocker, Chance, Deliverable, Intent, Quantity, Scene } from '../format/parts.ts';
import type { Story } from '../format/story.ts';
import type { Expr, Text } from '../format/values.ts';
import type { Chart } from './chart/types.ts';
import type { Network } from './model/network.ts';
import type { PlanDates } from './model/plan-now.ts';
import type { Scenario } from './run.ts';
import type { PlanState, World } from './world.ts';

export type Scalar = number | string | boolean;
/** What one reading drew, in order; rules write it to the world, views leave it. */
export type DrawLog = { readonly id: string; readonly u: number; readonly fell: boolean | null }[];
/** An expression bound to the world. Pure: a chance not yet fixed is worked out, and noted in `log` if there is one. */
export type Closure = (world: World, log: DrawLog | null) => Scalar;

export interface Card {
  readonly id: string;
  readonly file: string;
  /** From 0. */
  readonly level: number;
  readonly bearsOn: readonly string[];
  readonly text: Text;
}
export interface FactSheet {
  readonly id: string;
  readonly text: Text;
  readonly when: Expr | undefined;
}
export interface CallSheet {
  readonly call: Call;
  readonly options: ReadonlyMap<string, Option>;
  /** Everybody an act of this call is put to. */
  readonly people: readonly string[];
}

/** The engine's own tables: made once by `prepare`, never changed but for caches whose contents follow from their keys. */
export interface Tables {
  readonly story: Story;
  readonly scenarioWord: number;
  readonly calls: ReadonlyMap<string, CallSheet>;
  readonly quantities: ReadonlyMap<string, Quantity>;
  readonly chances: ReadonlyMap<string, Chance & { readonly word: number }>;
  readonly facts: ReadonlyMap<string, FactSheet>;
  readonly cards: ReadonlyMap<string, Card>;
  /** Fact → facts that come with it, if their `when` holds. */
  readonly comesWith: ReadonlyMap<string, readonly FactSheet[]>;
  readonly deliverables: ReadonlyMap<string, Deliverable>;
  readonly blockers: ReadonlyMap<string, Blocker>;
  readonly intents: ReadonlyMap<string, Intent>;
  /** Step → person, in cast order, with that person's intents in file order; `acts` = at least one of them does something. */
  readonly intentsByStep: readonly (readonly {
    readonly person: string;
    readonly intents: readonly Intent[];
    readonly acts: boolean;
  }[])[];
  readonly scenes: ReadonlyMap<string, Scene>;
  /** Every promise that can be made, in file order. */
  readonly promises: readonly { readonly id: string; readonly terms: PromiseTerms }[];
  readonly endings: ReadonlySet<string>;
  /** Events that raise themselves, alone or in a ring: raised, they do not happen, or a turn would never end. */
  readonly ringed: ReadonlySet<string>;
  /** Authored texts by path, for `say` and the sponsors' lines. */
  readonly network: Network;
  readonly chart: Chart;
  /** Conditions that stand on edges, by their printed form. */
  readonly edgeConditions: ReadonlyMap<string, Expr>;
  /** Person → word, for keyed luck. */
  readonly personWords: ReadonlyMap<string, number>;
  /** The same of blockers that live by themselves, in file order. */
  readonly blockerWords: ReadonlyMap<string, number>;
  /** How an expression becomes a closure (`bind.ts`); here, so that names and expressions need not import each other. */
  readonly bind: (tables: Tables, expr: Expr) => Closure;
  readonly closures: WeakMap<Expr, Closure>;
  readonly hidden: WeakMap<Expr, HiddenReads>;
  /** Texts that differ by truth. */
  readonly tellingTexts: WeakMap<Text, boolean>;
  /** Texts that change nothing when they are said: no draw, no truth struck out. */
  readonly inertTexts: WeakMap<Text, boolean>;
  readonly planDates: WeakMap<PlanState, { readonly step: number; readonly dates: PlanDates }>;
}
export interface HiddenReads {
  readonly truth: boolean;
  readonly drawn: boolean;
}

/** The one place where the opaque handle becomes the engine's tables. */
export function tablesOf(scenario: Scenario): Tables {
  // `Scenario.tables` is unknown to every other room on purpose; only `prepare` makes one.
  return scenario.tables as Tables;
}

/** `prepare` checks nothing: a pack comes from `load`. A table that lacks an id is a bug of ours. */
export function mustGet<K, V>(map: ReadonlyMap<K, V>, key: K, what: string): V {
  const found = map.get(key);
  if (found === undefined) throw new Error(`no ${what} named ${String(key)}`);
  return found;
}
