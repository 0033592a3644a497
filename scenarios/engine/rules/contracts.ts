import { luckOf, wordOf } from '../luck/mix.ts';
import { integrationFailure, reworkIfFailed } from '../model/resolutions/interface-contract.ts';
import type { PlanDates } from '../model/plan-now.ts';
import { datesAt } from '../names.ts';
import { q } from '../rounding.ts';
import type { Contract } from '../world.ts';
import { type Draft, rule } from './draft.ts';
import { noteDates } from './replan.ts';
import { mustGet } from '../tables.ts';

const INTEGRATION = wordOf('integration');

/**
 * Before phase 4: where both sides of an agreed interface will be done in this step, it shows whether they fit. One number a
 * contract (entity `from.to`, channel `integration`, step 0), so the same in every fork. If not, three tenths of the receiving task
 * are done again, even if it was finished.
 */
export const testContracts = rule('contracts', (draft) => {
  for (const [key, contract] of Object.entries(draft.world.contracts)) {
    if (contract.state === 'agreed' && areBothDone(draft, contract)) testFit(draft, key, contract);
  }
});

function areBothDone(draft: Draft, { from, to }: Contract): boolean {
  const { world } = draft;
  const { end } = plannedDates(draft);
  return [from, to].every(
    (task) => world.plan.finishedAt[task] !== undefined || (end[task] ?? Infinity) <= world.step + 1e-6,
  );
}

function testFit(draft: Draft, key: string, contract: Contract): void {
  const { tables, world } = draft;
  const u = luckOf(world.seed, tables.scenarioWord, 0, wordOf(key), INTEGRATION);
  const state = u < integrationFailure(contract.quality) ? 'failed' : 'fits';
  draft.cause = { rule: 'plan', step: world.step - 1 };
  draft.put('contracts', key, { ...contract, state });
  draft.change(`contract.${key}`, contract.state, state, 'contracts');
  if (state === 'failed') redo(draft, contract.to);
}

/** What does not fit is done again: a task that was finished is open again. */
function redo(draft: Draft, task: string): void {
  const { tables, world } = draft;
  const { plan } = world;
  const path = `rework.${task}`;
  const before = plan.edits[path] ?? 0;
  const length =
    plan.edits[`duration.${task}`] ?? tables.network.durations[mustGet(tables.network.indexOf, task, 'task')];
  const after = q(before + reworkIfFailed(length ?? 0));
  const dates = draft.isQuiet ? null : plannedDates(draft);
  const { [task]: wasDone, ...finishedAt } = plan.finishedAt;
  draft.set('plan', { ...plan, edits: { ...plan.edits, [path]: after }, finishedAt });
  draft.change(`plan.${path}`, before, after, 'contracts');
  draft.change(`finished.${task}`, wasDone ?? null, null, 'contracts');
  if (dates !== null) noteDates(draft, dates, 'contracts', plannedDates(draft));
}

/** The work of the step is still to be done, though its phase has begun. */
function plannedDates({ tables, world }: Draft): PlanDates {
  return datesAt(tables, world.plan, world.step - 1);
}
