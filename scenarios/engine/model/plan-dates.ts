import { q } from '../rounding.ts';
import type { PlanState } from '../world.ts';
import { type CpmDates, criticalPath } from './cpm.ts';
import type { Network, NetworkLink, PlanDates } from './network.ts';

/** A plan in force at a time: edits applied, what has started keeps its start, nothing else starts before now. */
export interface PlanAt {
  readonly durations: readonly number[];
  readonly links: readonly NetworkLink[];
  readonly floor: readonly number[];
  readonly fixed: readonly (number | undefined)[];
  readonly isIn: readonly boolean[];
  readonly order: readonly number[];
}

/** `holds` = tasks that cannot work before the next step (a blocker stands on them). */
export function planAt(network: Network, plan: PlanState, now: number, holds?: ReadonlySet<string>): PlanAt {
  const isIn = network.ids.map(
    (_, i) => !network.optional[i] || plan.edits[network.editKeys[i]?.notBefore ?? ''] !== undefined,
  );
  const durations: number[] = [];
  const floor: number[] = [];
  const fixed: (number | undefined)[] = [];
  network.ids.forEach((id, i) => {
    const work = workOf(network, plan, i);
    const startedAt = plan.startedAt[id];
    const finishedAt = plan.finishedAt[id];
    const resumes = holds?.has(id) ? now + 1 : now;
    fixed.push(startedAt);
    if (startedAt === undefined) durations.push(work);
    else durations.push((finishedAt ?? resumes + Math.max(0, work - (plan.done[id] ?? 0))) - startedAt);
    floor.push(Math.max(resumes, plan.edits[network.editKeys[i]?.notBefore ?? ''] ?? network.notBefore[i] ?? 0));
  });
  const links = network.links
    .filter((link) => isIn[link.from] && isIn[link.to] && !plan.edits[link.cutKey])
    .map((link) => {
      const lag = plan.edits[link.lagKey];
      return lag === undefined ? link : { ...link, lag };
    });
  return { durations, links, floor, fixed, isIn, order: network.order.filter((i) => isIn[i]) };
}

/** Steps of work a task asks for now: its duration, or the edited one, and rework on top. */
export function workOf(network: Network, plan: PlanState, index: number): number {
  const keys = network.editKeys[index];
  return (plan.edits[keys?.duration ?? ''] ?? network.durations[index] ?? 0) + (plan.edits[keys?.rework ?? ''] ?? 0);
}

export function planDates(network: Network, plan: PlanState, now: number): PlanDates {
  const state = planAt(network, plan, now);
  const dates = criticalPath(state);
  return toDates(network, state, dates);
}

function toDates(network: Network, state: PlanAt, dates: CpmDates): PlanDates {
  const start: Record<string, number> = {};
  const end: Record<string, number> = {};
  const slack: Record<string, number> = {};
  network.ids.forEach((id, i) => {
    if (!state.isIn[i]) return;
    start[id] = q(dates.earlyStart[i] ?? 0);
    end[id] = q(dates.earlyFinish[i] ?? 0);
    slack[id] = q(dates.totalFloat[i] ?? 0);
  });
  for (const milestone of network.milestones) {
    const forecast = dates.earlyFinish[milestone.after];
    if (forecast !== undefined && state.isIn[milestone.after]) slack[milestone.id] = q(milestone.by - forecast);
  }
  return { start, end, slack, endStep: q(dates.end) };
}
