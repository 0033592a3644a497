import type { PlanDates } from './plan-now.ts';
import { capacityAt } from './schedule/load.ts';
import { byPriority } from './schedule/levelling.ts';
import { TOLERANCE } from './schedule/tolerance.ts';

/**
 * Tasks that would work in a step but find no room in a resource: who has begun goes first, then the order of levelling
 * (domain §3). Nobody waits where nothing clashes.
 */
export function waitingForRoom(dates: PlanDates, step: number): readonly number[] {
  const { resources } = dates.network;
  if (!dates.clashes().some((clash) => clash.step === step)) return [];
  const begun = (task: number): number => (dates.situation.startedAt?.[task] === undefined ? 1 : 0);
  const priorities = dates.priorities();
  const working = priorities
    .map((_, task) => task)
    .filter((task) => (resources.demand[task] ?? []).length > 0 && dates.worksIn(task, step))
    .sort((a, b) => begun(a) - begun(b) || byPriority(priorities[a], priorities[b]));
  const used: number[] = [];
  const waiting: number[] = [];
  for (const task of working) {
    const demand = resources.demand[task] ?? [];
    const hasRoom = demand.every(
      ([resource, amount]) => (used[resource] ?? 0) + amount <= capacityAt(resources, resource, step) + TOLERANCE,
    );
    if (hasRoom) for (const [resource, amount] of demand) used[resource] = (used[resource] ?? 0) + amount;
    else waiting.push(task);
  }
  return waiting;
}
