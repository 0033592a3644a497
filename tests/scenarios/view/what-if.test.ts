import { describe, expect, it } from 'vitest';
import { start, step, whatIf, type Move, type Run } from '../../../scenarios/index.ts';
import { shipped } from '../../helpers/shipped-packs.ts';

const floor = shipped('floor-for-round-9');

/** The first moves of one of the story's own walks. */
function floorAfter(moves: number): Run {
  const walk = floor.pack.walks.find(({ id }) => id === 'page_two_then_the_mill');
  if (walk === undefined) throw new Error('The walk is gone.');
  const { seed, truth, luck } = walk;
  let run = start(floor, { seed, ...(truth === undefined ? {} : { truth }), ...(luck === undefined ? {} : { luck }) });
  for (const move of walk.moves.slice(0, moves)) {
    const next = step(run, move);
    if (!next.ok) throw new Error(next.error.code);
    run = next.value;
  }
  return run;
}

describe('what if, before a Move is made', () => {
  const ask: Move = { call: 'ask_bram_early', kind: 'conflict' };

  it('reads what the Move itself writes: asking Bram takes the half week at the scanner off the plan', () => {
    const run = floorAfter(9);
    const imagined = whatIf(run, ask, 'en');
    if (!imagined.ok) throw new Error(imagined.error.code);
    // The script: half a week at the scanner, and it is asked away while the calendar is empty.
    expect(imagined.value.before.endStep - imagined.value.after.endStep).toBeCloseTo(0.5, 6);
  });

  it('shows the plan that stands once the Move is made', () => {
    const run = floorAfter(9);
    const imagined = whatIf(run, ask, 'en');
    const made = step(run, ask);
    if (!imagined.ok || !made.ok) throw new Error('The Move is refused.');
    const after = whatIf(made.value, { call: 'turn', kind: 'turn' }, 'en');
    if (!after.ok) throw new Error(after.error.code);
    expect(imagined.value.after.endStep).toBeCloseTo(after.value.before.endStep, 6);
    expect(imagined.value.after.slack).toEqual(after.value.before.slack);
  });
});
