import type { Effect } from '../../format/effects.ts';
import { datesOf } from '../names.ts';
import type { PlanDates } from '../model/plan-now.ts';
import { q } from '../rounding.ts';
import type { Draft } from './draft.ts';

/** An edit of the plan in force; the dates it moves go to the ledger beside it. */
export function applyReplan(draft: Draft, effect: Extract<Effect, { readonly kind: 'replan' }>): void {
  editPlan(draft, effect.path, q(draft.number(effect.value)), 'replan');
}

/** Puts one edit in force; the ledger names the rule that made it. */
export function editPlan(draft: Draft, path: string, after: number, rule: string): void {
  const { plan } = draft.world;
  const before = plan.edits[path] ?? null;
  const dates = datesBefore(draft);
  draft.set('plan', { ...plan, edits: { ...plan.edits, [path]: after } });
  draft.change(`plan.${path}`, before, after, rule);
  noteDates(draft, dates, rule);
}

/** The dates an edit is about to move; null where nobody keeps a ledger, for working them out is most of what an edit costs. */
export function datesBefore(draft: Draft): PlanDates | null {
  return draft.isQuiet ? null : datesOf(draft.tables, draft.world);
}

/** Every date that is no longer what it was. */
export function noteDates(draft: Draft, before: PlanDates | null, rule: string, now?: PlanDates): void {
  if (draft.isQuiet || before === null) return;
  const after = now ?? datesOf(draft.tables, draft.world);
  if (before === after) return;
  draft.change('end_step', before.endStep, after.endStep, rule);
  noteAll(draft, 'end', before.ends, after.ends, draft.tables.network.ids, rule);
  noteAll(draft, 'slack', before.slacks, after.slacks, draft.tables.network.slackIds, rule);
}

function noteAll(
  draft: Draft,
  family: string,
  before: readonly number[],
  after: readonly number[],
  ids: readonly string[],
  rule: string,
): void {
  for (let i = 0; i < ids.length; i += 1) {
    const [was, is] = [dated(before[i]), dated(after[i])];
    if (was !== is) draft.change(`${family}.${ids[i]}`, was, is, rule);
  }
}

/** A task outside the plan has no date. */
function dated(value: number | undefined): number | null {
  return value === undefined || Number.isNaN(value) ? null : value;
}
