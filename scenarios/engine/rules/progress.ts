import { criticalPath } from '../model/cpm.ts';
import { planAt, workOf } from '../model/plan-dates.ts';
import { datesOf } from '../names.ts';
import { q } from '../rounding.ts';
import type { Tables } from '../tables.ts';
import type { PlanState, World } from '../world.ts';
import { rule } from './draft.ts';
import { noteDates } from './replan.ts';

/**
 * Phase 4, over [k, k+1): a task works at rate 1 from its early start. A blocker in `blocker` or `showstopper` holds the
 * unfinished task it blocks. (Skill, trust and shared hands come with the program model.)
 */
export const makeProgress = rule('progress', (draft) => {
  const { tables, world } = draft;
  if (tables.network.ids.every((id) => world.plan.finishedAt[id] !== undefined)) return;
  const before = datesOf(tables, { ...world, step: world.step - 1 });
  const plan = progressed(tables, world);
  if (plan !== world.plan) {
    for (const id of tables.network.ids) {
      draft.change(`done.${id}`, world.plan.done[id] ?? 0, plan.done[id] ?? 0, 'progress');
      draft.change(`finished.${id}`, world.plan.finishedAt[id] ?? null, plan.finishedAt[id] ?? null, 'progress');
    }
    draft.set('plan', plan);
  }
  noteDates(draft, before, 'progress');
});

function progressed(tables: Tables, world: World): PlanState {
  const { network } = tables;
  const { plan } = world;
  const from = world.step - 1;
  const state = planAt(network, plan, from, heldTasks(tables, world));
  const dates = criticalPath(state);
  const done = { ...plan.done };
  const startedAt = { ...plan.startedAt };
  const finishedAt = { ...plan.finishedAt };
  let hasMoved = false;
  network.ids.forEach((id, i) => {
    if (!state.isIn[i] || finishedAt[id] !== undefined) return;
    const asked = workOf(network, plan, i);
    const resumes = Math.max(from, (dates.earlyFinish[i] ?? 0) - (asked - (done[id] ?? 0)));
    if (resumes >= world.step) return;
    const worked = Math.min(asked - (done[id] ?? 0), world.step - resumes);
    hasMoved = true;
    startedAt[id] ??= q(resumes);
    done[id] = q((done[id] ?? 0) + worked);
    if ((done[id] ?? 0) >= asked - 1e-9) finishedAt[id] = q(resumes + worked);
  });
  return hasMoved ? { ...plan, done, startedAt, finishedAt } : plan;
}

function heldTasks(tables: Tables, world: World): ReadonlySet<string> {
  const held = new Set<string>();
  for (const [id, blocker] of tables.blockers) {
    const mode = world.at[id];
    if (blocker.blocks !== undefined && (mode === 'blocker' || mode === 'showstopper')) held.add(blocker.blocks);
  }
  return held;
}
