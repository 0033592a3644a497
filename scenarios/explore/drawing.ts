import { drawsOf } from './random.ts';
import type { Policy } from './types.ts';

/** A policy with a chance of its own, so that one week can be played in many ways under the same luck. Good for one play. */
export function drawing(policy: Policy, seed: number): Policy {
  const own = drawsOf(seed);
  return { id: policy.id, isHonest: policy.isHonest, choose: (world) => policy.choose(world, own) };
}
