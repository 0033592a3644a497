import { describe, expect, it } from 'vitest';
import { dearestMove, errorOf, pricedActs } from '../../../renderer/components/debrief/exploring.ts';
import { depthOf } from '../../../renderer/components/debrief/price-drops.tsx';
import { timingOf } from '../../../renderer/components/debrief/timing-mark.tsx';
import type { CallWorth, PriceWord } from '../../../scenarios/index.ts';
import { madeCall } from '../../helpers/analysis-by-hand.ts';

const call = (index: number, points: number, word: PriceWord, id = `call_${index}`): CallWorth => ({
  ...madeCall,
  index,
  call: id,
  points,
  word,
});
const marks = (calls: readonly CallWorth[]) => pricedActs(calls, (word) => word);

describe('price marks', () => {
  it('stand in the order of the run, in whole points', () => {
    expect(marks([call(6, 9.4, 'real'), call(2, 0, 'none')])).toEqual([
      { index: 2, points: 0, word: 'none', wordText: 'none' },
      { index: 6, points: 9, word: 'real', wordText: 'real' },
    ]);
  });

  // A gap that is too close to call may be the larger number; it is no price.
  it('show the dearest of two calls that fell with one move, and a price before a gap', () => {
    expect(marks([call(3, 4, 'small', 'a'), call(3, 12, 'real', 'b')])).toMatchObject([{ points: 12 }]);
    expect(marks([call(3, 14, 'close', 'a'), call(3, 4, 'small', 'b')])).toMatchObject([{ word: 'small' }]);
    expect(marks([call(3, 4, 'small', 'b'), call(3, 14, 'close', 'a')])).toMatchObject([{ word: 'small' }]);
  });

  it('hang as deep as the dearest price, and not for what is too close to call', () => {
    expect(depthOf(marks([call(1, 9, 'real'), call(2, 14, 'close')]))).toBe(9);
    expect(depthOf(marks([call(1, 80, 'heavy')]))).toBe(24);
    expect(depthOf([])).toBe(0);
  });
});

describe('the dearest call', () => {
  it('is a price, never a gap too close to call', () => {
    expect(dearestMove([call(1, 4, 'small'), call(2, 20, 'close'), call(5, 9, 'real')])).toBe(5);
    expect(dearestMove([call(1, 2, 'close'), call(2, 0, 'none')])).toBeNull();
  });
  it('is the earlier of two that cost the same', () => {
    expect(dearestMove([call(7, 9, 'real'), call(4, 9, 'real')])).toBe(4);
  });
});

describe('give or take', () => {
  // As the sentences of the reading have it: two standard errors, and never nothing.
  it('is two standard errors in whole points, at least one', () => {
    expect([0, 0.2, 0.8, 1.6].map(errorOf)).toEqual([1, 1, 2, 3]);
  });
});

describe('timing of a line', () => {
  it('is white before there is anything to compare with', () => {
    expect(timingOf(60, null, null)).toBe('first');
  });
  it('is purple for the best found, green above the own best, yellow at it or below', () => {
    expect(timingOf(81, 60, 81)).toBe('best');
    expect(timingOf(70, 60, 81)).toBe('better');
    expect(timingOf(60, 60, 81)).toBe('below');
    expect(timingOf(50, 60, null)).toBe('below');
  });
});
