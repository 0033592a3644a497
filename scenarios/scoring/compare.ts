import { compareRuns, endingOf } from '../engine/view/compare.ts';
import type { Run } from '../engine/run.ts';
import type { Comparison } from '../engine/view/answers.ts';
import { outcomeOf } from './utility.ts';

/** Runs of one scenario side by side, with the outcome of those that are over. See `compareRuns`. */
export function compare(runs: readonly Run[]): Comparison {
  return compareRuns(
    runs,
    runs.map((run) => (endingOf(run) === null ? null : outcomeOf(run))),
  );
}

export { layOver } from './lay-over.ts';
export type { OverlayOptions } from './lay-over.ts';
