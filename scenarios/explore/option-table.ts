import { mix, wordOf } from '../engine/luck/mix.ts';
import { refuse } from '../engine/refuse.ts';
import type { Scenario } from '../engine/run.ts';
import type { UtilityPart } from '../format/parts.ts';
import type { OptionWorth } from '../scoring/analysis.ts';
import { utilityOf } from '../scoring/utility.ts';
import type { Candidate } from './candidates.ts';
import { finish } from './finish.ts';
import { firstThen, notThisTurn } from './first-then.ts';
import { isWordOpen } from './price.ts';
import type { Possible } from './still-possible.ts';
import { estimate, type Estimate, meanOf, paired, shareOut, type Strata } from './strata.ts';
import type { Policy } from './types.ts';

export interface TableAsk {
  readonly scenario: Scenario;
  readonly call: string;
  /** Where the call may have been met; their odds sum to 1. */
  readonly spots: readonly Possible[];
  readonly candidates: readonly Candidate[];
  /** Plays on after the option; one that only uses what a player may know. */
  readonly policy: Policy;
  readonly seed: number;
  /** Worlds an option is played in at first; doubled up to `most` while best and chosen cannot be told apart. */
  readonly least: number;
  readonly most: number;
  /** Id of the option the player took; left out, the best is held against the second. */
  readonly chosen?: string;
  /** `points`: until the price is sure to a point; `word`: until it is sure whether there is one. Default `points`. */
  readonly until?: 'points' | 'word';
}

export interface OptionTable {
  /** In the order of the candidates. */
  readonly options: readonly OptionWorth[];
  readonly best: string;
  /** The next best; null where there is one option only. */
  readonly second: string | null;
  /** Worlds the contenders were played in. */
  readonly worlds: number;
  readonly plays: number;
  /** Outcomes by option and truth, for readings that need the single worlds. */
  readonly outcomes: ReadonlyMap<string, Strata>;
}

interface Row {
  readonly candidate: Candidate;
  readonly outcomes: number[][];
  readonly endings: Record<string, number>[];
  readonly parts: Partial<Record<UtilityPart, number>>[];
}

/** Behind by more than so many standard errors, an option is played no further. */
const OUT_OF_IT = 3;

/**
 * The option table of one call: what each candidate is worth, played on by one policy in the same worlds (every truth still possible, the
 * same lucks for every option). An option that is clearly behind keeps the worlds it was played in; its worth is then told by its
 * distance to the best over those. The same ask gives the same bits.
 */
export function optionTable(ask: TableAsk): OptionTable {
  const odds = ask.spots.map((spot) => spot.odds);
  const rows = ask.candidates.map((candidate): Row => emptyRow(candidate, ask.spots.length));
  if (rows.length === 0 || odds.length === 0) throw new Error(`nothing to compare at ${ask.call}`);
  let size = ask.least;
  let plays = playUpTo(ask, rows, odds, size);
  while (size < ask.most && rows.length > 1 && !isSure(ask, rows, odds)) {
    const contenders = contendersOf(ask, rows, odds);
    size = Math.min(size * 2, ask.most);
    plays += playUpTo(ask, contenders, odds, size);
  }
  const order = ranked(ask, rows, odds);
  const top = order[0] ?? rows[0];
  if (top === undefined) throw new Error(`nothing to compare at ${ask.call}`);
  return {
    options: rows.map((row) => worthOf(ask, row, top, odds)),
    best: top.candidate.id,
    second: rivalOf(order)?.candidate.id ?? null,
    worlds: shareOut(odds, size).reduce((sum, count) => sum + count, 0),
    plays,
    outcomes: new Map(rows.map((row) => [row.candidate.id, row.outcomes])),
  };
}

function emptyRow(candidate: Candidate, truths: number): Row {
  const each = Array.from({ length: truths });
  return { candidate, outcomes: each.map(() => []), endings: each.map(() => ({})), parts: each.map(() => ({})) };
}

const WORLD = wordOf('option_table');

/** Plays every row on to a sample of `size`; gives how many plays it took. */
function playUpTo(ask: TableAsk, rows: readonly Row[], odds: readonly number[], size: number): number {
  const counts = shareOut(odds, size);
  let plays = 0;
  for (const row of rows) {
    for (const [n, spot] of ask.spots.entries()) {
      const played = row.outcomes[n] ?? [];
      const policy = policyFor(ask, row.candidate, spot);
      for (let k = played.length; k < (counts[n] ?? 0); k += 1) {
        const seed = mix(ask.seed, WORLD, k, n, 0);
        const end = finish({ scenario: ask.scenario, world: spot.world }, policy, seed);
        played.push(end.outcome);
        addTo(row.endings[n] ?? {}, end.ending, 1);
        addParts(row.parts[n] ?? {}, utilityOf({ scenario: ask.scenario, world: end.world }));
        plays += 1;
      }
    }
  }
  return plays;
}

/** An option that is not offered in one of the worlds leaves the call alone there. */
function policyFor({ scenario, call, policy }: TableAsk, { move }: Candidate, { world }: Possible): Policy {
  return move === null || refuse(scenario, world, move) !== null
    ? notThisTurn(world, call, policy)
    : firstThen(world, move, policy);
}

