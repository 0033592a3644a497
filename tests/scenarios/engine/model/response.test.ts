import { describe, expect, it } from 'vitest';
import { answerAt, answerOdds, likeliestAnswer } from '../../../../scenarios/engine/model/response.ts';

const base = { trust: 60, fit: 0.8, expert: 0.7, benefit: 0.5, cost: 0.6, hasCard: false };
const rounded = (odds: { commit: number; comply: number; resist: number }) =>
  [odds.commit, odds.comply, odds.resist].map((p) => Math.round(p * 100) / 100);

describe('commit, comply, resist (domain §5)', () => {
  it('gives the worked vectors', () => {
    expect(rounded(answerOdds(base))).toEqual([0.62, 0.2, 0.18]);
    expect(rounded(answerOdds({ ...base, hasCard: true }))).toEqual([0.71, 0.16, 0.13]);
    expect(rounded(answerOdds({ ...base, fit: -0.5 }))).toEqual([0.34, 0.24, 0.42]);
    expect(rounded(answerOdds({ ...base, trust: 35 }))).toEqual([0.41, 0.24, 0.35]);
  });

  it('always adds up to one', () => {
    for (let trust = 0; trust <= 100; trust += 10) {
      const { commit, comply, resist } = answerOdds({ ...base, trust });
      expect(commit + comply + resist).toBeCloseTo(1, 12);
    }
  });

  it('puts commit first and resist last on one number', () => {
    const odds = { commit: 0.5, comply: 0.3, resist: 0.2 };
    expect([0, 0.499, 0.5, 0.799, 0.8, 0.99].map((u) => answerAt(odds, u))).toEqual([
      'commit',
      'commit',
      'comply',
      'comply',
      'resist',
      'resist',
    ]);
  });

  it('breaks ties for comply, then commit', () => {
    expect(likeliestAnswer({ commit: 0.4, comply: 0.4, resist: 0.2 })).toBe('comply');
    expect(likeliestAnswer({ commit: 0.45, comply: 0.1, resist: 0.45 })).toBe('commit');
    expect(likeliestAnswer({ commit: 0.3, comply: 0.1, resist: 0.6 })).toBe('resist');
  });
});
