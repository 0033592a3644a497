/**
 * How near a stated probability lies to the model's own, 0–1 (engine design §6.9): 1 − (p − p*)² ÷ max(p*², (1 − p*)²). 1 = the same,
 * 0 = as far off as one can be. The one outcome is no part of it.
 */
export function calibrationScore(stated: number, chance: number): number {
  const worst = Math.max(chance * chance, (1 - chance) * (1 - chance));
  return 1 - ((stated - chance) * (stated - chance)) / worst;
}

/** [P] A date told without a word of doubt is told as surely as "sure". */
export const DATE_TOLD_AS = 0.9;
