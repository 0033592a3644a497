import type { Analysis, CallWorth } from '../scoring/analysis.ts';

/** Calls that cost something, dearest first; of equal ones the earlier. */
export function pricedCalls(calls: readonly CallWorth[]): readonly CallWorth[] {
  return calls
    .filter(({ word }) => word === 'small' || word === 'real' || word === 'heavy')
    .toSorted((a, b) => b.points - a.points || a.index - b.index);
}

/**
 * What the run gave away: the prices that are not too close to call, summed, and the dearest of them. Of acts in one turn that had
 * better been left, only the dearest counts: they stood in the way of the same better use of that turn. Of a silence and the idle turn it
 * fell in, only the dearer: a turn well used would have answered, too. Never more than there is.
 */
export function givenAwayOf(calls: readonly CallWorth[]): Analysis['givenAway'] {
  const left = new Set<number>();
  const told = new Set<number>();
  const counted = pricedCalls(calls).filter(({ best, step, index }) => {
    if (told.has(index)) return false;
    told.add(index);
    if (best !== 'leave') return true;
    const isFirst = !left.has(step);
    left.add(step);
    return isFirst;
  });
  const points = counted.reduce((sum, call) => sum + call.points, 0);
  const dearest = counted[0];
  return {
    points: Math.min(100, Math.round(points * 1000) / 1000),
    dearest: dearest?.points ?? 0,
    index: dearest?.index ?? null,
  };
}
