/**
 * What several feeders make together, 0–1: all of them must come, so the answer is lower than any one's (domain §3, merge bias: three
 * at 80 make 51). Exact for feeders without common work, a lower bound otherwise. No feeder: 1, nothing has to come.
 */
export function mergedOdds(parts: readonly number[]): number {
  return parts.reduce((product, part) => product * Math.min(1, Math.max(0, part)), 1);
}
