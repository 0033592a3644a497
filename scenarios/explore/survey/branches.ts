import type { Scenario } from '../../engine/run.ts';
import type { World } from '../../engine/world.ts';
import { finish } from '../finish.ts';
import type { Policy } from '../types.ts';
import { worldsOf } from './replaying.ts';
import type { Branch, Play } from './types.ts';
import { seedAt } from '../weeks.ts';

/** Where act three begins where a story names no acts of its own. */
const LAST_ACT = 2 / 3;

/** The step in which act three begins: the story's own, else after two thirds. */
export function lastActOf(scenario: Scenario): number {
  const { acts, steps } = scenario.story;
  return acts.pay > 0 ? acts.pay : Math.ceil(steps * LAST_ACT);
}

/**
 * The best outcome found from each scene that some play stood in before act three: the play's own end, and the policies played on
 * from there under other luck. Scenes that end the run at once are not branches: the sponsor has said why.
 */
export function branchesOf(
  scenario: Scenario,
  plays: readonly Play[],
  policies: readonly Policy[],
  { spots, seeds, seed }: { readonly spots: number; readonly seeds: number; readonly seed: number },
): readonly Branch[] {
  const late = lastActOf(scenario);
  const best = new Map<string, { step: number; outcome: number; tried: number }>();
  for (const play of plays) {
    const entered = new Set<string>();
    for (const world of worldsOf(scenario, play.week, play.moves)) {
      const scene = world.at['story'] ?? '';
      if (world.step >= late || world.at['clock'] === 'over' || entered.has(scene)) continue;
      entered.add(scene);
      const found = best.get(scene) ?? { step: world.step, outcome: 0, tried: 0 };
      const more = found.tried < spots ? playOn(scenario, world, policies, seeds, seed) : 0;
      best.set(scene, { ...found, outcome: Math.max(found.outcome, play.outcome, more), tried: found.tried + 1 });
    }
  }
  return [...best].map(([scene, { step, outcome }]) => ({ scene, step, best: outcome }));
}

function playOn(scenario: Scenario, world: World, policies: readonly Policy[], seeds: number, seed: number): number {
  const outcomes = policies.flatMap((policy) =>
    Array.from({ length: seeds }, (_, at) => finish({ scenario, world }, policy, seedAt(seed, at)).outcome),
  );
  return Math.max(0, ...outcomes);
}
