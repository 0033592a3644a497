import { truthOf } from './luck/chances.ts';
import { tablesOf } from './tables.ts';
import type { Scenario } from './run.ts';

/** The truth a seed picks. */
export function drawTruth(scenario: Scenario, seed: number): string {
  const { story, scenarioWord } = tablesOf(scenario);
  return truthOf(story.truths, scenarioWord, seed >>> 0);
}

/** The seed of the very first sitting: the one that was rehearsed. */
export function firstSeed(scenario: Scenario): number {
  return scenario.story.firstSeed ?? 1;
}

/**
 * A seed for a new week: from what chance offers (integers 0…2³²−1, the caller's own source), the first whose truth is not
 * the last week's. After a hundred the next number that differs is counted up to, so that this always comes to an end.
 */
export function pickNewSeed(scenario: Scenario, offer: () => number, lastTruth: string | null): number {
  let seed = offer() >>> 0;
  if (scenario.story.truths.length < 2) return seed;
  for (let i = 0; drawTruth(scenario, seed) === lastTruth; i += 1) seed = (i < 100 ? offer() : seed + 1) >>> 0;
  return seed;
}
