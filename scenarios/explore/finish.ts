import { Rollout } from '../engine/rollout.ts';
import type { Move } from '../engine/run-log.ts';
import { outcomeOf } from '../scoring/utility.ts';
import { drawsOf } from './random.ts';
import type { Finished, Policy, Spot } from './types.ts';

/** More moves than any story takes: a policy that never ends is a bug. */
const MOST = 2000;

/**
 * The one primitive of exploring: plays on from where a run stands, by a policy, under the luck of `seed`. Chances read before stay as
 * they fell; those read from here on are the seed's, as are the policy's own draws. Same spot, policy and seed: same play.
 */
export function finish(spot: Spot, policy: Policy, seed: number): Finished {
  const { scenario } = spot;
  const draw = drawsOf(seed ^ 0x5bd1e995);
  const moves: Move[] = [];
  const play = new Rollout(scenario, { ...spot.world, seed: seed >>> 0 });
  while (!play.isOver) {
    if (moves.length > MOST) throw new Error(`${policy.id} does not end ${scenario.story.id}`);
    const move = policy.choose(play.world, draw);
    play.take(move);
    moves.push(move);
  }
  const { world } = play;
  return { world, moves, outcome: outcomeOf({ scenario, world }), ending: world.at['story'] ?? '' };
}
