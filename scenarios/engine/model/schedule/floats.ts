import type { EarlyPlan } from './early.ts';
import { boundsFrom, latest } from './late.ts';
import type { LatePlan } from './late.ts';
import type { Schedule, Situation } from './schedule.ts';
import { CRITICAL_FLOAT, TOLERANCE } from './tolerance.ts';

/** Slack of one task, in steps (domain §3). */
export interface Floats {
  /** Late start − early start; negative = already late. */
  readonly total: number;
  /** What it may slip before anything after it moves, deadlines aside; at most to the end of the plan. */
  readonly free: number;
  /** Total − free: what it may slip at others' cost; under a deadline it may be negative. */
  readonly interfering: number;
}

export function totalFloat(early: EarlyPlan, late: LatePlan, task: number): number {
  return (late.starts[task] ?? 0) - (early.starts[task] ?? 0);
}

/** The late start by the early dates of what follows, Y at most the end, no deadlines; minus the early start. */
export function freeFloat(schedule: Schedule, situation: Situation, early: EarlyPlan, task: number): number {
  const bounds = boundsFrom(schedule, situation, early, task, early.end);
  return latest(schedule, situation, early, task, bounds).start - (early.starts[task] ?? 0);
}

export function floatsOf(
  schedule: Schedule,
  situation: Situation,
  early: EarlyPlan,
  late: LatePlan,
  task: number,
): Floats {
  const total = totalFloat(early, late, task);
  const free = freeFloat(schedule, situation, early, task);
  return { total, free, interfering: total - free };
}

/** A hundredth of a step is rounding, not slack. */
export function isCritical(total: number): boolean {
  return total <= CRITICAL_FLOAT + TOLERANCE;
}
