import { drivingOf } from './driving.ts';
import type { EarlyPlan } from './early.ts';
import { datesFor } from './dates.ts';
import type { Dates } from './dates.ts';
import type { Schedule, Situation } from './schedule.ts';
import { TOLERANCE } from './tolerance.ts';

/** Optimistic ≤ likely ≤ pessimistic, in steps, none below 0. */
export type ThreePoint = readonly [number, number, number];

/** te = (a + 4m + b) ÷ 6, in steps (domain §3). */
export function expectedDuration([a, m, b]: ThreePoint): number {
  return (a + 4 * m + b) / 6;
}

/** σ² = ((b − a) ÷ 6)², in steps². */
export function durationVariance([a, , b]: ThreePoint): number {
  return ((b - a) / 6) ** 2;
}

/** Variance of a start and of a finish, in steps², summed along the links that drive them. */
export interface Variances {
  readonly starts: Dates;
  readonly finishes: Dates;
  /** The largest variance of a finish at the end of the plan: of several driving chains the least sure. */
  readonly end: number;
}

/**
 * Vs = max(of the start's drivers, own + of the finish's drivers), Vf = max(own + of the start's drivers, of the finish's
 * drivers); a driver's variance is that of the end its link leaves (cli §3). So a task entered and left by the same end adds
 * nothing. Time 0 drives with 0.
 */
export function variances(
  schedule: Schedule,
  situation: Situation,
  early: EarlyPlan,
  own: readonly number[],
): Variances {
  const starts = datesFor(schedule.count);
  const finishes = datesFor(schedule.count);
  const leaving = (number: number): number => {
    const link = schedule.links[number];
    if (link === undefined) return 0;
    const ends = link.type === 'FS' || link.type === 'FF' ? finishes : starts;
    return ends[link.from] ?? 0;
  };
  let end = 0;
  for (const task of schedule.order) {
    const driving = drivingOf(schedule, situation, early, task);
    const byStart = driving.byStart ? Math.max(0, ...driving.starts.map(leaving)) : -Infinity;
    const byFinish = driving.byFinish ? Math.max(0, ...driving.finishes.map(leaving)) : -Infinity;
    const variance = own[task] ?? 0;
    starts[task] = Math.max(byStart, variance + byFinish, 0);
    finishes[task] = Math.max(variance + byStart, byFinish, 0);
    if ((early.finishes[task] ?? 0) >= early.end - TOLERANCE) end = Math.max(end, finishes[task] ?? 0);
  }
  return { starts, finishes, end };
}