function isSure(ask: TableAsk, rows: readonly Row[], odds: readonly number[]): boolean {
  const order = ranked(ask, rows, odds);
  const [best] = order;
  const second = rivalOf(order);
  const chosen = rows.find(({ candidate }) => candidate.id === ask.chosen) ?? second;
  if (best === undefined || chosen === undefined) return true;
  const isBestChosen = chosen === best;
  const rival = isBestChosen ? second : chosen;
  if (rival === undefined) return true;
  const gap = paired(odds, best.outcomes, rival.outcomes);
  if (gap.standardError < 1) return true;
  // Where the best was taken its price is nothing: only whether that is sure can still change.
  return (isBestChosen || ask.until === 'word') && !isWordOpen({ points: gap.mean, standardError: gap.standardError });
}

/** The chosen one, whatever could still be the best, and whatever is best under one truth. */
function contendersOf(ask: TableAsk, rows: readonly Row[], odds: readonly number[]): readonly Row[] {
  const [best] = ranked(ask, rows, odds);
  if (best === undefined) return rows;
  const bestByTruth = odds.map((_share, n) => topOf(rows, (row) => meanOf(row.outcomes[n] ?? [])));
  return rows.filter((row) => {
    if (row === best || row.candidate.id === ask.chosen || bestByTruth.includes(row)) return true;
    const { mean, standardError } = paired(odds, best.outcomes, row.outcomes);
    return mean <= OUT_OF_IT * standardError;
  });
}

/**
 * Best first. A row that was left behind is held against the leader over the worlds it has. Of equal ones the player's own stands in
 * front, so that nothing is called better that is not; then the order of the file.
 */
function ranked({ chosen }: TableAsk, rows: readonly Row[], odds: readonly number[]): readonly Row[] {
  const longest = Math.max(...rows.map((row) => sizeOf(row)));
  const own = rows.filter(({ candidate }) => candidate.id === chosen);
  const inOrder = [...own, ...rows.filter((row) => !own.includes(row))];
  const leader = topOf(
    inOrder.filter((row) => sizeOf(row) === longest),
    (row) => estimate(odds, row.outcomes).mean,
  );
  if (leader === undefined) return rows;
  const behind = new Map(rows.map((row) => [row, paired(odds, leader.outcomes, row.outcomes).mean]));
  const others = inOrder.filter((row) => row !== leader);
  return [leader, ...others.sort((a, b) => (behind.get(a) ?? 0) - (behind.get(b) ?? 0))];
}

/** The next best answer. The best with other cards put down is the same answer, and no rival to itself. */
function rivalOf([best, ...others]: readonly Row[]): Row | undefined {
  return others.find((row) => best === undefined || answerOf(row) !== answerOf(best));
}

const answerOf = ({ candidate }: Row): string => candidate.id.split('~')[0] ?? '';

function sizeOf(row: Row): number {
  return row.outcomes.reduce((sum, list) => sum + list.length, 0);
}

function topOf(rows: readonly Row[], worth: (row: Row) => number): Row | undefined {
  let top: Row | undefined;
  for (const row of rows) if (top === undefined || worth(row) > worth(top)) top = row;
  return top;
}

function worthOf(ask: TableAsk, row: Row, best: Row, odds: readonly number[]): OptionWorth {
  const gap: Estimate = row === best ? { mean: 0, standardError: 0 } : paired(odds, best.outcomes, row.outcomes);
  const byTruth = ask.spots.map(({ truth }, n): [string, number] => {
    const own = paired([1], [best.outcomes[n] ?? []], [row.outcomes[n] ?? []]).mean;
    return [truth, round(meanOf(best.outcomes[n] ?? []) - (row === best ? 0 : own))];
  });
  return {
    id: row.candidate.id,
    move: row.candidate.move,
    isChosen: row.candidate.id === ask.chosen,
    utility: round(estimate(odds, best.outcomes).mean - gap.mean),
    standardError: round(estimate(odds, row.outcomes).standardError),
    behindError: round(gap.standardError),
    byTruth: Object.fromEntries(byTruth),
    parts: shares(row.parts, row.outcomes, odds),
    endings: shares(row.endings, row.outcomes, odds),
  };
}

/** Sums by truth as weighted means. */
function shares(
  sums: readonly Readonly<Record<string, number>>[],
  worlds: Strata,
  odds: readonly number[],
): Record<string, number> {
  const all: Record<string, number> = {};
  for (const [n, sum] of sums.entries())
    for (const [key, value] of Object.entries(sum))
      addTo(all, key, ((odds[n] ?? 0) * value) / Math.max(1, worlds[n]?.length ?? 1));
  return Object.fromEntries(Object.entries(all).map(([key, value]) => [key, round(value)]));
}

function addParts(
  sums: Partial<Record<UtilityPart, number>>,
  { total: _total, ...parts }: ReturnType<typeof utilityOf>,
): void {
  for (const [part, value] of Object.entries(parts)) addTo(sums, part, value);
}

function addTo(sums: Record<string, number>, key: string, by: number): void {
  sums[key] = (sums[key] ?? 0) + by;
}

/** Thousandths: finer than any of it is known. */
function round(value: number): number {
  return Math.round(value * 1000) / 1000;
}
