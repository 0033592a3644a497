import { assert, double, property } from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  axisSteps,
  chainPath,
  endDelta,
  quarters,
  shownTasks,
  signedTenths,
  spanBefore,
  taskAfter,
  tenths,
} from '../../../renderer/components/wall/board-plan.ts';
import { madeBoard, madePlan, madeTask } from './made-board.ts';

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

describe('tenths', () => {
  it('has a true minus, and no nought below nought', () => {
    expect([11.5, -0.5, -0.04, 0.06].map(tenths)).toEqual(['11.5', '−0.5', '0.0', '0.1']);
  });
  it('shows the sign of a gain where it is asked for', () => {
    expect([0.1, -0.5, 0].map(signedTenths)).toEqual(['+0.1', '−0.5', '0.0']);
  });
});

describe('the chain that sets the date', () => {
  const spans = { a: { start: 0, end: 2 }, b: { start: 0, end: 3 }, c: { start: 1, end: 4 } };
  it('leaves a task where the next begins', () => {
    const path = chainPath(['a', 'c'], spans, ['a', 'b', 'c'], 100, 10);
    // Along the foot of a (0.81 of its row) to step 1 less the bend, then over to c in the third row.
    expect(path.startsWith('M0 81L8.9 81C10 81 10 281')).toBe(true);
    expect(path.endsWith('L40 281')).toBe(true);
  });
  it('passes over tasks without a row', () => {
    expect(chainPath(['a', 'gone', 'c'], spans, ['a', 'b', 'c'], 100, 10)).toBe(
      chainPath(['a', 'c'], spans, ['a', 'b', 'c'], 100, 10),
    );
  });
  it('is empty where nothing sets the date', () => {
    expect(chainPath([], spans, ['a'], 100, 10)).toBe('');
  });
});

describe('a move drawn over the board', () => {
  const before = madePlan(madeBoard);
  const after = madePlan(madeBoard, {
    freight: { start: 9.5, end: 10.5 },
    track_test: { start: 10.5, end: 11 },
    spares: { isInPlan: false },
  });
  const overlay = { label: 'with 1', before, after };
  const task = (id: string): (typeof madeBoard.tasks)[number] => {
    const found = madeBoard.tasks.find((one) => one.id === id);
    if (found === undefined) throw new Error(id);
    return found;
  };
  it('leaves dotted only what moves', () => {
    const dotted = madeBoard.tasks.filter((one) => spanBefore(one, overlay) !== null).map((one) => one.id);
    expect(dotted).toEqual(['spares', 'freight', 'track_test']);
  });
  it('says how far the end of a task moves', () => {
    expect([endDelta(task('freight'), overlay), endDelta(task('qa'), overlay)]).toEqual([-0.5, null]);
    expect(endDelta(task('spares'), overlay)).toBeNull();
  });
  it('stands at the dates the move gives, with its tail after them', () => {
    expect(taskAfter({ ...task('freight'), slack: 0 }, overlay)).toMatchObject({
      start: 9.5,
      end: 10.5,
      lateEnd: 10.5,
    });
  });
  it('shows a task that only the move puts in the plan', () => {
    const extra = madeTask('spares_later', 0, 0, { isInPlan: false });
    const board = { ...madeBoard, tasks: [...madeBoard.tasks, extra] };
    const brings = {
      ...overlay,
      after: {
        ...after,
        tasks: { ...after.tasks, spares_later: { start: 11, end: 12, slack: 0, isCritical: false, isInPlan: true } },
      },
    };
    expect(shownTasks(board, null)).not.toContain(extra);
    expect(shownTasks(board, brings)).toContain(extra);
  });
  it('widens the axis for a plan that would end later', () => {
    expect(axisSteps(madeBoard, 11)).toBe(12);
    expect(axisSteps(madeBoard, 11, { ...overlay, after: { ...after, endStep: 14.2 } })).toBe(15);
  });
});
