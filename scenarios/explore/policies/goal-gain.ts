import { closureOf, holdsIn, valueIn } from '../../engine/closure.ts';
import { hiddenReads } from '../../engine/hidden-reads.ts';
import { clamp } from '../../engine/rounding.ts';
import type { Scenario } from '../../engine/run.ts';
import { numberOf } from '../../engine/scalar.ts';
import { type Tables, tablesOf } from '../../engine/tables.ts';
import type { World } from '../../engine/world.ts';
import type { Effect } from '../../format/effects.ts';
import type { Expr } from '../../format/values.ts';
import { namesIn } from './names-in.ts';
import { type Play, playsOf } from './plays.ts';
import type { Sight } from './sight.ts';

/** Points of the sponsor's goal, −100…100, that a play moves at once. */
export type GoalGain = (sight: Sight, play: Play) => number;

interface Part {
  readonly of: Expr;
  readonly worst: number;
  readonly best: number;
  /** Points of 100 from its worst to its best. */
  readonly points: number;
}

/**
 * What the effects of a play that are certain and on the wall do to what of the goal is on the wall: nothing behind a chance, nothing
 * that reads the truth or luck, no part reckoned from what is not shown, nothing that lands later.
 */
export function goalGains(scenario: Scenario): { readonly gain: GoalGain; readonly canGain: (play: Play) => boolean } {
  const tables = tablesOf(scenario);
  const parts = shownParts(tables);
  const read = new Set(parts.flatMap(({ of }) => [...namesIn(tables, of)]));
  const effects = new Map(playsOf(scenario).map((play) => [play, certainOf(tables, play, read)] as const));
  return {
    canGain: (play) => (effects.get(play) ?? []).length > 0,
    gain(sight, play) {
      const own = effects.get(play) ?? [];
      if (own.length === 0) return 0;
      const { world } = sight;
      const after = { ...world, trust: { ...world.trust }, quantities: { ...world.quantities } };
      for (const effect of own) write(tables, after, effect);
      return parts.reduce((sum, part) => sum + reached(tables, part, after) - reached(tables, part, world), 0);
    },
  };
}

function reached(tables: Tables, { of, worst, best, points }: Part, world: World): number {
  return points * clamp((numberOf(closureOf(tables, of)(world, null)) - worst) / (best - worst), 0, 1);
}

function shownParts(tables: Tables): readonly Part[] {
  const { utility, weights } = tables.story;
  const parts = (['schedule', 'cost', 'quality', 'risk', 'trust', 'value'] as const).flatMap((name) => {
    const scale = utility[name];
    return scale === undefined || weights[name] === 0 ? [] : [{ ...scale, weight: weights[name] }];
  });
  const total = parts.reduce((sum, { weight }) => sum + weight, 0);
  return parts
    .filter(({ of }) => isShown(tables, of))
    .map(({ of, worst, best, weight }) => ({ of, worst, best, points: (100 * weight) / total }));
}

/** Whether everything an expression reads can be read off the wall. */
function isShown(tables: Tables, expr: Expr): boolean {
  if (hides(tables, expr)) return false;
  return [...namesIn(tables, expr)].every((name) => {
    const quantity = tables.quantities.get(name);
    return quantity === undefined || quantity.kind === 'computed' || quantity.isShown;
  });
}

function hides(tables: Tables, expr: Expr | undefined): boolean {
  const { truth, drawn } = hiddenReads(tables, expr);
  return truth || drawn;
}

type Write = Extract<Effect, { kind: 'add' | 'set' | 'group' }>;

/** The writes of a play that are certain and touch what the goal reads, as far as it can be said without a world. */
function certainOf(tables: Tables, { option, pick }: Play, read: ReadonlySet<string>): readonly Write[] {
  const all = [...(option?.effects ?? []), ...(pick?.effects ?? [])].filter((effect) => isCertain(tables, effect));
  return all.some((effect) => touches(effect, read)) ? all : [];
}

function touches(effect: Effect, read: ReadonlySet<string>): boolean {
  if (effect.kind === 'group') return [...effect.effects, ...effect.otherwise].some((each) => touches(each, read));
  if (effect.kind !== 'add' && effect.kind !== 'set') return false;
  return read.has(effect.to) || (effect.to.startsWith('trust.') && read.has('trust_mean'));
}

function isCertain(tables: Tables, effect: Effect): effect is Write {
  if (effect.kind === 'group') return effect.chance === undefined && !hides(tables, effect.when);
  if (effect.kind !== 'add' && effect.kind !== 'set') return false;
  return effect.value.every(({ when, is }) => !hides(tables, when) && !hides(tables, is));
}

/** A world of the bot's own, to write on. */
type Draft = World & { readonly trust: Record<string, number>; readonly quantities: Record<string, number | string> };

function write(tables: Tables, world: Draft, effect: Write): void {
  if (effect.kind === 'group') {
    const effects = holdsIn(tables, effect.when, world, null) ? effect.effects : effect.otherwise;
    for (const each of effects) if (isCertain(tables, each)) write(tables, world, each);
    return;
  }
  const value = valueIn(tables, effect.value, world, null);
  if (typeof value === 'boolean') return;
  const person = effect.to.startsWith('trust.') ? effect.to.slice('trust.'.length) : null;
  if (person !== null && typeof value === 'number') {
    const before = effect.kind === 'set' ? 0 : (world.trust[person] ?? 0);
    world.trust[person] = clamp(before + value, 0, 100);
    return;
  }
  const before = world.quantities[effect.to];
  if (before === undefined) return;
  const isSum = effect.kind === 'add' && typeof before === 'number' && typeof value === 'number';
  world.quantities[effect.to] = isSum ? before + value : value;
}
