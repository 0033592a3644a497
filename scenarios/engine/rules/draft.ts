import type { Expr, Text, TextRow, Value } from '../../format/values.ts';
import { holdsIn, rowIn, valueIn } from '../closure.ts';
import { ruledOutByText } from '../belief.ts';
import { stepOf } from '../clock.ts';
import { isInert } from '../hidden-reads.ts';
import { readChance } from '../luck/chances.ts';
import { numberOf } from '../scalar.ts';
import type { DrawLog, Scalar, Tables } from '../tables.ts';
import type { Cause, Change, Plain, Said } from '../ledger.ts';
import type { Move } from '../run-log.ts';
import type { Step } from '../run.ts';
import type { World } from '../world.ts';
import type { Params } from '../chart/types.ts';

/** What the chart hears: an act of the player carries its move, what rules raise does not. */
export interface ChartEvent {
  readonly type: string;
  readonly move?: Move;
}
export type GivenAnswer = NonNullable<Step['answer']>;
/** What a rule gives back: the world after it, events it raises, its lines in the ledger, what was said. */
export interface Outcome {
  readonly world: World;
  readonly raise: readonly string[];
  readonly changes: readonly Change[];
  readonly said: readonly Said[];
  readonly answer: GivenAnswer | null;
}
/** A named rule: its work on a draft. Its cause, unless the work says otherwise, is its own name at this step. */
export interface Rule {
  readonly name: string;
  readonly work: (draft: Draft, event: ChartEvent, params: Params) => void;
}

const NOTHING_PRINTED: Said['prints'] = {};

type Writable<T> = { -readonly [K in keyof T]: T[K] };
type MapKey = {
  [K in keyof World]: World[K] extends Readonly<Record<string, unknown>>
    ? string extends keyof World[K]
      ? K
      : never
    : never;
}[keyof World];

const MAP_BITS: Readonly<Record<MapKey, number>> = {
  luck: 1 << 0,
  at: 1 << 1,
  quantities: 1 << 2,
  patience: 1 << 3,
  trust: 1 << 4,
  pips: 1 << 5,
  forcedIntents: 1 << 6,
  visited: 1 << 7,
  asked: 1 << 8,
  known: 1 << 9,
  played: 1 << 10,
  opened: 1 << 11,
  letters: 1 << 12,
  banks: 1 << 13,
  promises: 1 << 14,
  did: 1 << 15,
  takenAt: 1 << 16,
  actedAt: 1 << 17,
  returnable: 1 << 18,
  told: 1 << 19,
  drawn: 1 << 20,
  talked: 1 << 24,
  decides: 1 << 25,
  contracts: 1 << 26,
  parameters: 1 << 27,
  rates: 1 << 28,
  crews: 1 << 29,
  accepted: 1 << 30,
  taught: 1 << 21,
  warned: 1 << 22,
  blockers: 1 << 23,
};

/** Maps that gain a name with nearly every act. */
const GROWING =
  MAP_BITS.did |
  MAP_BITS.takenAt |
  MAP_BITS.actedAt |
  MAP_BITS.visited |
  MAP_BITS.asked |
  MAP_BITS.known |
  MAP_BITS.played |
  MAP_BITS.opened |
  MAP_BITS.letters |
  MAP_BITS.talked |
  MAP_BITS.told |
  MAP_BITS.drawn |
  MAP_BITS.parameters |
  MAP_BITS.taught;

/** A record without a prototype is kept as a hash table, so that a new name in a thousand plays is not a thousand new shapes. */
function asTable<T extends object>(map: T): T {
  const table: T = Object.create(null);
  return Object.assign(table, map);
}

/**
 * Work on a world: copies a part the first time it writes to it, and keeps the ledger beside. From outside a rule, and a whole
 * macrostep, is a pure function; inside, a draft spares us a new world for every number.
 */
export class Draft {
  readonly changes: Change[] = [];
  readonly said: Said[] = [];
  readonly raise: string[] = [];
  private readonly log: DrawLog = [];
  answer: GivenAnswer | null = null;
  /** What an act gains is scaled by this: an answer of *yes, meaning maybe* gives 0.85. */
  gain = 1;
  /** What an act spends is scaled by this: a price may grow while one waits. */
  priceGrowth = 1;
  readonly tables: Tables;
  /** No ledger is kept and no line is said; the world becomes the very same. */
  isQuiet: boolean;
  private given: Cause | null = null;
  private ruleName: string;
  private now: Writable<World>;
  private isOwn = false;
  private isReopened = false;
  /** Which maps of the world are copies made here, by their bits. */
  private ownMaps = 0;

  constructor(tables: Tables, world: World, ruleName: string, isQuiet = false) {
    this.tables = tables;
    this.isQuiet = isQuiet;
    this.now = world;
    this.ruleName = ruleName;
  }

  /** Ready for the next macrostep of one play: the maps it owns stay its own, and only the world around them is a new one. */
  reopen(ruleName: string): void {
    this.beginRule(ruleName);
    this.isReopened = true;
    this.isQuiet = true;
    this.isOwn = false;
    if (this.changes.length > 0) this.changes.length = 0;
    if (this.said.length > 0) this.said.length = 0;
    this.answer = null;
    this.gain = 1;
    this.priceGrowth = 1;
  }

  /** What the changes go back to: unless a rule says otherwise, that rule at this step. */
  get cause(): Cause {
    this.given ??= { rule: this.ruleName, step: stepOf(this.now) };
    return this.given;
  }
  set cause(cause: Cause) {
    this.given = cause;
  }
  /** The next rule's turn: its name is the cause again. */
  beginRule(name: string): void {
    this.ruleName = name;
    this.given = null;
  }

