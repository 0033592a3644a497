import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { progressRate, skillFactor } from '../../../../scenarios/engine/model/progress-rate.ts';
import { referentStock } from '../../../../scenarios/engine/model/referent.ts';
import { ANSWER_RATES } from '../../../../scenarios/engine/model/response.ts';
import { utility } from '../../../../scenarios/engine/model/utility.ts';

describe('six-part utility (domain §7)', () => {
  it('weighs parts between their anchors, whatever the weights sum to', () => {
    const goal = {
      schedule: { amount: 9, worst: 12, best: 8, weight: 3 },
      cost: { amount: 30, worst: 40, best: 0, weight: 1 },
    };
    // (3 · .75 + 1 · .25) ÷ 4, by hand.
    expect(utility(goal)).toEqual({ parts: { schedule: 0.75, cost: 0.25 }, total: 0.625 });
  });
  it('is refused where no part has a weight', () => {
    expect(utility({ cost: { amount: 1, worst: 0, best: 1, weight: 0 } })).toBeNull();
    expect(utility({})).toBeNull();
  });
  it('stays between 0 and 1 and does not mind the unit of weights', () => {
    const part = fc.record({
      amount: fc.double({ min: -100, max: 100, noNaN: true }),
      worst: fc.integer({ min: -50, max: 50 }),
      best: fc.integer({ min: -50, max: 50 }),
      weight: fc.integer({ min: 1, max: 100 }),
    });
    fc.assert(
      fc.property(part, part, (a, b) => {
        const total = utility({ a, b })?.total ?? -1;
        expect(total).toBeGreaterThanOrEqual(0);
        expect(total).toBeLessThanOrEqual(1 + 1e-12);
        const tenfold = { a: { ...a, weight: a.weight * 10 }, b: { ...b, weight: b.weight * 10 } };
        expect(utility(tenfold)?.total).toBeCloseTo(total, 12);
      }),
    );
  });
});

describe('referent stock (domain §5)', () => {
  it('counts trust above 50 by how many people somebody moves', () => {
    // (2 · .5 + 0 · 1) ÷ 2 and the plain mean (.5 + 1) ÷ 2.
    expect(
      referentStock([
        { trust: 75, influences: 2 },
        { trust: 100, influences: 0 },
      ]),
    ).toBe(0.5);
    expect(
      referentStock([
        { trust: 75, influences: 0 },
        { trust: 100, influences: 0 },
      ]),
    ).toBe(0.75);
  });
  it('is nothing where nobody is, or nobody trusts above 50', () => {
    expect([referentStock([]), referentStock([{ trust: 50, influences: 3 }])]).toEqual([0, 0]);
  });
});

describe('work in a step (domain §3)', () => {
  it('goes at full rate for a yes, at .85 for a maybe, at half for a no', () => {
    expect(ANSWER_RATES).toEqual({ commit: 1, comply: 0.85, resist: 0.5 });
  });
  it('loses a fifth for every further task of the same person', () => {
    const rate = (parallel: number): number =>
      Math.round(progressRate({ rate: 1, pips: null, isBlocked: false, parallel }) * 1e6) / 1e6;
    expect([1, 2, 3, 6, 9].map(rate)).toEqual([1, 0.8, 0.6, 0, 0]);
  });
  it('is full at two pips, and stands still under a blocker', () => {
    expect(skillFactor(2)).toBeCloseTo(1, 12);
    expect(skillFactor(0)).toBeLessThan(1);
    expect(skillFactor(9)).toBe(skillFactor(3));
    expect(progressRate({ rate: 1, pips: 3, isBlocked: true, parallel: 1 })).toBe(0);
  });
});
