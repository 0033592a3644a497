import { advance } from '../engine/advance.ts';
import { refuse } from '../engine/refuse.ts';
import type { Move } from '../engine/run-log.ts';
import type { Scenario } from '../engine/run.ts';
import { eventFor } from '../engine/step.ts';
import type { World } from '../engine/world.ts';
import type { CallWorth } from '../scoring/analysis.ts';
import type { OptionTable } from './option-table.ts';
import type { Possible } from './still-possible.ts';
import { estimate, meanOf } from './strata.ts';

/**
 * What reading one more file first would have been worth at a call: the best option for what would then have been read, against the one
 * best option for all truths still possible, from the same table. A file that only rules some truths out is worth no more than that. Of
 * several files the one worth most; its own tokens are not taken off. null where one truth was possible, or no file that tells any apart
 * was open and affordable. The best option is picked in one half of the worlds and measured in the other, so that noise alone is worth
 * nothing on average.
 */
export function notLookingOf(
  scenario: Scenario,
  spots: readonly Possible[],
  table: OptionTable,
): CallWorth['notLooking'] {
  const best = table.outcomes.get(table.best);
  if (spots.length < 2 || best === undefined) return null;
  const odds = spots.map((spot) => spot.odds);
  const gains = [...table.outcomes.values()].map((option) =>
    odds.map((_share, n) => differences(option[n] ?? [], best[n] ?? [])),
  );
  let found: CallWorth['notLooking'] = null;
  for (const { id, kind } of scenario.story.calls) {
    if (kind !== 'dive') continue;
    const cells = spots.map((spot) => leftAfter(scenario, spot.world, { call: id, kind: 'dive' }, spots));
    if (cells.every(({ length }) => length === spots.length)) continue;
    const { mean, standardError } = estimate(
      odds,
      cells.map((cell, n) => gainsIn(gains, odds, cell, n)),
    );
    const points = round(Math.max(0, mean));
    if (found === null || points > found.points) found = { points, standardError: round(standardError), call: id };
  }
  return found;
}

/** By truth, over the common best. */
type Gains = readonly (readonly number[])[];

/**
 * Gains in the worlds of one truth, of whoever knows no more than that it is one of `cell`: each half of the worlds is judged by what was
 * best over the cell in the other.
 */
function gainsIn(options: readonly Gains[], odds: readonly number[], cell: readonly number[], truth: number): number[] {
  return [0, 1].flatMap((half) => {
    const isMine = (_gain: number, k: number): boolean => k % 2 === half;
    const worth = (gains: Gains): number =>
      cell.reduce((sum, n) => sum + (odds[n] ?? 0) * meanOf((gains[n] ?? []).filter((gain, k) => !isMine(gain, k))), 0);
    const [first, ...others] = options;
    if (first === undefined) return [];
    const top = others.reduce((leader, gains) => (worth(gains) > worth(leader) ? gains : leader), first);
    return (top[truth] ?? []).filter(isMine);
  });
}

function differences(one: readonly number[], other: readonly number[]): readonly number[] {
  const worlds = Math.min(one.length, other.length);
  return Array.from({ length: worlds }, (_value, k) => (one[k] ?? 0) - (other[k] ?? 0));
}

/** The truths (by their place) somebody could not tell apart who read on in one file while it is open and there are tokens. */
function leftAfter(scenario: Scenario, from: World, move: Move, spots: readonly Possible[]): readonly number[] {
  let world = from;
  while (refuse(scenario, world, move) === null) world = advance(scenario, world, eventFor(scenario, move)).world;
  return spots.flatMap(({ truth }, n) => (world.ruledOut.includes(truth) ? [] : [n]));
}

function round(value: number): number {
  return Math.round(value * 1000) / 1000;
}
