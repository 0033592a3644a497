import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { breakEvenWeeks, NEWCOMERS, teamRate, weeksAfterAdding } from '../../../../scenarios/engine/model/brooks.ts';

const WEEKS = [3, 4, 6, 8, 10, 12, 16];
const finish = (kind: 'general' | 'specialist'): (number | null)[] =>
  WEEKS.map((weeks) => {
    const after = weeksAfterAdding(weeks, 5, 2, NEWCOMERS[kind]);
    return after === null ? null : Math.round(after * 100) / 100;
  });

// Adding people to late work makes it later: the table of domain §3 is what the game may promise.
describe('Brooks (domain §3)', () => {
  it('finishes as the printed table says for general work', () => {
    expect(finish('general')).toEqual([3.06, 3.98, 5.59, 7.16, 8.7, 10.21, 13.21]);
  });
  it('finishes as the printed table says for specialists', () => {
    expect(finish('specialist')).toEqual([3.6, 4.65, 6.57, 8.23, 9.85, 11.44, 14.56]);
  });
  it('lets a team of five make 4.7 or 4.6 a week', () => {
    expect(teamRate(5, 0, 0, NEWCOMERS.general)).toBeCloseTo(4.7, 12);
    expect(teamRate(5, 0, 0, NEWCOMERS.specialist)).toBeCloseTo(4.6, 12);
  });
  it('breaks even at 3.75 and 9.26 weeks', () => {
    expect(breakEvenWeeks(5, 2, NEWCOMERS.general)).toBe(3.75);
    expect(breakEvenWeeks(5, 2, NEWCOMERS.specialist)).toBe(9.26);
  });
  it('gives up after 520 weeks', () => {
    expect(weeksAfterAdding(600, 5, 0, NEWCOMERS.general)).toBeNull();
    expect(weeksAfterAdding(8, 5, 80, NEWCOMERS.general)).toBeNull();
    expect(breakEvenWeeks(5, 80, NEWCOMERS.general)).toBeNull();
  });
  it('changes nothing when nobody comes', () => {
    fc.assert(
      fc.property(fc.double({ min: 0.1, max: 100, noNaN: true }), (weeks) => {
        expect(weeksAfterAdding(weeks, 5, 0, NEWCOMERS.general)).toBeCloseTo(weeks, 6);
      }),
    );
  });
  it('never finishes more work sooner', () => {
    fc.assert(
      fc.property(fc.double({ min: 0.1, max: 60, noNaN: true }), fc.integer({ min: 0, max: 6 }), (weeks, added) => {
        const one = weeksAfterAdding(weeks, 5, added, NEWCOMERS.specialist) ?? Infinity;
        expect(weeksAfterAdding(weeks * 1.1, 5, added, NEWCOMERS.specialist) ?? Infinity).toBeGreaterThanOrEqual(one);
      }),
    );
  });
});
