import { finishOf, openAt, startOf, OPEN } from './calendar.ts';
import { datesFor } from './dates.ts';
import type { Dates } from './dates.ts';
import type { Schedule, Situation } from './schedule.ts';
import { TOLERANCE } from './tolerance.ts';

/** Dates as early as links and calendars let them be. Steps from 0; a task outside the plan stands at 0 and counts nowhere. */
export interface EarlyPlan {
  readonly starts: Dates;
  readonly finishes: Dates;
  /** From when what is left is worked: the start, or where work on a begun task goes on. */
  readonly worksFrom: Dates;
  /** The bounds links set, before any calendar; −∞ where nothing bounds the finish. */
  readonly startBounds: Dates;
  readonly finishBounds: Dates;
  /** The largest finish; 0 for no tasks. */
  readonly end: number;
}

/**
 * The forward pass (domain §3, cli §3): S = max(0, FS ef + lag, SS es + lag), F = max(FF ef + lag, SF es + lag);
 * es = open(S), ef = finish(es, D); where ef < F: ef = F, es = start(F, D). A milestone: both max(S, F).
 */
export function earlyPlan(schedule: Schedule, situation: Situation): EarlyPlan {
  const plan = emptyPlan(schedule.count);
  for (const task of schedule.order) {
    if (situation.isOut?.[task]) continue;
    placeEarly(schedule, situation, plan, task);
    plan.end = Math.max(plan.end, plan.finishes[task] ?? 0);
  }
  return plan;
}

export type PlanInWork = EarlyPlan & { end: number };
export function emptyPlan(count: number): PlanInWork {
  return {
    starts: datesFor(count),
    finishes: datesFor(count),
    worksFrom: datesFor(count),
    startBounds: datesFor(count),
    finishBounds: datesFor(count),
    end: 0,
  };
}

/** Writes one task's early dates, given those of everything before it. */
export function placeEarly(schedule: Schedule, situation: Situation, plan: PlanInWork, task: number): void {
  bind(schedule, situation, plan, task);
  place(schedule, situation, plan, task);
}

/** True if a link counts: not cut, and both its tasks are in the plan. */
export function isInForce(schedule: Schedule, situation: Situation, number: number): boolean {
  if (situation.isCut?.[number]) return false;
  if (situation.isOut === undefined) return true;
  const link = schedule.links[number];
  return link !== undefined && !situation.isOut[link.from] && !situation.isOut[link.to];
}

/** When a link lets its successor's end come, given the dates of its predecessor. */
export function boundOf(
  schedule: Schedule,
  situation: Situation,
  plan: Pick<EarlyPlan, 'starts' | 'finishes'>,
  number: number,
): number {
  const link = schedule.links[number];
  if (link === undefined) return -Infinity;
  const leaves = link.type === 'FS' || link.type === 'FF' ? plan.finishes : plan.starts;
  return (leaves[link.from] ?? 0) + (situation.lags[number] ?? 0);
}

/** True for links that bind the start of what follows; the others bind its finish. */
export function bindsStart(schedule: Schedule, number: number): boolean {
  const type = schedule.links[number]?.type;
  return type === 'FS' || type === 'SS';
}

function bind(schedule: Schedule, situation: Situation, plan: EarlyPlan, task: number): void {
  let start = Math.max(0, situation.floor?.[task] ?? 0);
  let finish = -Infinity;
  for (const number of schedule.incoming[task] ?? []) {
    if (!isInForce(schedule, situation, number)) continue;
    const bound = boundOf(schedule, situation, plan, number);
    if (bindsStart(schedule, number)) start = Math.max(start, bound);
    else finish = Math.max(finish, bound);
  }
  plan.startBounds[task] = start;
  plan.finishBounds[task] = finish;
}

function place(schedule: Schedule, situation: Situation, plan: EarlyPlan, task: number): void {
  const begun = situation.startedAt?.[task];
  const done = situation.finishedAt?.[task];
  const bound = plan.finishBounds[task] ?? -Infinity;
  if (begun !== undefined && done !== undefined) return put(plan, task, begun, done, done);
  const duration = situation.durations[task] ?? 0;
  const calendar = schedule.calendars[task] ?? OPEN;
  if (begun === undefined && duration <= 0) {
    const instant = Math.max(plan.startBounds[task] ?? 0, bound);
    return put(plan, task, instant, instant, instant);
  }
  // Links that bind the start have nothing more to say to what has begun.
  const from = openAt(calendar, (begun === undefined ? plan.startBounds[task] : situation.floor?.[task]) ?? 0);
  const finish = finishOf(calendar, from, duration);
  const isPushed = finish < bound - TOLERANCE;
  const worksFrom = isPushed ? startOf(calendar, bound, duration) : from;
  put(plan, task, begun ?? worksFrom, isPushed ? bound : finish, worksFrom);
}

function put(plan: EarlyPlan, task: number, start: number, finish: number, worksFrom: number): void {
  plan.starts[task] = start;
  plan.finishes[task] = finish;
  plan.worksFrom[task] = worksFrom;
}
