import { finishOf, openAt, startOf, OPEN } from './calendar.ts';
import type { EarlyPlan } from './early.ts';
import { isInForce } from './early.ts';
import { datesFor } from './dates.ts';
import type { Dates } from './dates.ts';
import type { Schedule, Situation } from './schedule.ts';

/** Dates as late as the end and the deadlines let them be. Steps; may be below 0 where a deadline cannot be met. */
export interface LatePlan {
  readonly starts: Dates;
  readonly finishes: Dates;
}
export interface Deadlines {
  readonly program?: number;
  readonly tasks?: readonly (number | undefined)[];
}

/**
 * The backward pass (domain §3, cli §3): Y = min(end, the program's deadline, the task's, FS ls − lag, FF lf − lag),
 * Z = min(SS ls − lag, SF lf − lag) or ∞; ls = min(start(Y, D), Z), lf = min(Y, open(finish(Z, D))). A milestone: both
 * min(Y, Z).
 */
export function latePlan(
  schedule: Schedule,
  situation: Situation,
  early: EarlyPlan,
  deadlines: Deadlines = {},
): LatePlan {
  const plan = { starts: datesFor(schedule.count), finishes: datesFor(schedule.count) };
  const limit = Math.min(early.end, deadlines.program ?? Infinity);
  for (let i = schedule.order.length - 1; i >= 0; i -= 1) {
    const task = schedule.order[i] ?? 0;
    if (situation.isOut?.[task]) continue;
    const finish = Math.min(limit, deadlines.tasks?.[task] ?? Infinity);
    const { start, end } = latest(
      schedule,
      situation,
      early,
      task,
      boundsFrom(schedule, situation, plan, task, finish),
    );
    plan.starts[task] = start;
    plan.finishes[task] = end;
  }
  return plan;
}

export interface Bounds {
  /** Y: the finish is no later. */
  readonly finish: number;
  /** Z: the start is no later. */
  readonly start: number;
}

/** Y and Z of a task from the dates of what follows it. */
export function boundsFrom(
  schedule: Schedule,
  situation: Situation,
  dates: LatePlan,
  task: number,
  limit: number,
): Bounds {
  let finish = limit;
  let start = Infinity;
  for (const number of schedule.outgoing[task] ?? []) {
    const link = schedule.links[number];
    if (link === undefined || !isInForce(schedule, situation, number)) continue;
    const enters = link.type === 'FS' || link.type === 'SS' ? dates.starts : dates.finishes;
    const bound = (enters[link.to] ?? 0) - (situation.lags[number] ?? 0);
    if (link.type === 'FS' || link.type === 'FF') finish = Math.min(finish, bound);
    else start = Math.min(start, bound);
  }
  return { finish, start };
}

/** The latest dates within those bounds. What has begun is moved as a whole: its rest ends at Y, its start lies behind. */
export function latest(
  schedule: Schedule,
  situation: Situation,
  early: EarlyPlan,
  task: number,
  { finish, start }: Bounds,
): { readonly start: number; readonly end: number } {
  const begun = situation.startedAt?.[task];
  const duration = situation.durations[task] ?? 0;
  const calendar = schedule.calendars[task] ?? OPEN;
  if (begun !== undefined) {
    const elapsed = (early.finishes[task] ?? 0) - begun;
    const end = Math.min(finish, start + elapsed);
    const isDone = situation.finishedAt?.[task] !== undefined;
    const slack = isDone
      ? end - (early.finishes[task] ?? 0)
      : startOf(calendar, end, duration) - (early.worksFrom[task] ?? 0);
    return { start: begun + slack, end };
  }
  if (duration <= 0) {
    const instant = Math.min(finish, start);
    return { start: instant, end: instant };
  }
  if (start === Infinity) return { start: startOf(calendar, finish, duration), end: finish };
  return {
    start: Math.min(startOf(calendar, finish, duration), start),
    end: Math.min(finish, openAt(calendar, finishOf(calendar, start, duration))),
  };
}
