import { finishOf, openAt, OPEN } from './calendar.ts';
import { emptyPlan, placeEarly } from './early.ts';
import type { EarlyPlan, PlanInWork } from './early.ts';
import { eachStepWorked, Loads } from './load.ts';
import type { Resources } from './load.ts';
import type { Schedule, Situation } from './schedule.ts';
import { TOLERANCE } from './tolerance.ts';

/** Who goes first where two want the same: the least late finish, then float, then −criticality, then id (domain §3). */
export interface Priority {
  readonly lateFinish: number;
  readonly totalFloat: number;
  readonly criticality: number;
  readonly id: string;
}

/**
 * A plan the resources can carry, always the same one (domain §3): of the tasks whose predecessors are placed the first by
 * priority is placed by the early rule on levelled dates; while a resource lacks room in a step it works in, it starts at
 * the next whole step. Placed tasks never move, float is ignored. Demand above the last capacity is refused before. What has
 * begun keeps what it holds: it is placed before all others.
 */
export function levelledPlan(
  schedule: Schedule,
  situation: Situation,
  resources: Resources,
  early: EarlyPlan,
  priorities: readonly Priority[],
): EarlyPlan {
  const plan = emptyPlan(schedule.count);
  const loads = new Loads(resources);
  const begun = (task: number): boolean => situation.startedAt?.[task] !== undefined;
  for (const task of schedule.order) {
    if (begun(task)) loads.add(schedule, task, early.worksFrom[task] ?? 0, early.finishes[task] ?? 0);
  }
  for (const task of inTurn(schedule, priorities)) {
    if (situation.isOut?.[task]) continue;
    placeEarly(schedule, situation, plan, task);
    if (!begun(task)) waitForRoom(schedule, situation, loads, plan, task);
    plan.end = Math.max(plan.end, plan.finishes[task] ?? 0);
  }
  return plan;
}

/** Every task after its predecessors, the first by priority of those that may come. */
function* inTurn(schedule: Schedule, priorities: readonly Priority[]): Generator<number> {
  const byRank = priorities.map((_, task) => task).sort((a, b) => byPriority(priorities[a], priorities[b]));
  const rank: number[] = [];
  byRank.forEach((task, at) => (rank[task] = at));
  const waiting = schedule.incoming.map((list) => list.length);
  /** Ranks, the first in line at the end. */
  const ready: number[] = [];
  const join = (task: number): void => {
    const own = rank[task] ?? 0;
    ready.splice(placeIn(ready, own), 0, own);
  };
  waiting.forEach((left, task) => {
    if (left === 0) join(task);
  });
  for (let next = ready.pop(); next !== undefined; next = ready.pop()) {
    const task = byRank[next] ?? 0;
    yield task;
    for (const number of schedule.outgoing[task] ?? []) {
      const to = schedule.links[number]?.to ?? -1;
      waiting[to] = (waiting[to] ?? 1) - 1;
      if (waiting[to] === 0) join(to);
    }
  }
}

/** Where a rank goes in a list that falls. */
function placeIn(falling: readonly number[], own: number): number {
  let low = 0;
  let high = falling.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((falling[middle] ?? 0) > own) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Below 0 if a goes first. */
export function byPriority(a: Priority | undefined, b: Priority | undefined): number {
  if (a === undefined || b === undefined) return 0;
  return (
    rounded(a.lateFinish) - rounded(b.lateFinish) ||
    rounded(a.totalFloat) - rounded(b.totalFloat) ||
    b.criticality - a.criticality ||
    (a.id < b.id ? -1 : a.id > b.id ? 1 : 0)
  );
}

/** Two plans that differ in the last digit must not be levelled in two ways. */
function rounded(x: number): number {
  return Math.round(x / TOLERANCE);
}

/** Moves a placed task to where there is room, and loads it. */
function waitForRoom(schedule: Schedule, situation: Situation, loads: Loads, plan: PlanInWork, task: number): void {
  if ((loads.resources.demand[task] ?? []).length === 0) return;
  const calendar = schedule.calendars[task] ?? OPEN;
  const duration = situation.durations[task] ?? 0;
  for (;;) {
    const full = lastFullStep(schedule, loads, task, plan.starts[task] ?? 0, plan.finishes[task] ?? 0);
    if (full === null) break;
    // Any start up to the full step would work in it again, so the next whole step worth trying is the one after.
    const start = openAt(calendar, full + 1);
    plan.starts[task] = start;
    plan.worksFrom[task] = start;
    plan.finishes[task] = finishOf(calendar, start, duration);
  }
  loads.add(schedule, task, plan.starts[task] ?? 0, plan.finishes[task] ?? 0);
}

function lastFullStep(schedule: Schedule, loads: Loads, task: number, from: number, to: number): number | null {
  let full: number | null = null;
  for (const [resource, amount] of loads.resources.demand[task] ?? []) {
    eachStepWorked(schedule, task, from, to, (step) => {
      if (!loads.hasRoom(resource, step, amount) && (full === null || step > full)) full = step;
    });
  }
  return full;
}
