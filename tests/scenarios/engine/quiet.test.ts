import { assert, integer, property } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { advance, advanceQuiet } from '../../../scenarios/engine/advance.ts';
import { Rollout } from '../../../scenarios/engine/rollout.ts';
import { startWorld } from '../../../scenarios/engine/start.ts';
import { eventFor } from '../../../scenarios/engine/step.ts';
import { finish } from '../../../scenarios/explore/finish.ts';
import { outcomeOf } from '../../../scenarios/scoring/utility.ts';
import { refuse, type Scenario, start, type StartOptions, type World, worldHash } from '../../../scenarios/index.ts';
import { legalMove, pickOne, randomOf, wrongMove } from '../../helpers/random-play.ts';
import { provingStories } from '../../helpers/shipped-packs.ts';

/** Another seed, role, craft and assist each time: whatever a head may say. */
function headOf(scenario: Scenario, random: () => number): StartOptions {
  return {
    seed: Math.floor(random() * 4294967296),
    craft: random() < 0.3 ? 'data' : '',
    role: pickOne(random, scenario.story.roles) ?? '',
    ...(random() < 0.2 ? { assists: { tokens: 1, strip: 5, coach: 'off', clocks: 'patient' } } : {}),
  };
}

/** Hash without what the hash keeps: a map written in place must not be answered for from before. */
const fresh = (world: World): string => worldHash(structuredClone({ ...world }));

/** One week three ways; gives the number of moves. Worlds once left must still be what they were at the end. */
function compareWeek(scenario: Scenario, seed: number): number {
  const random = randomOf(seed);
  const head = headOf(scenario, random);
  let { world } = start(scenario, head);
  let quiet = startWorld(scenario, head);
  expect(fresh(quiet)).toBe(fresh(world));
  const play = new Rollout(scenario, quiet);
  const kept: { readonly world: World; readonly hash: string }[] = [];
  for (let i = 0; i < 80 && world.at['clock'] !== 'over'; i += 1) {
    const drawn = random() < 0.15 ? wrongMove(scenario, world, random) : legalMove(scenario, world, random);
    if (refuse(scenario, world, drawn) !== null) continue;
    kept.push({ world: quiet, hash: worldHash(world) });
    ({ world } = advance(scenario, world, eventFor(scenario, drawn)));
    quiet = advanceQuiet(scenario, quiet, eventFor(scenario, drawn));
    play.take(drawn);
    expect(worldHash(quiet)).toBe(worldHash(world));
    expect(fresh(play.world)).toBe(worldHash(world));
    expect(refuse(scenario, play.world, drawn)).toEqual(refuse(scenario, world, drawn));
  }
  for (const one of kept) expect(fresh(one.world)).toBe(one.hash);
  return kept.length;
}

describe.each(provingStories())('a quiet play of %s', (_, scenario) => {
  it('leads to the very worlds a told one does', () => {
    let moves = 0;
    assert(
      property(integer({ min: 0, max: 2 ** 32 - 1 }), (seed) => {
        moves += compareWeek(scenario, seed);
      }),
      { numRuns: 12, seed: 20_260 },
    );
    expect(moves).toBeGreaterThan(60);
  });

  it('ends by `finish` where the told one ends, and leaves the spot as it was', () => {
    for (let seed = 0; seed < 6; seed += 1) {
      const random = randomOf(seed);
      const run = start(scenario, { seed });
      const before = fresh(run.world);
      const policy = {
        id: 'by the wall',
        isHonest: true,
        choose: (world: World) => legalMove(scenario, world, random),
      };
      const done = finish(run, policy, seed + 1);
      let world: World = { ...run.world, seed: seed + 1 };
      for (const move of done.moves) ({ world } = advance(scenario, world, eventFor(scenario, move)));
      expect(fresh(done.world)).toBe(fresh(world));
      expect(done.outcome).toBe(outcomeOf({ scenario, world }));
      expect(done.ending).toBe(world.at['story']);
      expect(fresh(run.world)).toBe(before);
    }
  });
});
