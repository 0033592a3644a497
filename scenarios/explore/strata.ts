/** Means over worlds drawn truth by truth: each truth counts by its odds, however many worlds it was played in. */

/** Numbers by truth, one list a truth, in the same order everywhere. */
export type Strata = readonly (readonly number[])[];

export interface Estimate {
  readonly mean: number;
  readonly standardError: number;
}

/** How many worlds of each truth make a sample of `size`; never fewer than two, so that their spread can be told. */
export function shareOut(odds: readonly number[], size: number): readonly number[] {
  return odds.map((share) => Math.max(2, Math.round(share * size)));
}

/** Weighted mean, and its standard error from the spread inside each truth. */
export function estimate(odds: readonly number[], values: Strata): Estimate {
  let mean = 0;
  let variance = 0;
  for (const [n, share] of odds.entries()) {
    const list = values[n] ?? [];
    const middle = meanOf(list);
    mean += share * middle;
    variance += (share * share * varianceOf(list, middle)) / Math.max(1, list.length);
  }
  return { mean, standardError: Math.sqrt(variance) };
}

/** The difference a − b over the worlds both were played in. */
export function paired(odds: readonly number[], a: Strata, b: Strata): Estimate {
  const differences = odds.map((_share, n) => {
    const [one, other] = [a[n] ?? [], b[n] ?? []];
    const worlds = Math.min(one.length, other.length);
    return Array.from({ length: worlds }, (_value, k) => (one[k] ?? 0) - (other[k] ?? 0));
  });
  return estimate(odds, differences);
}

export function meanOf(list: readonly number[]): number {
  let sum = 0;
  for (const value of list) sum += value;
  return list.length === 0 ? 0 : sum / list.length;
}

function varianceOf(list: readonly number[], middle: number): number {
  if (list.length < 2) return 0;
  let sum = 0;
  for (const value of list) sum += (value - middle) ** 2;
  return sum / (list.length - 1);
}
