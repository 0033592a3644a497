import { exp, ln } from './exp-ln.ts';

/** One factor, one table (domain §3): a step is f weeks. */
export type Tempo = 'week' | 'day' | 'hour';
export const WEEKS_A_STEP: Readonly<Record<Tempo, number>> = { week: 1, day: 1 / 5, hour: 1 / 40 };

/** Response times of the escalation ladder L0–L5, in weeks. */
export const LADDER_WEEKS: readonly number[] = [0.1, 0.2, 0.5, 1, 1.5, 3];
/** The same in an event weekend, in minutes. */
export const LADDER_MINUTES: readonly number[] = [5, 15, 30, 60, 120, 240];

/** A rate or price a week, for one step. */
export function rateAStep(perWeek: number, tempo: Tempo): number {
  return perWeek * WEEKS_A_STEP[tempo];
}

/** A time given in weeks, in steps. */
export function stepsOfWeeks(weeks: number, tempo: Tempo): number {
  return weeks / WEEKS_A_STEP[tempo];
}

/** A chance a week becomes 1 − (1 − h)^f a step. */
export function chanceAStep(perWeek: number, tempo: Tempo): number {
  if (perWeek <= 0) return 0;
  if (perWeek >= 1) return 1;
  return 1 - exp(WEEKS_A_STEP[tempo] * ln(1 - perWeek));
}
