import { mix, wordOf } from '../engine/luck/mix.ts';
import type { Move } from '../engine/run-log.ts';
import type { Run } from '../engine/run.ts';
import type { CallWorth } from '../scoring/analysis.ts';
import type { CallOfRun } from './calls-of-run.ts';
import { type Candidate, candidatesOf, idOf } from './candidates.ts';
import { notLookingOf } from './not-looking.ts';
import { optionTable, type OptionTable } from './option-table.ts';
import { priceWord } from './price.ts';
import { type Possible, stillPossible } from './still-possible.ts';
import { drawsOf } from './random.ts';
import { paired } from './strata.ts';
import type { Policy } from './types.ts';

/** Worlds every option of a dilemma, and of any other act, is played in at first. */
const LEAST = { dilemma: 40, act: 16 };
/** Other acts are many and small: they get a share of the worlds a dilemma may take. */
const ACT_SHARE = 5;

export interface CallPriced {
  readonly row: CallWorth;
  readonly plays: number;
}

/**
 * What one call of a run was worth by what the player knew: its option table over the truths still possible, the price of what they chose,
 * and what knowing the truth would have been worth. `most` = worlds an option of a dilemma may take.
 */
export function callWorth(run: Run, met: CallOfRun, policy: Policy, seed: number, most: number): CallPriced {
  const { scenario } = run;
  const spots = stillPossible(run, met.index);
  const [candidates, chosen] = met.call === 'turn' ? turnsOf(met, policy) : choicesOf(run, met);
  const least = Math.min(most, met.isDilemma ? LEAST.dilemma : LEAST.act);
  const table = optionTable({
    scenario,
    call: met.call,
    spots,
    candidates,
    policy,
    seed: mix(seed, wordOf(met.call), met.index, 0, 0),
    least,
    most: met.isDilemma ? most : Math.max(least, Math.round(most / ACT_SHARE)),
    chosen,
    until: met.isDilemma ? 'points' : 'word',
  });
  return { row: rowOf(run, met, spots, table, chosen), plays: table.plays };
}

/** A turn let run, against what the policy would have begun it with; alone where that lets it run as well. */
function turnsOf({ move, before }: CallOfRun, policy: Policy): readonly [readonly Candidate[], string] {
  const first = policy.choose(before, drawsOf(0));
  const own: Candidate = { id: 'turn', move };
  return [first.call === 'turn' ? [own] : [{ id: 'act', move: { ...first } }, own], own.id];
}

/** The candidates, and the id of what the player did among them. */
function choicesOf(run: Run, { call, move, before, isDilemma }: CallOfRun): readonly [readonly Candidate[], string] {
  const found = candidatesOf(run.scenario, before, call, move ?? undefined);
  const nothing = isDilemma ? 'silence' : 'leave';
  // Nothing could be done about it any more: there was no choice, and it has no price.
  const list = found.length > 0 ? found : [{ id: move === null ? nothing : idOf(move), move }];
  return [list, move === null ? nothing : chosenOf(list, move)];
}

function chosenOf(list: readonly Candidate[], move: Move): string {
  const found = list.find((one) => one.move === move) ?? list.find((one) => one.id === idOf(move));
  if (found === undefined) throw new Error(`what was played at ${move.call} is none of its candidates`);
  return found.id;
}

function rowOf(run: Run, met: CallOfRun, spots: readonly Possible[], table: OptionTable, chosen: string): CallWorth {
  const isBestChosen = table.best === chosen;
  const rival = isBestChosen ? table.second : chosen;
  const gap = rival === null ? null : gapBetween(spots, table, rival);
  const price = isBestChosen || gap === null ? { points: 0, standardError: 0 } : gap;
  return {
    index: met.index,
    step: met.step,
    call: met.call,
    isDilemma: met.isDilemma,
    chosen,
    best: table.best,
    ...price,
    word: priceWord(gap, isBestChosen),
    worlds: table.worlds,
    options: table.options,
    notLooking: notLookingOf(run.scenario, spots, table),
  };
}

/** Best − rival, in thousandths, so that the word follows from the numbers that are kept. */
function gapBetween(
  spots: readonly Possible[],
  table: OptionTable,
  rival: string,
): { points: number; standardError: number } {
  const odds = spots.map((spot) => spot.odds);
  const gap = paired(odds, table.outcomes.get(table.best) ?? [], table.outcomes.get(rival) ?? []);
  const thousandths = (value: number): number => Math.round(value * 1000) / 1000;
  return { points: thousandths(Math.max(0, gap.mean)), standardError: thousandths(gap.standardError) };
}
