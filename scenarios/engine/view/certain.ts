import type { Option, Pick } from '../../format/calls.ts';
import type { Effect } from '../../format/effects.ts';
import type { Value } from '../../format/values.ts';
import { q } from '../rounding.ts';
import { grownPrice } from '../rules/options.ts';
import type { Scenario } from '../run.ts';
import type { SeenWorld } from './types.ts';
import type { World } from '../world.ts';
import { imagine } from './mask.ts';
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
export function certainEffects(scenario: Scenario, seen: SeenWorld, option: Option, pick: Pick | null): Certain {
  const call = scenario.story.calls.find((each) => each.options.includes(option));
  const growth = call === undefined ? 1 : grownPrice(option, call, seen.step);
  const effects = pick === null ? option.effects : [...option.effects, ...pick.effects];
  const truths = Object.entries(believedOdds(scenario, seen)).filter(([, odds]) => odds > 0);
  const all = truths.map(([truth]) => {
    const world = imagine(scenario.story, seen, truth);
    const found = { growth, adds: {}, replans: {} };
    collect(scenario, world, effects, found);
    return found;
  });
  return { adds: agreed(all.map((each) => each.adds)), replans: agreed(all.map((each) => each.replans)) };
}

interface Found {
  /** How many times its first price it costs by now. */
  readonly growth: number;
  readonly adds: Record<string, number>;
  readonly replans: Record<string, number>;
}

function collect(scenario: Scenario, world: World, effects: readonly Effect[], found: Found): void {
  for (const effect of effects) {
    if (effect.kind === 'add')
      found.adds[effect.to] =
        (found.adds[effect.to] ?? 0) + grown(found, effect.to, number(scenario, effect.value, world));
    if (effect.kind === 'replan') found.replans[effect.path] = number(scenario, effect.value, world);
    if (effect.kind === 'group' && effect.chance === undefined) {
      const isMet = effect.when === undefined || holds(scenario, effect.when, world);
      collect(scenario, world, isMet ? effect.effects : effect.otherwise, found);
    }
  }
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
