import { openAt, OPEN } from './calendar.ts';
import type { Schedule } from './schedule.ts';
import { TOLERANCE } from './tolerance.ts';

/** Amounts a task asks of resources in every step it works in, by index of the resource. */
export type Demand = readonly (readonly [resource: number, amount: number])[];
export interface Resources {
  readonly count: number;
  /** Per resource the capacity a step; the last number goes on. */
  readonly capacity: readonly (readonly number[])[];
  readonly demand: readonly Demand[];
}

/** What there is of a resource in step k. */
export function capacityAt({ capacity }: Resources, resource: number, step: number): number {
  const list = capacity[resource] ?? [];
  return list[Math.min(step, list.length - 1)] ?? 0;
}

/** Calls `visit` with every open step of a task that work from `from` to `to` touches any part of; no work touches none. */
export function eachStepWorked(
  schedule: Schedule,
  task: number,
  from: number,
  to: number,
  visit: (step: number) => void,
): void {
  if (to <= from + TOLERANCE) return;
  const calendar = schedule.calendars[task] ?? OPEN;
  for (let step = openAt(calendar, Math.floor(from + TOLERANCE)); step < to - TOLERANCE;) {
    visit(step);
    step = openAt(calendar, step + 1);
  }
}

/** Loads by resource and step, growing as they are written to. */
export class Loads {
  private readonly steps: number[][];
  readonly resources: Resources;
  constructor(resources: Resources) {
    this.resources = resources;
    this.steps = Array.from({ length: resources.count }, () => []);
  }

  at(resource: number, step: number): number {
    return this.steps[resource]?.[step] ?? 0;
  }

  add(schedule: Schedule, task: number, from: number, to: number): void {
    for (const [resource, amount] of this.resources.demand[task] ?? []) {
      const list = this.steps[resource];
      if (list === undefined) continue;
      eachStepWorked(schedule, task, from, to, (step) => {
        while (list.length <= step) list.push(0);
        list[step] = (list[step] ?? 0) + amount;
      });
    }
  }

  /** Steps a resource has any load in. */
  length(resource: number): number {
    return this.steps[resource]?.length ?? 0;
  }

  hasRoom(resource: number, step: number, amount: number): boolean {
    return this.at(resource, step) + amount <= capacityAt(this.resources, resource, step) + TOLERANCE;
  }
}
