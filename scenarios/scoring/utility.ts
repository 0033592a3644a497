import type { UtilityPart } from '../format/parts.ts';
import { holds, numberOf } from '../engine/view/reading.ts';
import type { GoalPart } from '../engine/model/utility.ts';
import { utility } from '../engine/model/utility.ts';
import type { Run } from '../engine/run.ts';
import type { Reading } from './types.ts';

const parts = ['schedule', 'cost', 'quality', 'risk', 'trust', 'value'] as const satisfies readonly UtilityPart[];

/** How much of the sponsor's goal a run's world reached: each part 0–1 between its anchors, and their weighted total. */
export function utilityOf(run: Pick<Run, 'scenario' | 'world'>): Reading['utility'] {
  const { story } = run.scenario;
  const goal: Partial<Record<UtilityPart, GoalPart>> = {};
  for (const part of parts) {
    const scale = story.utility[part];
    if (scale === undefined) continue;
    const { worst, best } = scale;
    goal[part] = { amount: numberOf(run.scenario, scale.of, run.world), worst, best, weight: story.weights[part] };
  }
  const reached = { schedule: 0, cost: 0, quality: 0, risk: 0, trust: 0, value: 0, total: 0 };
  // Weights that are all 0 are told at load; a story in memory without any has reached nothing.
  const found = utility(goal);
  if (found === null) return reached;
  for (const part of parts) reached[part] = round(found.parts[part] ?? 0);
  return { ...reached, total: round(found.total) };
}

/** 0–100, one decimal more than anybody can argue about. */
export function outcomeOf(run: Pick<Run, 'scenario' | 'world'>): number {
  return Math.round(utilityOf(run).total * 1000) / 10;
}

export function isMet(run: Run, when: Parameters<typeof holds>[1]): boolean {
  return holds(run.scenario, when, run.world);
}

function round(value: number): number {
  return Math.round(value * 1e6) / 1e6;
}
