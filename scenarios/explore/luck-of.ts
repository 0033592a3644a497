import { mix, wordOf } from '../engine/luck/mix.ts';
import type { Run } from '../engine/run.ts';
import { start } from '../engine/start.ts';
import type { LuckWorth } from '../scoring/analysis.ts';
import { outcomeOf } from '../scoring/utility.ts';
import { finish } from './finish.ts';
import { headOf } from './head-of.ts';
import { linePolicy } from './policies/line.ts';
import { estimate } from './strata.ts';
import type { Policy } from './types.ts';

/** Weeks of other luck the run's moves are played in (scoring design §3). */
export const LUCK_WORLDS = 200;

const LUCK = wordOf('luck_of_run');

/**
 * Outcome − mean outcome of the same moves in weeks of the same truth and other luck. Moves that are no longer offered fall to the policy
 * and are counted. A run that is not over counts as played on by the policy, here as there.
 */
export function luckOfRun(run: Run, policy: Policy, seed: number): LuckWorth {
  const { scenario } = run;
  const { luck: _luck, ...head } = headOf(run);
  const moves = run.steps.map((step) => step.move);
  const outcomes: number[] = [];
  let replaced = 0;
  for (let k = 0; k < LUCK_WORLDS; k += 1) {
    const other = mix(seed, LUCK, k, 0, 0);
    const { world } = start(scenario, { ...head, truth: run.world.truth, seed: other });
    const line = linePolicy(scenario, moves, policy);
    // The order of the engine's own Moves is part of what the player saw, not of luck.
    outcomes.push(finish({ scenario, world: { ...world, order: run.world.order } }, line, other).outcome);
    replaced += line.replaced;
  }
  const { mean, standardError } = estimate([1], [outcomes]);
  const reached = run.world.at['clock'] === 'over' ? outcomeOf(run) : finish(run, policy, run.log.seed).outcome;
  return {
    points: round(reached - mean),
    standardError: round(standardError),
    mean: round(mean),
    worlds: LUCK_WORLDS,
    replaced,
  };
}

function round(value: number): number {
  return Math.round(value * 1000) / 1000;
}
