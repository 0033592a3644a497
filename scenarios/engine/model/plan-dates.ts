import { clamp } from '../rounding.ts';
import type { PlanState } from '../world.ts';
import type { EditedNetwork, Network, NetworkLink } from './network.ts';
import type { Situation } from './schedule/schedule.ts';
import { PlanDates } from './plan-now.ts';

/** As far as a story's clock can count: an amount gone wild must not make a plan that fills the memory. */
const MOST_STEPS = 10_000;

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

function applyEdits(network: Network, edits: PlanState['edits']): EditedNetwork {
  const work = network.durations.slice();
  const rework: (readonly [task: number, steps: number])[] = [];
  const notBefore = network.notBefore.slice();
  const isOut = network.optional.slice();
  const lags = network.links.map((link) => link.lag);
  const isCut = network.links.map(() => false);
  for (const key of Object.keys(edits)) {
    const [target, value] = [network.targets.get(key), edits[key] ?? 0];
    for (const at of target?.at ?? []) {
      if (target?.kind === 'duration') work[at] = value;
      if (target?.kind === 'rework') rework.push([at, value]);
      if (target?.kind === 'lag') lags[at] = clamp(value, -MOST_STEPS, MOST_STEPS);
      if (target?.kind === 'cut') isCut[at] = value !== 0;
      if (target?.kind !== 'not_before') continue;
      notBefore[at] = clamp(value, 0, MOST_STEPS);
      isOut[at] = false;
    }
  }
  for (const [at, steps] of rework) work[at] = (work[at] ?? 0) + steps;
  return { work: work.map((steps) => clamp(steps, 0, MOST_STEPS)), notBefore, isOut, lags, isCut };
}
