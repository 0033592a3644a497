import type { PriceWord } from '../scoring/analysis.ts';

/** A difference in points of the sponsor's goal, and its standard error. */
export interface Gap {
  readonly points: number;
  readonly standardError: number;
}

/** Under so many points, or so many standard errors, two options are too close to call (scoring design §3). */
const CLOSE_POINTS = 3;
const CLOSE_ERRORS = 2;
const SMALL_TO = 7;
const REAL_TO = 15;

/**
 * The price of a call in words. `gap` = best − chosen, or best − second where the best was chosen (null = there was nothing else to do).
 * Points between the words count for the nearer whole number: 7.4 is small, 7.6 is real.
 */
export function priceWord(gap: Gap | null, isBestChosen: boolean): PriceWord {
  if (gap === null) return 'none';
  if (isTooClose(gap)) return 'close';
  if (isBestChosen) return 'none';
  const points = Math.round(gap.points);
  if (points <= SMALL_TO) return 'small';
  return points <= REAL_TO ? 'real' : 'heavy';
}

/** The stated price only counts where it is more than the noise. */
export function isTooClose({ points, standardError }: Gap): boolean {
  return points < CLOSE_POINTS || points < CLOSE_ERRORS * standardError;
}

/** Whether more worlds could still turn *too close to call* into a price, or back. */
export function isWordOpen({ points, standardError }: Gap): boolean {
  return Math.abs(points - CLOSE_POINTS) < CLOSE_ERRORS * standardError;
}
