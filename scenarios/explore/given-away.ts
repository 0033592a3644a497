import type { Analysis, CallWorth } from '../scoring/analysis.ts';

/** Calls that cost something, dearest first; of equal ones the earlier. */
export function pricedCalls(calls: readonly CallWorth[]): readonly CallWorth[] {
  return calls
    .filter(({ word }) => word === 'small' || word === 'real' || word === 'heavy')
    .toSorted((a, b) => b.points - a.points || a.index - b.index);
}

/** What the run gave away: the prices that are not too close to call, summed; and the dearest of them. */
export function givenAwayOf(calls: readonly CallWorth[]): Analysis['givenAway'] {
  const priced = pricedCalls(calls);
  const points = priced.reduce((sum, call) => sum + call.points, 0);
  const dearest = priced[0];
  return {
    points: Math.round(points * 1000) / 1000,
    dearest: dearest?.points ?? 0,
    index: dearest?.index ?? null,
  };
}
