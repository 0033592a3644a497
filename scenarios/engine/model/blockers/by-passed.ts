import { clamp } from '../../rounding.ts';
import { BY_PASSED } from './constants.ts';

/** Rungs left out by a call at `level` when the highest asked so far was `asked` (−1 = nobody yet; oneself is rung 0). */
export function levelsSkipped(level: number, asked: number): number {
  return Math.max(0, level - Math.max(0, asked) - 1);
}

/** Trust of an owner after being by-passed, 0–100: l = 4 + 2 a level skipped, scaled by (50 + T) ÷ 100 as every loss (domain §4, §5). */
export function trustAfterByPass(trust: number, skipped: number): number {
  if (skipped <= 0) return trust;
  const loss = BY_PASSED.base + BY_PASSED.perLevel * skipped;
  return clamp(trust - (loss * (50 + trust)) / 100, 0, 100);
}
