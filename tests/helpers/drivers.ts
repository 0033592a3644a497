import { isDeepStrictEqual } from 'node:util';
import { advance, advanceQuiet } from '../../scenarios/engine/advance.ts';
import { advanceByMachine } from '../../scenarios/engine/machine.ts';
import { eventFor } from '../../scenarios/engine/step.ts';
import { refuse, type Scenario, start, worldHash } from '../../scenarios/index.ts';
import { legalMove, pickOne, randomOf, wrongMove } from './random-play.ts';

export interface DriverCount {
  readonly moves: number;
  readonly illegal: number;
  readonly weeks: number;
  readonly codes: ReadonlyMap<string, number>;
}

/**
 * Plays random weeks, a fifth of the moves wrong, and compares XState's transition with `advance` on every accepted one:
 * world, modes, ledger, lines, answer; and the world of the quiet one. Throws at the first difference, with the seed and the move.
 */
export function compareDrivers(scenario: Scenario, moves: number, seed: number): DriverCount {
  const random = randomOf(seed);
  const codes = new Map<string, number>();
  let [played, illegal, weeks] = [0, 0, 0];
  while (played < moves) {
    let { world } = start(scenario, {
      seed: Math.floor(random() * 4294967296),
      craft: random() < 0.3 ? 'data' : '',
      role: pickOne(random, scenario.story.roles) ?? '',
    });
    weeks += 1;
    for (let i = 0; i < 60 && played < moves && world.at['clock'] !== 'over'; i += 1) {
      const move = random() < 0.27 ? wrongMove(scenario, world, random) : legalMove(scenario, world, random);
      played += 1;
      const why = refuse(scenario, world, move);
      if (why) {
        illegal += 1;
        codes.set(why.code, (codes.get(why.code) ?? 0) + 1);
        continue;
      }
      const event = eventFor(scenario, move);
      const fast = advance(scenario, world, event);
      const slow = advanceByMachine(scenario, world, event);
      if (!isDeepStrictEqual(fast, slow))
        throw new Error(`the drivers differ: seed ${seed}, week ${weeks}, ${JSON.stringify(move)}`);
      if (worldHash(fast.world) !== worldHash(slow.world)) throw new Error(`hashes differ: ${JSON.stringify(move)}`);
      if (worldHash(advanceQuiet(scenario, world, event)) !== worldHash(fast.world))
        throw new Error(`a quiet move leads elsewhere: seed ${seed}, week ${weeks}, ${JSON.stringify(move)}`);
      ({ world } = fast);
    }
  }
  return { moves: played, illegal, weeks, codes };
}
