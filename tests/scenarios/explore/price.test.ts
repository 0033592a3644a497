import { describe, expect, it } from 'vitest';
import { givenAwayOf, pricedCalls } from '../../../scenarios/explore/given-away.ts';
import { isTooClose, priceWord } from '../../../scenarios/explore/price.ts';
import type { CallWorth } from '../../../scenarios/index.ts';
import { madeCall } from '../../helpers/analysis-by-hand.ts';

const gap = (points: number, standardError = 0.1) => ({ points, standardError });
const call = (index: number, points: number, more: Partial<CallWorth> = {}): CallWorth => ({
  ...madeCall,
  index,
  points,
  word: priceWord(gap(points), false),
  ...more,
});

describe('the price of a call in words', () => {
  // Scoring design §3: under 3 or under two errors too close; small 3–7, real 8–15, heavy 16 and more.
  it.each([
    [0, 'close'],
    [2.99, 'close'],
    [3, 'small'],
    [7.4, 'small'],
    [7.5, 'real'],
    [8, 'real'],
    [15.4, 'real'],
    [15.5, 'heavy'],
    [60, 'heavy'],
  ] as const)('calls %f points %s', (points, word) => {
    expect(priceWord(gap(points), false)).toBe(word);
  });
  it('does not trust what is under two standard errors', () => {
    expect(priceWord(gap(9, 4.6), false)).toBe('close');
    expect(priceWord(gap(9, 4.5), false)).toBe('real');
    expect(isTooClose(gap(9, 4.6))).toBe(true);
  });
  it('has no cost where the best was taken, if it clearly was the best', () => {
    expect(priceWord(gap(9), true)).toBe('none');
    expect(priceWord(gap(2), true)).toBe('close');
    expect(priceWord(null, true)).toBe('none');
  });
});

describe('what a run gave away', () => {
  it('sums what is not too close to call, and names the dearest', () => {
    const calls = [call(1, 4), call(3, 2.5), call(5, 9.25)];
    expect(givenAwayOf(calls)).toEqual({ points: 13.25, dearest: 9.25, index: 5 });
    expect(pricedCalls(calls).map(({ index }) => index)).toEqual([5, 1]);
  });
  it('is nothing where every call was close', () => {
    expect(givenAwayOf([call(1, 2), call(2, 0)])).toEqual({ points: 0, dearest: 0, index: null });
  });
  // Four acts that kept one token from its better use gave that use away once.
  it('counts acts of one turn that had better been left once', () => {
    const left = { best: 'leave', step: 2, isDilemma: false };
    const calls = [call(1, 4, left), call(2, 5, left), call(3, 4, { ...left, step: 3 }), call(4, 4, { step: 2 })];
    expect(givenAwayOf(calls)).toEqual({ points: 13, dearest: 5, index: 2 });
  });
  it('is never more than there is to give', () => {
    expect(givenAwayOf([1, 2, 3].map((index) => call(index, 60, { step: index }))).points).toBe(100);
  });
});
