import { describe, expect, it } from 'vitest';
import { LUCK_WORLDS, luckOfRun } from '../../../scenarios/explore/luck-of.ts';
import { makePolicy } from '../../../scenarios/explore/policies/make-policy.ts';
import { outcomeOf } from '../../../scenarios/scoring/utility.ts';
import { type Move, type Scenario, start, stepFast } from '../../../scenarios/index.ts';
import { play, turn } from '../../helpers/play.ts';
import { shipped } from '../../helpers/shipped-packs.ts';

const s4 = shipped('container-closes-friday');
const expert = makePolicy(s4, 'expert');
const atFour: Move = { call: 'pallet_7', kind: 'decision', option: 'new_four' };
/** Every one of them is offered in every week. */
const moves: readonly Move[] = [turn, atFour, turn, turn];

/** The same moves through the front door, in weeks of other seeds. */
function outcomesOver(scenario: Scenario, truth: string, seeds: number): readonly number[] {
  return Array.from({ length: seeds }, (_one, n) => {
    let run = start(scenario, { seed: 90_000 + n, truth });
    for (const move of moves) {
      const next = stepFast(run, move);
      if (!next.ok) throw new Error(next.error.code);
      run = next.value;
    }
    return outcomeOf(run);
  });
}

describe('the luck of a run', () => {
  it.each(['heat', 'load', 'old_fan'])('is its outcome less the mean of other weeks of %s', (truth) => {
    const run = play(s4, { seed: 5, truth }, ...moves);
    const luck = luckOfRun(run, expert, 1);
    const outcomes = outcomesOver(s4, truth, 400);
    const mean = outcomes.reduce((sum, one) => sum + one, 0) / outcomes.length;
    const spread = Math.sqrt(outcomes.reduce((sum, one) => sum + (one - mean) ** 2, 0) / outcomes.length);
    expect(Math.abs(luck.mean - mean)).toBeLessThan(
      4 * spread * Math.sqrt(1 / LUCK_WORLDS + 1 / outcomes.length) + 0.01,
    );
    expect(luck.points).toBeCloseTo(outcomeOf(run) - luck.mean, 3);
    expect(luck).toMatchObject({ worlds: 200, replaced: 0 });
  });
  // Over all weeks luck is nothing: else it would praise or blame.
  it('is nothing on average over weeks', () => {
    const points = Array.from(
      { length: 60 },
      (_one, n) => luckOfRun(play(s4, { seed: n, truth: 'load' }, ...moves), expert, 1).points,
    );
    const mean = points.reduce((sum, one) => sum + one, 0) / points.length;
    const spread = Math.sqrt(points.reduce((sum, one) => sum + (one - mean) ** 2, 0) / points.length);
    expect(spread).toBeGreaterThan(0);
    expect(Math.abs(mean)).toBeLessThan(4 * spread * Math.sqrt(1 / 60 + 1 / LUCK_WORLDS));
  });
  it('counts the moves that are no longer offered in another week', () => {
    const floor = shipped('floor-for-round-9');
    const open = { call: 'the_doorless', kind: 'decision', option: 'none' } as const;
    const run = play(floor, { seed: 5 }, turn, turn);
    // A log with a move of another story: none of its weeks offers it.
    const strange = { ...run, steps: run.steps.map((step, n) => (n === 1 ? { ...step, move: open } : step)) };
    expect(luckOfRun(run, makePolicy(floor, 'expert'), 1).replaced).toBe(0);
    expect(luckOfRun(strange, makePolicy(floor, 'expert'), 1).replaced).toBe(LUCK_WORLDS);
  });
  it('is the same for the same seed', () => {
    const run = play(s4, { seed: 5, truth: 'heat' }, ...moves);
    expect(luckOfRun(run, expert, 7)).toEqual(luckOfRun(run, expert, 7));
    expect(luckOfRun(run, expert, 8).mean).not.toBe(luckOfRun(run, expert, 7).mean);
  });
});
