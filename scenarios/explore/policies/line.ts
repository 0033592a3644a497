import { refuse } from '../../engine/refuse.ts';
import type { Move } from '../../engine/run-log.ts';
import type { Scenario } from '../../engine/run.ts';
import type { World } from '../../engine/world.ts';
import type { Policy } from '../types.ts';
import { TURN } from './move-of.ts';

/** A policy that plays a given line as far as it can; `replaced` counts moves of the line that were no longer accepted. */
export type LinePolicy = Policy & { readonly replaced: number };

/**
 * Plays the given moves in order. One that is no longer accepted is dropped and counted, and the fallback plays in its place until the
 * turn in which the line lets time pass; after the line's end the fallback plays on. Good for one play: it remembers where it is.
 */
export function linePolicy(scenario: Scenario, moves: readonly Move[], fallback: Policy): LinePolicy {
  let at = 0;
  let replaced = 0;
  let isLost = false;
  return {
    id: `line+${fallback.id}`,
    isHonest: fallback.isHonest,
    get replaced() {
      return replaced;
    },
    choose(world: World, draw) {
      for (let move = moves[at]; move !== undefined && move.call !== 'turn'; move = moves[at]) {
        at += 1;
        const { afterMoves: _where, ...bare } = move;
        if (refuse(scenario, world, bare) === null) return bare;
        replaced += 1;
        isLost = true;
      }
      if (moves[at] === undefined) return fallback.choose(world, draw);
      const move = isLost ? fallback.choose(world, draw) : TURN;
      if (move.call !== 'turn') return move;
      at += 1;
      isLost = false;
      return TURN;
    },
  };
}
