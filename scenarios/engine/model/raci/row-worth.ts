import { WEIGHT } from './check-types.ts';
import { ROW_CHECKS } from './row-checks.ts';
import type { Frame, Tally } from './tally.ts';

/** The five terms of a row's base (domain §2), weighted: they sum to it. 0.4, 0.25, 0.15, 0.1, 0.1 at most. */
export interface RowTerms {
  readonly authority: number;
  readonly work: number;
  readonly consult: number;
  readonly coverage: number;
  readonly economy: number;
}

/** A term whose best possible value is 0 is 0; the first is 0 unless exactly one person has the last word. */
export function rowTerms(row: Tally, frame: Frame): RowTerms {
  return {
    authority: row.holders === 1 && frame.bestToAnswer > 0 ? (0.4 * row.fitAnswer) / frame.bestToAnswer : 0,
    work: 0.25 * workOf(row, frame),
    consult: 0.15 * consultOf(row),
    coverage: frame.concerned === 0 ? 0.1 : (0.1 * row.heard) / frame.concerned,
    economy: 0.1 * Math.max(0, 1 - Math.max(0, row.asked + 0.5 * row.told - frame.budget) / frame.budget),
  };
}

/** Mean fitness of those who do it, against the fittest present; more than two share it badly. */
function workOf(row: Tally, frame: Frame): number {
  if (row.doers === 0 || frame.bestToDo === 0) return 0;
  const mean = row.fitDo / row.doers;
  return (mean / frame.bestToDo) * Math.max(0, 1 - 0.1 * Math.max(0, row.doers - 2));
}

/** F1 of those asked before against those who must be: 1 if nobody must be and nobody is. */
function consultOf(row: Tally): number {
  const both = row.mustAsk + row.asked;
  return both === 0 ? 1 : (2 * row.rightlyAsked) / both;
}

export function rowBase(row: Tally, frame: Frame): number {
  const { authority, work, consult, coverage, economy } = rowTerms(row, frame);
  return authority + work + consult + coverage + economy;
}

/** The base, less what the checks of the row take off; may fall below 0. */
export function rowBalance(row: Tally, frame: Frame): number {
  let off = WEIGHT.error * row.errors + WEIGHT.warning * row.warnings;
  for (const check of ROW_CHECKS) if (check.hits(row, frame)) off += WEIGHT[check.severity];
  return rowBase(row, frame) - off;
}

/** What a row is worth, 0–1. */
export function rowWorth(row: Tally, frame: Frame): number {
  return Math.max(0, rowBalance(row, frame));
}
