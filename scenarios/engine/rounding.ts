/**
 * Every number written to the world goes through here: six decimals, no negative zero, so that the same run has the same
 * digits on every machine.
 */
export function q(x: number): number {
  return Math.round(x * 1e6) / 1e6 + 0;
}

export function clamp(x: number, low: number, high: number): number {
  return x < low ? low : x > high ? high : x;
}
