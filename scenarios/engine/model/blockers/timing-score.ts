import { clamp } from '../../rounding.ts';
import { TIMING_SCORE } from './constants.ts';

/**
 * Score of channel T, 0–1 (domain §4): 1 while the cost is at most 1.2 of the least one could have had, falling straight to 0 at
 * three times it. `costs` = those of every step at which the player could act; none, or a least of 0: 1 if nothing was paid.
 */
export function timingScore(cost: number, costs: readonly number[]): number {
  const least = Math.min(...costs, cost);
  if (least <= 0) return cost <= 0 ? 1 : 0;
  const { full, none } = TIMING_SCORE;
  return clamp((none - cost / least) / (none - full), 0, 1);
}
