import type { Move } from '../engine/run-log.ts';
import type { World } from '../engine/world.ts';
import { barring } from './policies/barring.ts';
import type { Policy } from './types.ts';

/** Plays one move where the spot stands, then by the policy. Keeps nothing, so it may play from the same spot again and again. */
export function firstThen(spot: World, move: Move, policy: Policy): Policy {
  return {
    id: policy.id,
    isHonest: policy.isHonest,
    choose: (world, draw) => (world.moves === spot.moves ? move : policy.choose(world, draw)),
  };
}

/** Plays by the policy and leaves one call alone until the turn of the spot is over. */
export function notThisTurn(spot: World, call: string, policy: Policy): Policy {
  return barring(policy, (move, world) => move.call === call && world.step === spot.step);
}
