import { planOf } from '../engine/view/reading.ts';
import type { World } from '../engine/world.ts';
import { levelOf, type Act } from './evidence.ts';
import type { Level } from './types.ts';

/**
 * S: what a Move took off the plan's trouble (domain §1): 1 − after ÷ before, clamped, of steps of negative slack and clashed
 * resource-steps. null = no moment: nothing was wrong before, the answer was no, or somebody above has yet to answer.
 */
export function sequenceLevel(act: Act): Level | null {
  if (act.call.kind !== 'conflict' || act.step.answer?.answer === 'resist') return null;
  if (act.option?.resolution === 'escalate') return null;
  const before = troubleOf(act, act.before);
  if (before < 1e-6) return null;
  // The plan as the act left it, at the moment it was made: time that an act takes by itself is not its doing.
  const after = troubleOf(act, { ...act.before, plan: { ...act.before.plan, edits: act.step.world.plan.edits } });
  return levelOf(Math.min(1, Math.max(0, 1 - after / before)));
}

function troubleOf({ run }: Act, world: World): number {
  const { dates } = planOf(run.scenario, world);
  const late = Object.values(dates.slack).reduce((sum, slack) => sum + Math.max(0, -slack), 0);
  return late + dates.clashes().length;
}
