import { describe, expect, it } from 'vitest';
import { beats, start, step, type Run } from '../../../scenarios/index.ts';
import { provingStories } from '../../helpers/shipped-packs.ts';

/** Every recorded play of every story, move by move. */
function plays(): readonly Run[] {
  return provingStories().flatMap(([, scenario]) =>
    scenario.pack.walks.map((walk) => {
      const { seed, truth, luck, role } = walk;
      let run = start(scenario, {
        seed,
        ...(truth === undefined ? {} : { truth }),
        ...(luck === undefined ? {} : { luck }),
        ...(role === undefined ? {} : { role }),
      });
      for (const move of walk.moves) {
        const next = step(run, move);
        if (next.ok) run = next.value;
      }
      return run;
    }),
  );
}

// A week of four acts that ends on "nothing moved" tells the player that acts do not count.
describe('the end of a turn', () => {
  it('shows what the acts of the turn moved, where nothing moved by itself', () => {
    let quiet = 0;
    for (const run of plays()) {
      for (const turn of run.steps.filter((one) => one.move.kind === 'turn')) {
        const acts = run.steps.filter((one) => one.step === turn.step && one.index < turn.index);
        const moved = acts.some((act) => beats(run, act.index, 'en').some((beat) => beat.changes.length > 0));
        const told = beats(run, turn.index, 'en');
        if (moved) expect(told.length, `${run.scenario.story.id}, move ${turn.index}`).toBeGreaterThan(0);
        for (const { text } of told) expect(text).not.toBe('');
        // Drawn back to acts of this very turn, and to nothing else.
        const isOfActs = told.every(({ cause }) => 'call' in cause && acts.some((act) => act.index === cause.index));
        if (told.length > 0 && isOfActs) quiet += 1;
      }
    }
    // There are such turns: otherwise this would say nothing.
    expect(quiet).toBeGreaterThan(5);
  });
});
