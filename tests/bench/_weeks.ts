import { eventFor } from '../../scenarios/engine/step.ts';
import { advance } from '../../scenarios/engine/advance.ts';
import { type Move, type Scenario, start, type World } from '../../scenarios/index.ts';
import { legalMove, randomOf } from '../helpers/random-play.ts';

export interface Week {
  readonly seed: number;
  readonly moves: readonly Move[];
  /** The world each move is made in. */
  readonly worlds: readonly World[];
}

/** Whole random weeks, so that turns and acts stand in their own proportion. The same list for the same number. */
export function randomWeeks(scenario: Scenario, count: number, from: number): readonly Week[] {
  const random = randomOf(from);
  return Array.from({ length: count }, () => {
    const seed = Math.floor(random() * 4294967296);
    let { world } = start(scenario, { seed });
    const moves: Move[] = [];
    const worlds: World[] = [];
    while (world.at['clock'] !== 'over') {
      const move = legalMove(scenario, world, random);
      moves.push(move);
      worlds.push(world);
      ({ world } = advance(scenario, world, eventFor(scenario, move)));
    }
    return { seed, moves, worlds };
  });
}
