import { advance } from '../engine/advance.ts';
import { refuse } from '../engine/refuse.ts';
import type { Move } from '../engine/run-log.ts';
import type { Scenario } from '../engine/run.ts';
import { eventFor } from '../engine/step.ts';
import type { World } from '../engine/world.ts';
import type { CallWorth } from '../scoring/analysis.ts';
import type { OptionTable } from './option-table.ts';
import type { Possible } from './still-possible.ts';
import { estimate, meanOf, type Strata } from './strata.ts';

/**
 * What knowing the truth would have been worth at a call: the best option of each truth against the one best option for all, from the same
 * table. null where only one truth was possible, or no file was open and affordable that tells the truths apart. The best of a truth is
 * picked in one half of its worlds and measured in the other, so that noise alone is worth nothing on average.
 */
export function notLookingOf(
  scenario: Scenario,
  spots: readonly Possible[],
  table: OptionTable,
): CallWorth['notLooking'] {
  if (spots.length < 2) return null;
  const call = telling(scenario, spots);
  const best = table.outcomes.get(table.best);
  if (call === null || best === undefined) return null;
  const odds = spots.map((spot) => spot.odds);
  const options = [...table.outcomes.values()];
  const { mean, standardError } = estimate(
    odds,
    odds.map((_share, n) => gainsIn(options, best, n)),
  );
  return { points: round(Math.max(0, mean)), standardError: round(standardError), call };
}

/** Gains over the common best under one truth; each half of the worlds is judged by what was best in the other. */
function gainsIn(options: readonly Strata[], best: Strata, truth: number): readonly number[] {
  const gains = options.map((option) => differences(option[truth] ?? [], best[truth] ?? []));
  return [0, 1].flatMap((half) => {
    const isMine = (_gain: number, k: number): boolean => k % 2 === half;
    let top: readonly number[] = [];
    for (const list of gains) {
      const picked = list.filter((gain, k) => !isMine(gain, k));
      if (top.length === 0 || meanOf(picked) > meanOf(top.filter((gain, k) => !isMine(gain, k)))) top = list;
    }
    return top.filter(isMine);
  });
}

function differences(one: readonly number[], other: readonly number[]): readonly number[] {
  const worlds = Math.min(one.length, other.length);
  return Array.from({ length: worlds }, (_value, k) => (one[k] ?? 0) - (other[k] ?? 0));
}

/** The file that would have told the truths apart for the fewest tokens; of equal ones the first in the story. */
function telling(scenario: Scenario, spots: readonly Possible[]): string | null {
  let found: { readonly call: string; readonly tokens: number } | null = null;
  for (const { id, kind } of scenario.story.calls) {
    if (kind !== 'dive') continue;
    const prices = spots.map((spot) => tokensToTell(scenario, spot.world, { call: id, kind: 'dive' }, spots));
    const tokens = Math.min(...prices);
    if (tokens < (found?.tokens ?? Number.POSITIVE_INFINITY)) found = { call: id, tokens };
  }
  return found?.call ?? null;
}

/** Reads on in one file while it is open and there are tokens, until a truth goes out; infinite where none does. */
function tokensToTell(scenario: Scenario, from: World, move: Move, spots: readonly Possible[]): number {
  let world = from;
  while (refuse(scenario, world, move) === null) {
    world = advance(scenario, world, eventFor(scenario, move)).world;
    const { ruledOut } = world;
    if (spots.some(({ truth }) => ruledOut.includes(truth))) return from.tokens - world.tokens;
  }
  return Number.POSITIVE_INFINITY;
}

function round(value: number): number {
  return Math.round(value * 1000) / 1000;
}
