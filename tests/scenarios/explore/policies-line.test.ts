import { describe, expect, it } from 'vitest';
import { start } from '../../../scenarios/index.ts';
import type { Move, Policy } from '../../../scenarios/index.ts';
import { finish } from '../../../scenarios/explore/finish.ts';
import { pairedDifference, spreadOf } from '../../../scenarios/explore/mean.ts';
import { barring } from '../../../scenarios/explore/policies/barring.ts';
import { linePolicy } from '../../../scenarios/explore/policies/line.ts';
import { makePolicy } from '../../../scenarios/explore/policies/make-policy.ts';
import { shipped } from '../../helpers/shipped-packs.ts';

const s4 = shipped('container-closes-friday');
const turn: Move = { call: 'turn', kind: 'turn' };
const wait = makePolicy(s4, 'always_wait');
const play = (policy: Policy, seed = 1): readonly Move[] =>
  finish({ scenario: s4, world: start(s4, { seed }).world }, policy, seed).moves;

describe('linePolicy', () => {
  it('plays a line again as it was played', () => {
    for (const seed of [1, 2, 3, 4, 5]) {
      const moves = play(makePolicy(s4, 'expert'), seed);
      const line = linePolicy(s4, moves, wait);
      expect(play(line, seed)).toEqual(moves);
      expect(line.replaced).toBe(0);
    }
  });

  // Luck is counted against the same moves: one that fell away must not drag the rest of the line out of its turns.
  it('lets the fallback fill the turn of a dropped move, and goes on with the next', () => {
    const ask: Move = { call: 'ask_nneka', kind: 'coach', option: 'ask' };
    const own: Move = { call: 'own_up', kind: 'broadcast' };
    const gone: Move = { call: 'pallet_7', kind: 'decision', option: 'split' };
    // Nothing is on the radio on Wednesday: the answer is dropped. Whoever fills in asks Osman, once.
    const fill: Move = { call: 'ask_osman', kind: 'coach', option: 'ask' };
    const fallback: Policy = {
      id: 'fill',
      isHonest: true,
      choose: (world) => (world.did['ask_osman'] ? turn : fill),
    };
    const line = linePolicy(s4, [gone, ask, turn, own, turn], fallback);
    expect(play(line)).toEqual([ask, fill, turn, own, turn, turn]);
    expect(line.replaced).toBe(1);
  });

  it('leaves what comes after the line to the fallback', () => {
    expect(play(linePolicy(s4, [turn], makePolicy(s4, 'expert')))[0]).toEqual(turn);
    expect(play(linePolicy(s4, [turn], makePolicy(s4, 'expert'))).length).toBeGreaterThan(3);
  });

  it('does not hold a move to the place it was written for', () => {
    const ask: Move = { call: 'ask_nneka', kind: 'coach', option: 'ask', afterMoves: 9 };
    expect(play(linePolicy(s4, [ask, turn], wait))[0]).toEqual({ call: 'ask_nneka', kind: 'coach', option: 'ask' });
  });
});

describe('barring', () => {
  const isLook = ({ kind }: Move): boolean => kind === 'dive';

  it('makes a bot take the best of the rest, not nothing', () => {
    for (const bot of ['expert', 'random', 'always_look', 'cautious'] as const) {
      const moves = play(barring(makePolicy(s4, bot), isLook), 3);
      expect(moves.some(isLook), bot).toBe(false);
    }
    const acts = (policy: Policy): number => play(policy, 3).filter(({ kind }) => kind !== 'turn').length;
    expect(acts(barring(makePolicy(s4, 'expert'), isLook))).toBeGreaterThan(5);
  });

  it('may hang on where the world stands', () => {
    const early = play(barring(makePolicy(s4, 'expert'), (_move, world) => world.step === 0));
    expect(early[0]).toEqual(turn);
    expect(early.length).toBeGreaterThan(3);
  });

  it('adds up', () => {
    const noLooks = barring(makePolicy(s4, 'random'), isLook);
    const silent = barring(noLooks, ({ kind }) => kind !== 'dive');
    expect(play(silent).every(({ kind }) => kind === 'turn')).toBe(true);
  });

  it('lets the turn run where any other policy would have made such a move', () => {
    const looks: Policy = { id: 'looks', isHonest: true, choose: () => ({ call: 'log', kind: 'dive' }) };
    expect(play(barring(looks, isLook))).toEqual([turn, turn, turn]);
  });
});

describe('a mean', () => {
  it('comes with its standard error', () => {
    // 2 4 4 4 5 5 7 9: mean 5, sample variance 32 ÷ 7.
    const { mean, standardError } = spreadOf([2, 4, 4, 4, 5, 5, 7, 9]);
    expect(mean).toBe(5);
    expect(standardError).toBeCloseTo(Math.sqrt(32 / 7 / 8), 12);
  });

  it('knows nothing of the error of one value, or of none', () => {
    expect(spreadOf([3])).toEqual({ mean: 3, standardError: 0 });
    expect(spreadOf([])).toEqual({ mean: 0, standardError: 0 });
  });

  it('leaves out of a paired difference what the worlds share', () => {
    expect(pairedDifference([12, 52, 92], [10, 50, 90])).toEqual({ mean: 2, standardError: 0 });
    expect(() => pairedDifference([1, 2], [1])).toThrow('pairs: 2 and 1 values');
  });
});
