import { normalShare } from './normal.ts';
import { TOLERANCE } from './tolerance.ts';

/**
 * P(finish ≤ deadline) = Φ((deadline − mean) ÷ √variance), 0–1 (domain §3). Times in steps, variance in steps². Without
 * variance 1 if the mean is in time, else 0. (√ is fixed to the last digit by IEEE 754: the platform's own is safe.)
 */
export function onTimeProbability(deadline: number, mean: number, variance: number): number {
  if (variance <= 0) return mean <= deadline + TOLERANCE ? 1 : 0;
  return normalShare((deadline - mean) / Math.sqrt(variance));
}
