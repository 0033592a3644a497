import { describe, expect, it } from 'vitest';
import { score, simulate, start, stepFast } from '../../../scenarios/index.ts';
import type { Progress, Simulation, SimulateOptions } from '../../../scenarios/index.ts';
import { finish } from '../../../scenarios/explore/finish.ts';
import { makePolicy } from '../../../scenarios/explore/policies/make-policy.ts';
import { seedAt } from '../../../scenarios/explore/weeks.ts';
import { shipped } from '../../helpers/shipped-packs.ts';

const s4 = shipped('container-closes-friday');

function played(options: SimulateOptions): { readonly told: readonly Progress[]; readonly found: Simulation } {
  const told: Progress[] = [];
  const work = simulate(s4, options);
  for (;;) {
    const next = work.next();
    if (next.done === true) return { told, found: next.value };
    told.push(next.value);
  }
}

describe('simulate', () => {
  // Bots are compared: in other weeks they would differ by their luck.
  it('plays every bot over the same weeks, whoever plays beside it', () => {
    const alone = played({ bots: ['expert'], runs: 8, seed: 5 }).found.bots[0];
    const { bots } = played({ bots: ['random', 'expert'], runs: 8, seed: 5 }).found;
    expect(bots[1]).toEqual(alone);
    const truths = bots.map(({ byTruth }) => Object.values(byTruth).map(({ runs }) => runs));
    expect(truths[0]).toEqual(truths[1]);
  });

  it('draws truths by the odds of the head', () => {
    const [bot] = played({ bots: ['always_wait'], runs: 600, seed: 2 }).found.bots;
    // Odds .40, .25, .35 in 600 weeks: four standard deviations are .08 and less.
    expect((bot?.byTruth['heat']?.runs ?? 0) / 600).toBeCloseTo(0.4, 1);
    expect(Math.abs((bot?.byTruth['load']?.runs ?? 0) / 600 - 0.25)).toBeLessThan(0.08);
    expect(Math.abs((bot?.byTruth['old_fan']?.runs ?? 0) / 600 - 0.35)).toBeLessThan(0.08);
  });

  it('counts moments as the debrief of the same play does', () => {
    const [bot] = played({ bots: ['expert'], runs: 1, seed: 9 }).found.bots;
    const seed = seedAt(9, 0);
    let run = start(s4, { seed });
    for (const move of finish({ scenario: s4, world: run.world }, makePolicy(s4, 'expert'), seed).moves) {
      const next = stepFast(run, move);
      if (!next.ok) throw new Error(next.error.code);
      run = next.value;
    }
    const reading = score(run, 'en');
    expect(bot?.mean).toBe(reading.outcome);
    for (const { id, solid, moments } of reading.dimensions)
      expect(bot?.dimensions[id], id).toEqual({ solid, moments });
  });

  it('says how far it is, to the end, and only forwards', () => {
    const { told } = played({ bots: ['random', 'always_wait'], runs: 60, seed: 1 });
    const done = told.map((one) => one.done);
    expect(done).toEqual(done.toSorted((a, b) => a - b));
    expect(told.at(-1)).toEqual({ done: 120, of: 120 });
    expect(new Set(told.map(({ of }) => of))).toEqual(new Set([120]));
  });

  it('can be left in the middle', () => {
    const work = simulate(s4, { bots: ['expert'], runs: 100_000, seed: 1 });
    expect(work.next().done).toBe(false);
    expect(work.return({ scenario: '', contentHash: '', runs: 0, seed: 0, bots: [] }).done).toBe(true);
    expect(work.next().done).toBe(true);
  });
});
