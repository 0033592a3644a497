import type { PlanDates } from '../model/plan-now.ts';
import { planDates, workOf } from '../model/plan-dates.ts';
import { waitingForRoom } from '../model/room-in-step.ts';
import { datesOf } from '../names.ts';
import { q } from '../rounding.ts';
import type { Tables } from '../tables.ts';
import type { PlanState, World } from '../world.ts';
import { rule } from './draft.ts';
import { noteDates } from './replan.ts';

/**
 * Phase 4, over [k, k+1): a task works at rate 1 from its early start, and rests in closed steps. A blocker in `blocker` or
 * `showstopper` holds the unfinished task it blocks; where the work is modelled and a resource lacks room in this step, who is not
 * first waits for the next.
 */
export const makeProgress = rule('progress', (draft) => {
  const { tables, world } = draft;
  if (tables.network.ids.every((id) => world.plan.finishedAt[id] !== undefined)) return;
  const before = datesOf(tables, { ...world, step: world.step - 1 });
  const plan = progressed(tables, world, before);
  if (plan !== world.plan) {
    for (const id of tables.network.ids) {
      draft.change(`done.${id}`, world.plan.done[id] ?? 0, plan.done[id] ?? 0, 'progress');
      draft.change(`finished.${id}`, world.plan.finishedAt[id] ?? null, plan.finishedAt[id] ?? null, 'progress');
    }
    draft.set('plan', plan);
  }
  noteDates(draft, before, 'progress');
});

function progressed(tables: Tables, world: World, planned: PlanDates): PlanState {
  const { network } = tables;
  const { plan } = world;
  const dates = datesInForce(tables, world, planned);
  const done = { ...plan.done };
  const startedAt = { ...plan.startedAt };
  const finishedAt = { ...plan.finishedAt };
  let hasMoved = false;
  network.ids.forEach((id, i) => {
    if (dates.isOut(i) || finishedAt[id] !== undefined) return;
    const asked = workOf(network, plan, i);
    const resumes = dates.early.worksFrom[i] ?? 0;
    if (resumes >= world.step) return;
    const before = done[id] ?? 0;
    const after = q(before + Math.min(Math.max(0, asked - before), world.step - resumes));
    hasMoved = true;
    startedAt[id] ??= q(dates.early.starts[i] ?? resumes);
    done[id] = after;
    // A link may let a task end only after its own work is done.
    const finish = q(dates.early.finishes[i] ?? 0);
    if (after >= asked - 1e-9 && finish <= world.step) finishedAt[id] = finish;
  });
  return hasMoved ? { ...plan, done, startedAt, finishedAt } : plan;
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
  for (const [id, blocker] of tables.blockers) {
    const mode = world.at[id];
    if (blocker.blocks !== undefined && (mode === 'blocker' || mode === 'showstopper')) held.add(blocker.blocks);
  }
  // Two last words: nobody knows whose word to work by.
  for (const [id, { endsWith }] of tables.deliverables) {
    if (endsWith !== undefined && world.at[id] === 'stalled') held.add(endsWith);
  }
  return held;
}
