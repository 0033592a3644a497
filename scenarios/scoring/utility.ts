import type { UtilityPart } from '../format/parts.ts';
import { holds, numberOf } from '../engine/view/reading.ts';
import type { Run } from '../engine/run.ts';
import type { Reading } from './types.ts';

const parts = ['schedule', 'cost', 'quality', 'risk', 'trust', 'value'] as const satisfies readonly UtilityPart[];

/** How much of the sponsor's goal a run's world reached: each part 0–1 between its anchors, and their weighted total. */
export function utilityOf(run: Run): Reading['utility'] {
  const { story } = run.scenario;
  const reached = { schedule: 0, cost: 0, quality: 0, risk: 0, trust: 0, value: 0, total: 0 };
  let weights = 0;
  for (const part of parts) {
    const scale = story.utility[part];
    if (scale === undefined) continue;
    const value = numberOf(run.scenario, scale.of, run.world);
    const width = scale.best - scale.worst;
    reached[part] = width === 0 ? 0 : round(Math.min(1, Math.max(0, (value - scale.worst) / width)));
    weights += story.weights[part];
    reached.total += story.weights[part] * reached[part];
  }
  return { ...reached, total: weights === 0 ? 0 : round(reached.total / weights) };
}

/** 0–100, one decimal more than anybody can argue about. */
export function outcomeOf(run: Run): number {
  return Math.round(utilityOf(run).total * 1000) / 10;
}

export function isMet(run: Run, when: Parameters<typeof holds>[1]): boolean {
  return holds(run.scenario, when, run.world);
}

function round(value: number): number {
  return Math.round(value * 1e6) / 1e6;
}
