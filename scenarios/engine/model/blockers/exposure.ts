/**
 * Exposure, for ranking (domain §4): p · impact · (1 + min(4, max(0, 2 − TF)) ÷ 2). `p` 0–1, `impact` in points, `slack` in weeks:
 * less than two weeks of it raise the exposure, at most threefold.
 */
export function exposure(p: number, impact: number, slack: number): number {
  return p * impact * (1 + Math.min(4, Math.max(0, 2 - slack)) / 2);
}
