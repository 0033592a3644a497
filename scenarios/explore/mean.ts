/** A mean and how sure one may be of it. */
export interface Spread {
  readonly mean: number;
  /** Of the mean: sample deviation ÷ √n; 0 for fewer than two values. */
  readonly standardError: number;
}

/** Mean and standard error of values drawn alike; nothing drawn: 0 and 0. */
export function spreadOf(values: readonly number[]): Spread {
  const n = values.length;
  if (n === 0) return { mean: 0, standardError: 0 };
  const mean = values.reduce((sum, value) => sum + value, 0) / n;
  if (n === 1) return { mean, standardError: 0 };
  const squares = values.reduce((sum, value) => sum + (value - mean) * (value - mean), 0);
  return { mean, standardError: Math.sqrt(squares / (n - 1) / n) };
}

/**
 * Of a − b, value by value: both were played in the same worlds, so that what the worlds share falls out of the error. Throws if they
 * are not as many: then they are no pairs.
 */
export function pairedDifference(a: readonly number[], b: readonly number[]): Spread {
  if (a.length !== b.length) throw new Error(`pairs: ${a.length} and ${b.length} values`);
  return spreadOf(a.map((value, at) => value - (b[at] ?? 0)));
}
