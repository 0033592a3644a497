import { closureOf, holdsIn, valueIn } from '../../engine/closure.ts';
import { hiddenReads } from '../../engine/hidden-reads.ts';
import { clamp } from '../../engine/rounding.ts';
import type { Scenario } from '../../engine/run.ts';
import { numberOf } from '../../engine/scalar.ts';
import { type Tables, tablesOf } from '../../engine/tables.ts';
import type { World } from '../../engine/world.ts';
import type { Effect } from '../../format/effects.ts';
import type { Expr } from '../../format/values.ts';
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
export function goalGains(scenario: Scenario): GoalGain {
  const tables = tablesOf(scenario);
  const parts = shownParts(tables);
  const effects = new Map(playsOf(scenario).map((play) => [play, certainOf(tables, play)] as const));
  return (sight, play) => {
    const own = effects.get(play) ?? [];
    if (own.length === 0) return 0;
    const after = own.reduce((world, effect) => applied(tables, world, effect), sight.world);
    if (after === sight.world) return 0;
    return parts.reduce((sum, part) => sum + reached(tables, part, after) - reached(tables, part, sight.world), 0);
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
  switch (expr.op) {
    case 'value':
      return true;
    case 'name': {
      const quantity = tables.quantities.get(expr.name);
      if (quantity?.kind === 'computed') return isShown(tables, quantity.is);
      return quantity === undefined ? !hides(tables, expr) : quantity.isShown;
    }
    case 'not':
    case 'neg':
      return isShown(tables, expr.a);
    case 'if':
      return [expr.test, expr.then, expr.otherwise].every((each) => isShown(tables, each));
    case 'min':
    case 'max':
      return expr.args.every((each) => isShown(tables, each));
    default:
      return isShown(tables, expr.a) && isShown(tables, expr.b);
  }
}

function hides(tables: Tables, expr: Expr | undefined): boolean {
  const { truth, drawn } = hiddenReads(tables, expr);
  return truth || drawn;
}

type Write = Extract<Effect, { kind: 'add' | 'set' | 'group' }>;

/** The writes of a play that are certain, as far as it can be said without a world. */
function certainOf(tables: Tables, { option, pick }: Play): readonly Write[] {
  return [...(option?.effects ?? []), ...(pick?.effects ?? [])].filter((effect) => isCertain(tables, effect));
}

function isCertain(tables: Tables, effect: Effect): effect is Write {
  if (effect.kind === 'group') return effect.chance === undefined && !hides(tables, effect.when);
  if (effect.kind !== 'add' && effect.kind !== 'set') return false;
  return effect.value.every(({ when, is }) => !hides(tables, when) && !hides(tables, is));
}

function applied(tables: Tables, world: World, effect: Write): World {
  if (effect.kind === 'group') {
    const effects = holdsIn(tables, effect.when, world, null) ? effect.effects : effect.otherwise;
    return effects.filter((each) => isCertain(tables, each)).reduce((so, each) => applied(tables, so, each), world);
  }
  const value = valueIn(tables, effect.value, world, null);
  if (typeof value === 'boolean') return world;
  const person = effect.to.startsWith('trust.') ? effect.to.slice('trust.'.length) : null;
  if (person !== null && typeof value === 'number') {
    const before = effect.kind === 'set' ? 0 : (world.trust[person] ?? 0);
    return { ...world, trust: { ...world.trust, [person]: clamp(before + value, 0, 100) } };
  }
  const before = world.quantities[effect.to];
  if (before === undefined) return world;
  const isSum = effect.kind === 'add' && typeof before === 'number' && typeof value === 'number';
  return { ...world, quantities: { ...world.quantities, [effect.to]: isSum ? before + value : value } };
}
