import { start } from '../engine/start.ts';
import { stepFast } from '../engine/step.ts';
import type { Move, StartOptions } from '../engine/run-log.ts';
import type { Run, Scenario } from '../engine/run.ts';
import { dimensionOrder, facetsOf, isContested } from '../scoring/dimensions.ts';
import { rawMoments } from '../scoring/moments.ts';
import type { Dimension } from '../scoring/types.ts';

/** Moments of a dimension, and those of them that were solid or better. */
export interface DimensionCount {
  readonly solid: number;
  readonly moments: number;
}
export type DimensionCounts = Readonly<Record<Dimension, DimensionCount>>;

const SOLID = 3;

export function noCounts(): DimensionCounts {
  const none = { solid: 0, moments: 0 };
  return { details: none, picture: none, delivery: none, customer: none, teaching: none, people: none };
}

/**
 * What a play counts in each dimension, as its debrief would: a moment by its highest undisputed behaviour there. Exploring keeps no
 * ledger, so the moves are played again with one. Throws where one is refused: they were played from the same start.
 */
export function addCounts(
  sums: DimensionCounts,
  scenario: Scenario,
  head: StartOptions,
  moves: readonly Move[],
): DimensionCounts {
  const counted = { ...sums };
  for (const { evidence } of rawMoments(playedAgain(scenario, head, moves))) {
    for (const id of dimensionOrder) {
      const levels = evidence
        .filter(({ facet, spread }) => facetsOf[id].includes(facet) && !isContested(spread))
        .map(({ level }) => level);
      if (levels.length === 0) continue;
      const isSolid = Math.max(...levels) >= SOLID;
      counted[id] = { solid: counted[id].solid + (isSolid ? 1 : 0), moments: counted[id].moments + 1 };
    }
  }
  return counted;
}

function playedAgain(scenario: Scenario, head: StartOptions, moves: readonly Move[]): Run {
  let run = start(scenario, head);
  for (const move of moves) {
    const next = stepFast(run, move);
    if (!next.ok) throw new Error(`played before, refused now: ${move.call} (${next.error.code})`);
    run = next.value;
  }
  return run;
}
