/** [P] Weeks lost by setting up twice. */
export const SPLIT_WEEKS = 0.5;
/** A part smaller than a tenth is no part. */
export const SPLIT_RANGE: readonly [number, number] = [0.1, 0.9];

export interface SplitParts {
  readonly first: number;
  readonly second: number;
}

/**
 * Split it (domain §3, "Resolutions"): part A takes D·x, part B D(1 − x) and half a week more. `setUp` is that half week in the
 * unit of D. null outside .1 ≤ x ≤ .9.
 */
export function splitParts(duration: number, share: number, setUp: number): SplitParts | null {
  if (!(share >= SPLIT_RANGE[0] - 1e-9 && share <= SPLIT_RANGE[1] + 1e-9)) return null;
  return { first: duration * share, second: duration * (1 - share) + setUp };
}
