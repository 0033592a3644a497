import type { EarlyPlan } from './early.ts';
import { capacityAt, Loads } from './load.ts';
import type { Resources } from './load.ts';
import type { Schedule, Situation } from './schedule.ts';
import { TOLERANCE } from './tolerance.ts';

/** A step in which the early plan asks more of a resource than there is. */
export interface Clash {
  readonly resource: number;
  readonly step: number;
  readonly demand: number;
  readonly capacity: number;
}

/** What the early plan asks of every resource; of a task that has begun, only what is left. */
export function earlyLoads(schedule: Schedule, situation: Situation, early: EarlyPlan, resources: Resources): Loads {
  const loads = new Loads(resources);
  resources.demand.forEach((demand, task) => {
    if (demand.length === 0 || situation.isOut?.[task]) return;
    loads.add(schedule, task, early.worksFrom[task] ?? 0, early.finishes[task] ?? 0);
  });
  return loads;
}

/** Clashes by resource, then step (domain §3): Σ demand of the tasks that work any part of the step > capacity. */
export function clashesOf(loads: Loads): readonly Clash[] {
  const { resources } = loads;
  const clashes: Clash[] = [];
  for (let resource = 0; resource < resources.count; resource += 1) {
    for (let step = 0; step < loads.length(resource); step += 1) {
      const demand = loads.at(resource, step);
      const capacity = capacityAt(resources, resource, step);
      if (demand > capacity + TOLERANCE) clashes.push({ resource, step, demand, capacity });
    }
  }
  return clashes;
}
