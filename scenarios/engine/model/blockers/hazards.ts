import { clamp } from '../../rounding.ts';
import { exp, ln } from '../exp-ln.ts';
import { type Tempo, WEEKS_A_STEP } from '../tempo.ts';
import { SEEN_BY_ATTENTION, SEEN_BY_TRUST, UNSEEN_GROWTH } from './constants.ts';

/**
 * h₁, the chance a week that a signal is seen for the risk it is (domain §4): .25·attention + .15·trust/100.
 * `attention` = tokens spent there ÷ tokens of the turn, held within 0–1; `trust` = that of whoever would tell, 0–100. Gives 0–0.4.
 */
export function seenAWeek(attention: number, trust: number): number {
  return SEEN_BY_ATTENTION * clamp(attention, 0, 1) + (SEEN_BY_TRUST * clamp(trust, 0, 100)) / 100;
}

/**
 * h₂, the chance a week that a risk turns into a blocker (domain §4): min(1, p·(1 + .3·weeks unseen)). `perWeek` = p of the story;
 * a risk that is seen has been unseen for 0 weeks. Gives 0–1. Another tempo: 1 − (1 − h)^f (`tempo.ts`).
 */
export function turnsAWeek(perWeek: number, weeksUnseen: number): number {
  return clamp(Math.max(0, perWeek) * (1 + UNSEEN_GROWTH * Math.max(0, weeksUnseen)), 0, 1);
}

/** A chance a step as the chance a week that gives it: the way back from 1 − (1 − h)^f (domain §3). Gives 0–1. */
export function chanceAWeek(perStep: number, tempo: Tempo): number {
  if (perStep <= 0) return 0;
  if (perStep >= 1) return 1;
  return 1 - exp(ln(1 - perStep) / WEEKS_A_STEP[tempo]);
}
