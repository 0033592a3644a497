import { describe, expect, it } from 'vitest';
import { start, stepFast } from '../../../scenarios/index.ts';
import type { Run } from '../../../scenarios/index.ts';
import { ghostMarks, movesPassed } from '../../../renderer/screens/wall/marks.ts';
import { legalMove, randomOf } from '../../helpers/random-play.ts';
import { shipped } from '../../helpers/shipped-packs.ts';

const scenario = shipped('container-closes-friday');
function anyWeek(random: () => number): Run {
  let run = start(scenario, { seed: Math.floor(random() * 4294967296) });
  while (run.world.at['clock'] !== 'over') {
    const next = stepFast(run, legalMove(scenario, run.world, random));
    if (!next.ok) throw new Error(next.error.code);
    run = next.value;
  }
  return run;
}

// A ghost that shows next week turns a rehearsal into a spoiler.
describe('the ghost', () => {
  it('never shows a turn that has not passed', () => {
    const random = randomOf(17);
    for (let week = 0; week < 200; week += 1) {
      const ghost = anyWeek(random);
      for (let step = 0; step <= scenario.story.steps; step += 1) {
        const passed = ghost.steps.slice(0, movesPassed(ghost, step));
        expect(passed.every((one) => one.step < step && one.world.step <= step)).toBe(true);
        expect(ghostMarks(ghost, step).every((at) => at < step)).toBe(true);
        const acts = ghost.steps.filter((one) => one.move.kind !== 'turn' && one.step < step);
        expect(ghostMarks(ghost, step)).toHaveLength(acts.length);
      }
    }
  });
  it('has shown nothing when the week begins and all when it is over', () => {
    const ghost = anyWeek(randomOf(3));
    expect(movesPassed(ghost, 0)).toBe(0);
    expect(movesPassed(ghost, scenario.story.steps)).toBe(ghost.steps.length);
  });
});
