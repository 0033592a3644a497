import { assert, double, property } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chainPath, quarters } from '../../../renderer/components/wall/board-plan.ts';
import type { BoardView } from '../../../scenarios/index.ts';

describe('quarters', () => {
  it('says steps as the wall does', () => {
    expect([0, 0.25, 0.5, 1, 1.25, 1.82, -0.5, 0.06].map(quarters)).toEqual([
      '0',
      '¼',
      '½',
      '1',
      '1¼',
      '1¾',
      '−½',
      '0',
    ]);
  });
  it('is never further off than an eighth', () => {
    const value: Readonly<Record<string, number>> = { '': 0, '¼': 0.25, '½': 0.5, '¾': 0.75 };
    assert(
      property(double({ min: 0, max: 50, noNaN: true }), (steps) => {
        const [, whole = '', part = ''] = /^(\d*)([¼½¾]?)$/.exec(quarters(steps)) ?? [];
        expect(Math.abs(Number(whole) + (value[part] ?? Number.NaN) - steps)).toBeLessThanOrEqual(0.125 + 1e-9);
      }),
    );
  });
});

describe('the chain that sets the date', () => {
  const task = (id: string, start: number, end: number, isCritical: boolean): BoardView['tasks'][number] => ({
    id,
    name: id,
    owner: null,
    start,
    end,
    slack: isCritical ? 0 : 1,
    done: 0,
    isCritical,
    isInPlan: true,
  });
  it('runs along critical bars only', () => {
    const path = chainPath([task('a', 0, 1, true), task('b', 0, 3, false), task('c', 1, 2, true)], 100, 10);
    expect(path.startsWith('M0 81')).toBe(true);
    expect(path.endsWith('L20 281')).toBe(true);
    expect(path).not.toContain('181');
  });
  it('is empty where nothing sets the date', () => {
    expect(chainPath([task('a', 0, 1, false)], 100, 10)).toBe('');
  });
});
