import type { Call, Option, Pick } from '../../format/calls.ts';
import type { Effect } from '../../format/effects.ts';
import type { Value } from '../../format/values.ts';
import { q } from '../rounding.ts';
import { grownPrice } from '../rules/options.ts';
import type { Scenario } from '../run.ts';
import type { SeenWorld } from './types.ts';
import type { World } from '../world.ts';
import { trustAfter } from '../model/trust.ts';
import { imagine } from './mask.ts';
import { seenMove } from './seen-move.ts';
import { believedOdds, holds, valueOf } from './reading.ts';

/** What an act does for certain: amounts by path (`spend`, `trust.tamsin`), and edits of the plan. */
export interface Certain {
  readonly adds: Readonly<Record<string, number>>;
  readonly replans: Readonly<Record<string, number>>;
}

/**
 * The effects nothing can change: those not behind a chance, and equal whichever of the truths still possible is supposed.
 * `later` effects are left out: the turn in between may change them.
 */
export function certainEffects(
  scenario: Scenario,
  before: SeenWorld,
  call: Call,
  option: Option,
  pick: Pick | null,
  parameter?: number,
): Certain {
  const seen = withParameter(before, call, option, parameter);
  const growth = grownPrice(option, call, seen.step);
  const effects = pick === null ? option.effects : [...option.effects, ...pick.effects];
  const truths = Object.entries(believedOdds(scenario, seen)).filter(([, odds]) => odds > 0);
  const all = truths.map(([truth]) => {
    const world = imagine(scenario.story, seen, truth);
    const found = { growth, adds: {}, replans: {} };
    collect(scenario, world, effects, found);
    return found;
  });
  const move = certainMove(scenario, seen, call, option, parameter);
  const adds = agreed(all.map((each) => each.adds));
  for (const [path, by] of Object.entries(move.adds)) adds[path] = (adds[path] ?? 0) + by;
  return { adds, replans: { ...move.replans, ...agreed(all.map((each) => each.replans)) } };
}

/** An author's amounts may read the number that is set. */
function withParameter(seen: SeenWorld, call: Call, option: Option, parameter: number | undefined): SeenWorld {
  if (option.parameter === undefined) return seen;
  const set = parameter ?? option.model?.amount ?? option.parameter.min;
  return { ...seen, parameters: { ...seen.parameters, [`${call.id}.${option.id}`]: set } };
}

/** What the formula of a Move does; somebody above who has to answer first is taken to say yes. */
function certainMove(
  scenario: Scenario,
  seen: SeenWorld,
  call: Call,
  option: Option,
  parameter: number | undefined,
): Certain {
  const move = seenMove(scenario, seen, call, option, parameter);
  if (move === null) return { adds: {}, replans: {} };
  const { outcome } = move;
  const adds: Record<string, number> = { ...outcome.adds };
  if (outcome.spend !== 0)
    adds['spend'] = outcome.spend * (outcome.spend > 0 ? grownPrice(option, call, seen.step) : 1);
  for (const { person, event } of outcome.hurt) {
    const trust = seen.trust[person] ?? 0;
    adds[`trust.${person}`] = (adds[`trust.${person}`] ?? 0) + trustAfter(trust, event) - trust;
  }
  return { adds, replans: outcome.edits };
}

interface Found {
  /** How many times its first price it costs by now. */
  readonly growth: number;
  readonly adds: Record<string, number>;
  readonly replans: Record<string, number>;
}

/** In order, as the rule takes them: an amount may read what an effect before it has written. Gives the world they lead to. */
function collect(scenario: Scenario, start: World, effects: readonly Effect[], found: Found): World {
  let world = start;
  for (const effect of effects) {
    if (effect.kind === 'set') world = written(scenario, world, effect.to, valueOf(scenario, effect.value, world));
    if (effect.kind === 'add') {
      const by = grown(found, effect.to, number(scenario, effect.value, world));
      found.adds[effect.to] = (found.adds[effect.to] ?? 0) + by;
      const before = world.quantities[effect.to];
      if (typeof before === 'number') world = written(scenario, world, effect.to, q(before + by));
    }
    if (effect.kind === 'replan') found.replans[effect.path] = number(scenario, effect.value, world);
    if (effect.kind === 'group' && effect.chance === undefined) {
      const isMet = effect.when === undefined || holds(scenario, effect.when, world);
      world = collect(scenario, world, isMet ? effect.effects : effect.otherwise, found);
    }
  }
  return world;
}

/** The world with one of the story's own quantities written; any other path reads as it stands. */
function written({ story }: Scenario, world: World, to: string, value: number | string | boolean): World {
  if (typeof value === 'boolean' || !story.quantities.some((one) => one.id === to)) return world;
  return { ...world, quantities: { ...world.quantities, [to]: value } };
}

/** As the rule does it: only what is spent grows. */
function grown({ growth }: Found, to: string, amount: number): number {
  return to === 'spend' && amount > 0 ? q(amount * growth) : amount;
}

function number(scenario: Scenario, value: Value, world: World): number {
  const found = valueOf(scenario, value, world);
  return typeof found === 'number' ? found : 0;
}

/** What every supposed truth agrees on. */
function agreed(all: readonly Readonly<Record<string, number>>[]): Record<string, number> {
  const [first, ...rest] = all;
  return Object.fromEntries(
    Object.entries(first ?? {}).filter(([path, amount]) => rest.every((each) => each[path] === amount)),
  );
}
