import type { Move, Refusal, Result } from '../run-log.ts';
import type { Run, Scenario } from '../run.ts';
import type { PlanView, WhatIf } from './answers.ts';
import type { SeenWorld } from './types.ts';
import { optionOf, pickOfMove } from './act-words.ts';
import { certainEffects } from './certain.ts';
import { planOf, putTo, refuse, type Plan } from './reading.ts';
import { sentenceFor } from './move-words.ts';
import { tablesOf } from '../tables.ts';
import { look } from './sight.ts';

/**
 * What a move would do for certain to the plan as this seat sees it: no chance, no truth. A move that would be refused gives
 * its refusal.
 * An author's `what_if` sentence stands in for the numbers where there is one.
 */
export function whatIf(run: Run, move: Move, language: string): Result<WhatIf, Refusal> {
  const refusal = refuse(run.scenario, run.world, move);
  return refusal === null ? { ok: true, value: certainly(run, move, language) } : { ok: false, error: refusal };
}

function certainly(run: Run, move: Move, language: string): WhatIf {
  const sight = look(run, { language });
  const call = run.scenario.story.calls.find((each) => each.id === move.call);
  const option = call === undefined ? null : optionOf(call, move);
  const before = planView(run.scenario, sight.seen);
  if (call === undefined || option === null)
    return { before, after: before, mustSayYes: null, sentence: null, move: null };
  const certain = certainEffects(run.scenario, sight.seen, call, option, pickOfMove(option, move), move.parameter);
  return {
    before,
    after: planView(run.scenario, after(sight.seen, certain)),
    mustSayYes: putTo(tablesOf(run.scenario), sight.world, call, option),
    sentence: sight.speech.say(option.whatIf, sight.world) || null,
    move: sentenceFor(sight, call, option, move),
  };
}

function after(seen: SeenWorld, certain: ReturnType<typeof certainEffects>): SeenWorld {
  const trust: Record<string, number> = { ...seen.trust };
  for (const [path, amount] of Object.entries(certain.adds)) {
    const person = path.startsWith('trust.') ? path.slice('trust.'.length) : null;
    if (person !== null) trust[person] = Math.min(100, Math.max(0, (trust[person] ?? 0) + amount));
  }
  const spend = Number(seen.quantities['spend'] ?? 0) + (certain.adds['spend'] ?? 0);
  return {
    ...seen,
    trust,
    quantities: { ...seen.quantities, spend },
    plan: { ...seen.plan, edits: { ...seen.plan.edits, ...certain.replans } },
  };
}

function planView(scenario: Scenario, seen: SeenWorld): PlanView {
  const plan = planOf(scenario, seen);
  const slack = scenario.story.program.milestones.map((each): [string, number] => [
    each.id,
    Math.round((each.by - (plan.tasks[each.after]?.end ?? plan.endStep)) * 1e6) / 1e6,
  ]);
  return {
    endStep: plan.endStep,
    slack: Object.fromEntries(slack),
    spend: Number(seen.quantities['spend'] ?? 0),
    trust: seen.trust,
    tasks: Object.fromEntries(scenario.story.program.tasks.map(({ id }) => [id, spanOf(plan, id)])),
    chain: plan.chain,
    clashes: plan.dates.clashes().length,
    levelledEndStep: plan.dates.levelledEnd(),
  };
}

/** A task outside the plan stands at 0. */
function spanOf(plan: Plan, id: string): PlanView['tasks'][string] {
  const dates = plan.tasks[id];
  if (dates === undefined) return { start: 0, end: 0, slack: 0, isCritical: false, isInPlan: false };
  return { ...dates, isInPlan: true };
}
