import { describe, expect, it } from 'vitest';
import { start, type Scenario } from '../../../scenarios/index.ts';
import { stepFast } from '../../../scenarios/engine/step.ts';
import type { Plain } from '../../../scenarios/engine/ledger.ts';
import { legalMove, pickOne, randomOf } from '../../helpers/random-play.ts';
import { provingStories } from '../../helpers/shipped-packs.ts';

/** Forgotten with every turn, without a word: whoever was asked, what they said, this step's luck. */
const FORGOTTEN: ReadonlySet<string> = new Set(['asked', 'answer', 'drawn']);

/** Changes of one random play that begin elsewhere than the last change of that path ended. */
function breaksOf(scenario: Scenario, seed: number): readonly string[] {
  const random = randomOf(seed);
  const told = new Map<string, Plain>();
  const breaks: string[] = [];
  let run = start(scenario, { seed, role: pickOne(random, scenario.story.roles) ?? '' });
  for (let moves = 0; moves < 80 && run.world.at['clock'] !== 'over'; moves += 1) {
    const next = stepFast(run, legalMove(scenario, run.world, random));
    if (!next.ok) continue;
    run = next.value;
    for (const { path, before, after, rule } of run.steps.at(-1)?.changes ?? []) {
      const last = told.get(path);
      if (last !== undefined && last !== before && !FORGOTTEN.has(path.split('.')[0] ?? ''))
        breaks.push(`move ${moves}: ${path} was ${last}, then ${before} → ${after} by ${rule}`);
      told.set(path, after);
    }
  }
  return breaks;
}

// The screen knows no other source: a number that jumps between two lines of it has moved behind the player's back.
describe('the ledger', () => {
  it.each(provingStories())('begins each change where the last one of that path ended: %s', (_name, scenario) => {
    const seeds = Array.from({ length: 12 }, (_, at) => at + 1);
    expect(seeds.flatMap((seed) => breaksOf(scenario, seed))).toEqual([]);
  });
});
