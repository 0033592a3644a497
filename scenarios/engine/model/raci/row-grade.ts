import type { RowPeople } from '../../../format/matrix.ts';
import type { Letters } from '../../../format/calls.ts';
import type { RowFinding } from './check-types.ts';
import { checkRow } from './row-checks.ts';
import { cellOf } from './cells.ts';
import { rowTerms, rowWorth, type RowTerms } from './row-worth.ts';
import { spreadOf } from './spread.ts';
import { addTally, frameOf, NOTHING, tallyOf, type Tally } from './tally.ts';

/** One row read by its letters (domain §2): terms, findings of R01–R13, R16, R17, worth, and what a row by chance is worth. */
export interface RowReading {
  readonly terms: RowTerms;
  readonly base: number;
  readonly findings: readonly RowFinding[];
  /** 0–1, after the findings. */
  readonly final: number;
  /** r̄: mean worth of the rows with one A and somebody who does it. */
  readonly rBar: number;
  readonly best: number;
  /** 0–100: how far the row lies between one lettered by chance and the best. */
  readonly shown: number;
  readonly isExact: boolean;
}

/** Terms, findings and worth of a row, without comparing it to others. Letters of people without facts do not count. */
export function readRow(
  people: RowPeople,
  letters: Letters,
): Pick<RowReading, 'terms' | 'base' | 'findings' | 'final'> {
  const frame = frameOf(people);
  const row = tallyRow(people, letters);
  const terms = rowTerms(row, frame);
  return {
    terms,
    base: terms.authority + terms.work + terms.consult + terms.coverage + terms.economy,
    findings: checkRow(people, (person) => cellOf(letters, person), row, frame),
    final: rowWorth(row, frame),
  };
}

export function gradeRow(people: RowPeople, letters: Letters): RowReading {
  const read = readRow(people, letters);
  const spread = spreadOf(people);
  const best = Math.max(spread.best, read.final);
  return {
    ...read,
    rBar: spread.mean,
    best,
    shown: shownOf(read.final, spread.mean, best),
    isExact: spread.isExact,
  };
}

/** Chance-corrected, 0–100. Where all rows are worth the same: 100 for the best, else 0. */
export function shownOf(value: number, mean: number, best: number): number {
  if (value >= best) return 100;
  const width = best - mean;
  if (width < 1e-9) return 0;
  return Math.min(100, Math.max(0, (100 * (value - mean)) / width));
}

function tallyRow(people: RowPeople, letters: Letters): Tally {
  const frame = frameOf(people);
  return Object.entries(people).reduce(
    (row, [id, facts]) => addTally(row, tallyOf(facts, cellOf(letters, id), frame), 1),
    NOTHING,
  );
}
