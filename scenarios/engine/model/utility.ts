import { partValue } from './value.ts';

/** One part of the sponsor's goal: a number, its two anchors, and its weight (0 or more, any unit). */
export interface GoalPart {
  readonly amount: number;
  readonly worst: number;
  readonly best: number;
  readonly weight: number;
}
export interface Utility<Part extends string> {
  /** 0–1 each. */
  readonly parts: Readonly<Partial<Record<Part, number>>>;
  /** 0–1: Σ weight · part ÷ Σ weight; outcome = 100 × that. */
  readonly total: number;
}

/**
 * How much of a goal is reached (domain §7, "Utility"): parts between their anchors, weights normalised to sum 1. null = refused:
 * no part has a weight, so nothing was asked for.
 */
export function utility<Part extends string>(goal: Readonly<Partial<Record<Part, GoalPart>>>): Utility<Part> | null {
  const entries = Object.entries(goal).flatMap(([id, part]): [string, GoalPart][] =>
    isGoalPart(part) ? [[id, part]] : [],
  );
  const weights = entries.reduce((sum, [, part]) => sum + part.weight, 0);
  if (!(weights > 0)) return null;
  const values = entries.map(([id, part]): [string, number] => [id, partValue(part.amount, part.worst, part.best)]);
  const total = entries.reduce((sum, [, part], at) => sum + part.weight * (values[at]?.[1] ?? 0), 0) / weights;
  // The keys are those of the goal: `fromEntries` only forgets their names.
  return { parts: Object.fromEntries(values) as Partial<Record<Part, number>>, total };
}

function isGoalPart(part: unknown): part is GoalPart {
  return typeof part === 'object' && part !== null;
}
