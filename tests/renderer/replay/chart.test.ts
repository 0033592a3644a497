import { array, assert, double, property } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { areaOf, deltaOf, furthest, linear, stretchOf, valueAt } from '../../../renderer/screens/replay/chart.ts';

const line = (...values: readonly (readonly [number, number])[]) => values.map(([at, value]) => ({ at, value }));

describe('a trace', () => {
  it('is read on the line between its points', () => {
    expect(valueAt(line([0, 10], [2, 20]), 0.5)).toBe(12.5);
  });
  it('says nothing of where it has not been', () => {
    expect(valueAt(line([0, 10], [2, 20]), 2.5)).toBeNull();
  });
  it('is read after the last of the moves that stand on one place', () => {
    expect(valueAt(line([0, 1], [1, 2], [1, 5], [2, 6]), 1)).toBe(5);
  });
});

describe('a delta', () => {
  it('is nothing while the runs are one', () => {
    const shared = line([0, 4], [1, 6]);
    expect(furthest(deltaOf(shared, shared))).toBeNull();
  });
  it('bends where either line bends', () => {
    expect(deltaOf(line([0, 0], [2, 2]), line([0, 0], [1, 5], [2, 2]))).toEqual(line([0, 0], [1, 4], [2, 0]));
  });
  it('ends where the shorter run stands', () => {
    expect(deltaOf(line([0, 0], [3, 3]), line([0, 0], [1, 1])).at(-1)).toEqual({ at: 1, value: 0 });
  });
  it('draws what is above and below apart, cut on zero', () => {
    const delta = line([0, 1], [2, -1]);
    expect(areaOf(delta, 1, linear([0, 2], [0, 100]), linear([-1, 1], [100, 0]))).toBe(
      'M0 0L50 50L100 50L100 50L0 50Z',
    );
    expect(areaOf(line([0, 0], [1, 0]), 1, Number, Number)).toBe('');
  });
});

describe('an axis', () => {
  it('holds every value and has round numbers within it', () => {
    assert(
      property(array(double({ min: -1000, max: 1000, noNaN: true }), { minLength: 1, maxLength: 20 }), (values) => {
        const { range, ticks } = stretchOf(values);
        expect(range[0]).toBeLessThanOrEqual(Math.min(...values));
        expect(range[1]).toBeGreaterThanOrEqual(Math.max(...values));
        expect(ticks.length).toBeLessThanOrEqual(8);
        for (const tick of ticks) expect(tick >= range[0] - 1e-3 && tick <= range[1] + 1e-3).toBe(true);
      }),
    );
  });
});
