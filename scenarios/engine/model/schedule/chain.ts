import { drivingOf } from './driving.ts';
import type { EarlyPlan } from './early.ts';
import type { Schedule, Situation } from './schedule.ts';
import { TOLERANCE } from './tolerance.ts';

/**
 * The chain that sets the date: from the task that ends last back along what drives it, given in the order of the work. Of
 * several the one whose task or link comes first in the file. What is finished no longer sets anything: the chain begins with
 * what is still to do. Empty when nothing is left.
 */
export function chainOf(schedule: Schedule, situation: Situation, early: EarlyPlan): readonly number[] {
  const isDone = (task: number): boolean => situation.finishedAt?.[task] !== undefined;
  let task = Array.from({ length: schedule.count }, (_, each) => each).find(
    (each) => !situation.isOut?.[each] && !isDone(each) && (early.finishes[each] ?? 0) >= early.end - TOLERANCE,
  );
  const chain: number[] = [];
  while (task !== undefined && !chain.includes(task)) {
    chain.unshift(task);
    task = driverOf(schedule, situation, early, task, isDone);
  }
  return chain;
}

function driverOf(
  schedule: Schedule,
  situation: Situation,
  early: EarlyPlan,
  task: number,
  isDone: (task: number) => boolean,
): number | undefined {
  const { starts, finishes } = drivingOf(schedule, situation, early, task);
  const isBegun = situation.startedAt?.[task] !== undefined;
  const number = [...(isBegun ? [] : starts), ...finishes].find((each) => !isDone(schedule.links[each]?.from ?? -1));
  return number === undefined ? undefined : schedule.links[number]?.from;
}
