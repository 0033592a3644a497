import { clamp } from '../rounding.ts';
import type { PlanState } from '../world.ts';
import { MOST_STEPS, workWithin } from './network.ts';
import type { EditedNetwork, Network, NetworkLink } from './network.ts';
import type { Situation } from './schedule/schedule.ts';
import { PlanDates } from './plan-now.ts';

/**
 * The plan in force at a time: edits applied, what has begun keeps its start, nothing else starts before now. `holds` = tasks
 * that cannot work before the next step (a blocker stands on them, or a resource lacks room).
 */
export function planAt(network: Network, plan: PlanState, now: number, holds?: ReadonlySet<string>): Situation {
  const edited = editsOf(network, plan);
  const durations: number[] = [];
  const floor: number[] = [];
  const startedAt: (number | undefined)[] = [];
  const finishedAt: (number | undefined)[] = [];
  for (let i = 0; i < network.ids.length; i += 1) {
    const id = network.ids[i] ?? '';
    const begun = plan.startedAt[id];
    const work = edited.work[i] ?? 0;
    const resumes = holds?.has(id) === true ? now + 1 : now;
    startedAt.push(begun);
    finishedAt.push(begun === undefined ? undefined : plan.finishedAt[id]);
    durations.push(begun === undefined ? work : Math.max(0, work - (plan.done[id] ?? 0)));
    floor.push(begun === undefined ? Math.max(resumes, edited.notBefore[i] ?? 0) : resumes);
  }
  const { lags, isCut, isOut } = edited;
  return { durations, floor, startedAt, finishedAt, lags, isCut, isOut };
}

/** Steps of work a task asks for now: its duration, or the edited one, and rework on top. */
export function workOf(network: Network, plan: PlanState, index: number): number {
  return editsOf(network, plan).work[index] ?? 0;
}

/** The dates of the plan in force, worked out at once; what only a board asks is worked out when it is asked. */
export function planDates(network: Network, plan: PlanState, now: number, holds?: ReadonlySet<string>): PlanDates {
  return new PlanDates(network, planAt(network, plan, now, holds), now);
}

/** Links that are not cut and tie two tasks of the plan, with their lags as edited. */
export function linksInForce(network: Network, plan: PlanState): readonly NetworkLink[] {
  const { isCut, isOut, lags } = editsOf(network, plan);
  return network.links.flatMap((link, number) =>
    isCut[number] || isOut[link.from] || isOut[link.to] ? [] : [{ ...link, lag: lags[number] ?? link.lag }],
  );
}

function editsOf(network: Network, plan: PlanState): EditedNetwork {
  const kept = network.edited.get(plan.edits);
  if (kept !== undefined) return kept;
  const edited = applyEdits(network, plan.edits);
  network.edited.set(plan.edits, edited);
  return edited;
}

/** Lists an edit has touched, as copies; the others stay those of the network as written. */
interface Touched {
  work?: number[];
  notBefore?: number[];
  isOut?: boolean[];
  lags?: number[];
  isCut?: boolean[];
}

function applyEdits(network: Network, edits: PlanState['edits']): EditedNetwork {
  const { plain } = network;
  const own: Touched = {};
  const rework: (readonly [task: number, steps: number])[] = [];
  for (const key of Object.keys(edits)) {
    const [target, value] = [network.targets.get(key), edits[key] ?? 0];
    for (const at of target?.at ?? []) {
      if (target?.kind === 'duration') (own.work ??= network.durations.slice())[at] = value;
      if (target?.kind === 'rework') rework.push([at, value]);
      if (target?.kind === 'lag') (own.lags ??= plain.lags.slice())[at] = clamp(value, -MOST_STEPS, MOST_STEPS);
      if (target?.kind === 'cut') (own.isCut ??= plain.isCut.slice())[at] = value !== 0;
      if (target?.kind !== 'not_before') continue;
      (own.notBefore ??= plain.notBefore.slice())[at] = clamp(value, 0, MOST_STEPS);
      (own.isOut ??= plain.isOut.slice())[at] = false;
    }
  }
  // On top of the length, whichever of the two was set first.
  for (const [at, steps] of rework) {
    own.work ??= network.durations.slice();
    own.work[at] = (own.work[at] ?? 0) + steps;
  }
  return { ...plain, ...own, work: own.work?.map(workWithin) ?? plain.work };
}
