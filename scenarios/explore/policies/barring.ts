import type { Move } from '../../engine/run-log.ts';
import type { World } from '../../engine/world.ts';
import type { Policy } from '../types.ts';
import { TURN } from './move-of.ts';
import type { Barrable } from './taste.ts';

/**
 * The same policy without the moves that are barred. A bot with a taste, and the random one, take the best of what is left; any other
 * lets the turn run where it would have made such a move. The turn itself cannot be barred.
 */
export function barring(policy: Policy, isBarred: (move: Move, world: World) => boolean): Policy {
  if (isBarrable(policy)) return policy.without(isBarred);
  return {
    id: policy.id,
    isHonest: policy.isHonest,
    choose(world, draw) {
      const move = policy.choose(world, draw);
      return move.call !== 'turn' && isBarred(move, world) ? TURN : move;
    },
  };
}

function isBarrable(policy: Policy): policy is Barrable {
  return 'without' in policy;
}
