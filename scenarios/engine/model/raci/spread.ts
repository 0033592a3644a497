import type { RowPeople } from '../../../format/matrix.ts';
import { luckOf, wordOf } from '../../luck/mix.ts';
import { CELLS } from './cells.ts';
import { rowBalance, rowWorth } from './row-worth.ts';
import { addTally, type Frame, frameOf, NOTHING, type Tally, tallyOf } from './tally.ts';

/** How rows of these people are worth: `mean` over those with one A and somebody who does it (r̄), `best` of all. */
export interface Spread {
  readonly mean: number;
  readonly best: number;
  /** Every row was looked at; false above six people. */
  readonly isExact: boolean;
}

const ENUMERATED = 6;
const SAMPLES = 5000;
const WORD = wordOf('row');
/** Of rows so long that nobody reads them, only as many samples are improved as can be in a second: people × samples. */
const MOST_CLIMBED = 160_000;
const EQUAL = 1e-12;

const kept = new WeakMap<RowPeople, Spread>();

/** Worked out once for the facts of a row: by enumeration up to six people, above by 5,000 keyed samples (domain §2). */
export function spreadOf(people: RowPeople): Spread {
  const known = kept.get(people);
  if (known !== undefined) return known;
  const frame = frameOf(people);
  const parts = Object.values(people).map((facts) => CELLS.map((cell) => tallyOf(facts, cell, frame)));
  const made = parts.length <= ENUMERATED ? enumerate(parts, frame) : sample(parts, frame);
  kept.set(people, made);
  return made;
}

type Parts = readonly (readonly Tally[])[];
const isLegal = (row: Tally): boolean => row.holders === 1 && row.doers > 0;

function enumerate(parts: Parts, frame: Frame): Spread {
  let [sum, legal, best] = [0, 0, 0];
  const walk = (depth: number, row: Tally): void => {
    const cells = parts[depth];
    if (cells !== undefined) {
      for (const cell of cells) walk(depth + 1, addTally(row, cell, 1));
      return;
    }
    const worth = rowWorth(row, frame);
    if (worth > best) best = worth;
    if (!isLegal(row)) return;
    sum += worth;
    legal += 1;
  };
  walk(0, NOTHING);
  return { mean: legal === 0 ? 0 : sum / legal, best, isExact: true };
}

function sample(parts: Parts, frame: Frame): Spread {
  let [sum, legal, best] = [0, 0, 0];
  const climbed = Math.ceil(MOST_CLIMBED / parts.length);
  for (let at = 0; at < SAMPLES; at += 1) {
    const cells = parts.map((_, person) => Math.floor(luckOf(0, WORD, at, person, 0) * CELLS.length));
    const row = sumOf(parts, cells);
    if (isLegal(row)) {
      sum += rowWorth(row, frame);
      legal += 1;
    }
    best = Math.max(best, at < climbed ? climb(parts, frame, cells) : rowWorth(row, frame));
  }
  return { mean: legal === 0 ? 0 : sum / legal, best, isExact: false };
}

/** One letter after another to the best it can be, until none helps; below nothing too, or no way would lead up from a very bad row. */
function climb(parts: Parts, frame: Frame, from: readonly number[]): number {
  const cells = [...from];
  let row = sumOf(parts, cells);
  let worth = rowBalance(row, frame);
  for (let isBetter = true; isBetter;) {
    isBetter = false;
    parts.forEach((choices, person) => {
      const without = addTally(row, choices[cells[person] ?? 0] ?? NOTHING, -1);
      choices.forEach((choice, cell) => {
        const tried = addTally(without, choice, 1);
        const value = rowBalance(tried, frame);
        if (value <= worth + EQUAL) return;
        [row, worth, isBetter] = [tried, value, true];
        cells[person] = cell;
      });
    });
  }
  // Summed afresh: what was added and taken away again leaves dust in the last digits.
  return rowWorth(sumOf(parts, cells), frame);
}

function sumOf(parts: Parts, cells: readonly number[]): Tally {
  return parts.reduce((row, choices, person) => addTally(row, choices[cells[person] ?? 0] ?? NOTHING, 1), NOTHING);
}
