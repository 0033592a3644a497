import { mask } from '../engine/view/mask.ts';
import { planOf } from '../engine/view/reading.ts';
import type { Run, Scenario } from '../engine/run.ts';
import type { World } from '../engine/world.ts';
import type { TracePoint } from './types.ts';

/** Where each moment of a run lies on the axis of steps: entry `i` is after `i` moves. Acts of one step share it evenly. */
export function momentsOf(run: Run): readonly number[] {
  const last = run.scenario.story.steps;
  const acts = new Map<number, number>();
  for (const { step, world } of run.steps) if (world.step === step) acts.set(step, (acts.get(step) ?? 0) + 1);
  const found = [0];
  let done = 0;
  for (const { step, world } of run.steps) {
    done = world.step === step ? done + 1 : 0;
    // A step that still runs fills from the left: the next act must not move those before it.
    const room = Math.max(6, (acts.get(world.step) ?? 0) + 1);
    found.push(Math.min(last, world.step + done / room));
  }
  return found;
}

/** A run's meters after each move, from what a seat may see. Pure; the same run gives the same points. */
export function tracesOf(run: Run): readonly TracePoint[] {
  const kept = known.get(run);
  if (kept !== undefined) return kept;
  const places = momentsOf(run);
  const worlds = [run.opening.world, ...run.steps.map((step) => step.world)];
  const made = worlds.map((world, index) => ({ at: places[index] ?? 0, ...metersOf(run.scenario, world) }));
  known.set(run, made);
  return made;
}
/** Scrubbing asks for the same runs again and again. What is kept follows from its key. */
const known = new WeakMap<Run, readonly TracePoint[]>();

function metersOf(scenario: Scenario, world: World): Omit<TracePoint, 'at'> {
  const { people, sponsors } = scenario.story;
  const plan = planIn(scenario, world);
  return {
    endStep: plan.endStep,
    slack: plan.slack.length === 0 ? null : Math.min(...plan.slack.map((each) => each.slack)),
    trust: people.reduce((sum, each) => sum + (world.trust[each.id] ?? each.trust), 0) / Math.max(1, people.length),
    spend: Number(world.quantities['spend'] ?? 0),
    patience:
      sponsors.length === 0 ? null : Math.min(...sponsors.map((each) => world.patience[each.id] ?? each.patience)),
  };
}

export interface PlanNow {
  readonly endStep: number;
  readonly slack: readonly { readonly id: string; readonly slack: number }[];
}

/** When the plan ends by what is known, and what is left to each milestone. */
export function planIn(scenario: Scenario, world: World): PlanNow {
  const kept = plans.get(world);
  if (kept !== undefined) return kept;
  const plan = planOf(scenario, mask(scenario.story, world));
  const slack = scenario.story.program.milestones.map((each) => ({
    id: each.id,
    slack: round(each.by - (plan.tasks[each.after]?.end ?? plan.endStep)),
  }));
  const made = { endStep: round(plan.endStep), slack };
  plans.set(world, made);
  return made;
}
const plans = new WeakMap<World, PlanNow>();

function round(value: number): number {
  return Math.round(value * 1e6) / 1e6;
}
