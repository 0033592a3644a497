import { describe, expect, it } from 'vitest';
import { type Move, prepare, type Run, score } from '../../../scenarios/index.ts';
import { loadFolder } from '../../helpers/load-folder.ts';
import { play, turn } from '../../helpers/play.ts';

const story = prepare(loadFolder('tests/fixtures/oven-tray'));
const raise = (option: string): Move => ({ call: 'tray', kind: 'blocker', option, jointly: true });
const weeks = (count: number): readonly Move[] => Array.from({ length: count }, () => turn);
const asked = (week: number, option: string): Run =>
  play(story, { seed: 1, luck: { tray: 0.999 } }, ...weeks(week), raise(option));
const unblock = (run: Run) =>
  score(run, 'en').moments.flatMap(({ behaviours }) => behaviours.filter(({ facet }) => facet === 'unblock'));

/** C(w) of domain §4, written out once more: F 12, q₀ .6, τ .7, K 10, R 5; S 20 and h .2 are the story's, TF 10, fix 2. */
const cost = (w: number, r: number, g: number): number =>
  12 * 0.6 * Math.exp(-w / 0.7) + 10 * Math.max(0, w + r + 2 - 10) + 20 * (1 - Math.exp(-0.2 * w)) + 5 * (1 + g * w);
const levelAt = (week: number, r: number, g: number): number => {
  const all = Array.from({ length: 12 }, (_, w) => cost(w, r, g));
  const share = Math.min(1, Math.max(0, (3 - cost(week, r, g) / Math.min(...all)) / 1.8));
  return 1 + Math.floor(3 * share + 0.5);
};

describe('channel T, the clock of what stands in the way', () => {
  it('levels each week as the cost of timing does', () => {
    const levels = [0, 1, 3, 5, 7, 10].map((week) => unblock(asked(week, 'director'))[0]?.level);
    expect(levels).toEqual([0, 1, 3, 5, 7, 10].map((week) => levelAt(week, 1, 0.1)));
    expect(new Set(levels).size).toBeGreaterThan(2);
  });
  it('says which rule it is', () => {
    expect(unblock(asked(1, 'ask_leila'))).toMatchObject([
      { channel: 'T', because: 'When you asked, against the last moment at which asking was still in time.' },
    ]);
  });
  it('counts a move that unblocks, and not one that only looks or accepts', () => {
    const halves: Move = { call: 'cut_in_two', kind: 'conflict', option: 'halves' };
    expect(unblock(play(story, { seed: 1, luck: { tray: 0.999 } }, halves))).toHaveLength(1);
    expect(unblock(asked(0, 'try_again'))).toHaveLength(0);
    expect(unblock(asked(0, 'live_with'))).toHaveLength(0);
  });
});
