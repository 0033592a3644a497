import { describe, expect, it } from 'vitest';
import type { RunSummary } from '../../../electron/contract/runs.ts';
import { railPaths } from '../../../renderer/screens/replay/rail-paths.ts';
import { firstBeside, lanesOf } from '../../../renderer/screens/replay/tree.ts';

let made = 0;
function summary(run: string, parent: RunSummary['parent'] = null, more: Partial<RunSummary> = {}): RunSummary {
  made += 1;
  const at = new Date(Date.UTC(2031, 0, 1, 0, made)).toISOString();
  return {
    run,
    scenario: 'a',
    contentHash: 'h',
    seed: 1,
    startedAt: at,
    lastAt: at,
    moves: 5,
    isOver: true,
    ending: 'e',
    step: 3,
    parent,
    isInTrash: false,
    name: '',
    isStarred: false,
    trouble: null,
    ...more,
  };
}
const week = { scenario: 'a', contentHash: 'h', seed: 1 };

describe('the rails of a week', () => {
  const first = summary('first');
  const late = summary('late', { run: 'first', moves: 4 });
  const early = summary('early', { run: 'first', moves: 1 });
  const deep = summary('deep', { run: 'early', moves: 3 });
  const again = summary('again');
  const lanes = lanesOf([again, deep, early, late, first], week);

  it('stand below the one they left, the earlier fork first', () => {
    expect(lanes.map((lane) => lane.run.run)).toEqual(['first', 'early', 'deep', 'late', 'again']);
    expect(lanes.map((lane) => lane.parent)).toEqual([null, 0, 1, 0, null]);
  });
  it('leave other weeks and the trash out', () => {
    const found = lanesOf(
      [first, summary('other', null, { seed: 2 }), summary('gone', null, { isInTrash: true })],
      week,
    );
    expect(found.map((lane) => lane.run.run)).toEqual(['first']);
  });
  it('keep a branch whose parent is gone, and say so', () => {
    const [lane] = lanesOf([deep], week);
    expect(lane).toMatchObject({ parent: null, isOrphan: true });
  });
  it('lose nothing to a ring of parents', () => {
    const ring = [summary('a', { run: 'b', moves: 1 }), summary('b', { run: 'a', moves: 1 })];
    expect(lanesOf(ring, week)).toHaveLength(2);
  });
  it('begin a branch on the rail it left', () => {
    const places = lanes.map(() => [0, 0.5, 1, 1.5, 2, 3]);
    const paths = railPaths(lanes, places, 3);
    expect(paths[0]?.path).toBe('M0 50H1000');
    expect(paths[1]?.path).toMatch(/^M167 50V/);
  });
});

describe('what is laid over first', () => {
  const root = summary('root');
  const child = summary('child', { run: 'root', moves: 2 });
  const younger = summary('younger', { run: 'root', moves: 1 });
  it('is the run it came from', () => {
    expect(firstBeside(lanesOf([root, child], week), 'child')).toBe('root');
  });
  it('is the newest branch of a run that came from nowhere', () => {
    expect(firstBeside(lanesOf([root, child, younger], week), 'root')).toBe('younger');
  });
  it('is nothing for a run alone', () => {
    expect(firstBeside(lanesOf([root], week), 'root')).toBeNull();
  });
});
