import { hasStopped } from '../blockers/state.ts';
import type { PlanDates } from '../model/plan-now.ts';
import { planDates, workOf } from '../model/plan-dates.ts';
import { waitingForRoom } from '../model/room-in-step.ts';
import { datesAt } from '../names.ts';
import { q } from '../rounding.ts';
import type { Tables } from '../tables.ts';
import type { PlanState, World } from '../world.ts';
import { type Draft, rule } from './draft.ts';
import { paceOf } from './pace.ts';
import { noteDates } from './replan.ts';

/**
 * Phase 4, over [k, k+1): a task works from its early start, at rate 1 or as fast as its people go (`pace.ts`), and rests in closed steps. A blocker in `blocker` or
 * `showstopper` holds the unfinished task it blocks; where the work is modelled and a resource lacks room in this step, who is not
 * first waits for the next.
 */
export const makeProgress = rule('progress', (draft) => {
  const { tables, world } = draft;
  if (tables.network.ids.every((id) => world.plan.finishedAt[id] !== undefined)) return;
  const before = datesAt(tables, world.plan, world.step - 1);
  const plan = progressed(tables, world, before);
  if (plan !== world.plan) {
    if (!draft.isQuiet) for (const id of tables.network.ids) noteProgress(draft, id, plan);
    draft.set('plan', plan);
  }
  noteDates(draft, before, 'progress');
});

/** Most tasks stand still in a step: nothing is put together for those. */
function noteProgress(draft: Draft, id: string, { done, finishedAt }: PlanState): void {
  const before = draft.world.plan;
  if (done[id] !== before.done[id]) draft.change(`done.${id}`, before.done[id] ?? 0, done[id] ?? 0, 'progress');
  if (finishedAt[id] !== before.finishedAt[id])
    draft.change(`finished.${id}`, before.finishedAt[id] ?? null, finishedAt[id] ?? null, 'progress');
}

function progressed(tables: Tables, world: World, planned: PlanDates): PlanState {
  const { network } = tables;
  const { plan } = world;
  const dates = datesInForce(tables, world, planned);
  const working = network.ids.filter((id, i) => {
    return !dates.isOut(i) && plan.finishedAt[id] === undefined && (dates.early.worksFrom[i] ?? 0) < world.step;
  });
  if (working.length === 0) return plan;
  const done = { ...plan.done };
  const startedAt = { ...plan.startedAt };
  const finishedAt = { ...plan.finishedAt };
  const pace = paceOf(tables, world, working);
  for (const id of working) {
    const i = network.indexOf.get(id) ?? -1;
    const resumes = dates.early.worksFrom[i] ?? 0;
    const before = done[id] ?? 0;
    const left = Math.max(0, workOf(network, plan, i) - before);
    const rate = pace(id);
    startedAt[id] ??= q(dates.early.starts[i] ?? resumes);
    done[id] = q(before + Math.min(left, (world.step - resumes) * rate));
    const finish = finishAt(resumes, left, rate, dates.early.finishes[i] ?? 0);
    if ((done[id] ?? 0) >= before + left - 1e-9 && finish <= world.step) finishedAt[id] = finish;
  }
  return { ...plan, done, startedAt, finishedAt };
}

/** When the work left is done at that pace; a link may let a task end only after that. */
function finishAt(resumes: number, left: number, rate: number, planned: number): number {
  if (rate === 1) return q(planned);
  const own = left === 0 ? resumes : rate === 0 ? Infinity : resumes + left / rate;
  const isHeldByLink = planned > resumes + left + 1e-9;
  return q(isHeldByLink ? Math.max(own, planned) : own);
}

/** The plan of this step with what stands in its way: blockers, then full resources. */
function datesInForce(tables: Tables, world: World, planned: PlanDates): PlanDates {
  const { network } = tables;
  const from = world.step - 1;
  const held = heldTasks(tables, world);
  const dates = held.size === 0 ? planned : planDates(network, world.plan, from, held);
  const waiting = tables.story.program.work === 'modelled' ? waitingForRoom(dates, from) : [];
  if (waiting.length === 0) return dates;
  const holds = new Set([...held, ...waiting.map((task) => network.ids[task] ?? '')]);
  return planDates(network, world.plan, from, holds);
}

function heldTasks(tables: Tables, world: World): ReadonlySet<string> {
  const held = new Set<string>();
  for (const blocker of tables.blockers.values()) {
    if (blocker.blocks !== undefined && hasStopped(world, blocker)) held.add(blocker.blocks);
  }
  // Two last words: nobody knows whose word to work by.
  for (const [id, { endsWith }] of tables.deliverables) {
    if (endsWith !== undefined && world.at[id] === 'stalled') held.add(endsWith);
  }
  return held;
}