  get world(): World {
    return this.now;
  }

  set<K extends Exclude<keyof World, MapKey>>(key: K, value: World[K]): void {
    this.own();
    this.now[key] = value;
  }

  private own(): void {
    if (!this.isOwn) {
      this.now = { ...this.now };
      this.isOwn = true;
    }
  }

  /** Writes one entry of a map of the world; `undefined` takes it out. */
  put<K extends MapKey>(key: K, id: string, value: World[K][keyof World[K]] | undefined): void {
    const bit = MAP_BITS[key];
    if ((this.ownMaps & bit) === 0) {
      this.own();
      this.copyMap(key, bit, this.now[key]);
      this.ownMaps |= bit;
    }
    // The copy above is ours alone, so writing to it changes nobody else's world.
    const map = this.now[key] as Record<string, unknown>;
    if (value === undefined) delete map[id];
    else map[id] = value;
  }

  /**
   * Maps whose names never change are copied each at a place of its own: there the machine learns their shape and copies them whole, where
   * one place for all copies name by name.
   */
  private copyMap<K extends MapKey>(key: K, bit: number, map: World[K]): void {
    const { now } = this;
    if (key === 'at') now.at = { ...now.at };
    else if (key === 'quantities') now.quantities = { ...now.quantities };
    else if (key === 'trust') now.trust = { ...now.trust };
    else if (key === 'patience') now.patience = { ...now.patience };
    else if (this.isReopened && (GROWING & bit) !== 0) now[key] = asTable(map);
    else now[key] = { ...map };
  }

  /** Empties a map of the world. */
  clear(key: 'asked' | 'forcedIntents'): void {
    this.own();
    this.now[key] = this.isReopened ? asTable({}) : {};
    this.ownMaps |= MAP_BITS[key];
  }

  change(path: string, before: Plain, after: Plain, rule: string): void {
    if (!this.isQuiet && before !== after) this.changes.push({ path, before, after, rule, cause: this.cause });
  }

  holds(expr: Expr | undefined): boolean {
    if (expr === undefined) return true;
    const result = holdsIn(this.tables, expr, this.now, this.log);
    this.fix();
    return result;
  }

  value(value: Value): Scalar {
    const result = valueIn(this.tables, value, this.now, this.log);
    this.fix();
    return result;
  }

  number(value: Value): number {
    return numberOf(this.value(value));
  }

  row(text: Text): TextRow | null {
    const result = rowIn(this.tables, text, this.now, this.log);
    this.fix();
    return result;
  }

  /** Reads a named chance as an event. A chance without `p` never falls: it is read as a number. */
  falls(chance: string): boolean {
    const { fell } = readChance(this.tables, this.now, chance, this.log);
    this.fix();
    return fell === true;
  }

  /** What was read is fixed from now on. */
  private fix(): void {
    if (this.log.length === 0) return;
    for (const { id, u, fell } of this.log) {
      if (this.now.drawn[id]) continue;
      this.put('drawn', id, { u, fell });
      this.change(`drawn.${id}`, null, fell ?? u, 'draw');
    }
    this.log.length = 0;
  }

  /** Says the row of a text that holds, if one does; whoever hears it may strike out truths. */
  say(text: Text | undefined, role: Said['role']): void {
    if (text === undefined || (this.isQuiet && isInert(this.tables, text))) return;
    const row = this.row(text);
    if (!row) return;
    this.said.push({
      path: row.path,
      by: row.by ?? null,
      prints: row.prints.length === 0 ? NOTHING_PRINTED : this.printed(row.prints),
      cause: row.cause === undefined ? this.cause : this.causeOf(row.cause),
      role,
      step: stepOf(this.now),
    });
    this.ruleOut(ruledOutByText(this.tables, text, row, this.now));
  }

  ruleOut(truths: readonly string[]): void {
    const fresh = truths.filter((id, i) => !this.now.ruledOut.includes(id) && truths.indexOf(id) === i);
    if (fresh.length === 0) return;
    this.set('ruledOut', [...this.now.ruledOut, ...fresh].sort());
    for (const id of fresh) this.change(`ruled_out.${id}`, false, true, 'rule_out');
  }

  private printed(names: readonly string[]): Said['prints'] {
    const valueOf = (name: string): number | string => {
      const value = this.value([{ is: { op: 'name', name } }]);
      return typeof value === 'boolean' ? String(value) : value;
    };
    return Object.fromEntries(names.map((name) => [name, valueOf(name)]));
  }

  /** A text may name where its line is drawn to: an act if the call was taken, else the intent, event or blocker of that name. */
  private causeOf(id: string): Cause {
    const index = this.now.actedAt[id];
    return index === undefined ? { rule: id, step: stepOf(this.now) } : { call: id, index };
  }

  outcome(): Outcome {
    return { world: this.now, raise: this.raise, changes: this.changes, said: this.said, answer: this.answer };
  }
}

export function rule(name: string, work: Rule['work']): Rule {
  return { name, work };
}

/** One rule on a draft, under its own cause. */
export function runRule({ name, work }: Rule, draft: Draft, event: ChartEvent, params: Params): void {
  draft.beginRule(name);
  work(draft, event, params);
}

/** One rule as the pure function it is: a world in, a world and what it raises, notes and says out. */
export function applyRule(one: Rule, world: World, event: ChartEvent, params: Params, tables: Tables): Outcome {
  const draft = new Draft(tables, world, one.name);
  one.work(draft, event, params);
  return draft.outcome();
}
