import type { RowPeople } from '../../../format/matrix.ts';
import type { Letters } from '../../../format/calls.ts';
import { cellOf, isDoer, isLastWord } from './cells.ts';

/** [P] An A with less of their time than this keeps everybody waiting. */
const BUSY = 0.5;

/**
 * Weeks from a row put down to a decision (domain §2): 0.2, 0.15 for each who is asked before, 0.5 unless exactly one has the last
 * word, 0.3 where an A is there less than half of the time.
 */
export function decisionWeeks(people: RowPeople, letters: Letters): number {
  const all = Object.entries(people);
  const holders = all.filter(([id]) => isLastWord(cellOf(letters, id)));
  const asked = all.filter(([id]) => cellOf(letters, id) === 'C').length;
  const isBusy = holders.some(([, facts]) => facts.availability < BUSY);
  return 0.2 + 0.15 * asked + (holders.length === 1 ? 0 : 0.5) + (isBusy ? 0.3 : 0);
}

/** What letters come to: one last word settles a row, none lets it drift, two stall it. */
export type RowFate = 'settled' | 'drifting' | 'stalled';
export function fateOf(people: RowPeople, letters: Letters): RowFate {
  const holders = Object.keys(people).filter((id) => isLastWord(cellOf(letters, id)));
  if (holders.length === 0) return 'drifting';
  return holders.length === 1 ? 'settled' : 'stalled';
}

/** Whose intent becomes the decision where nobody has the last word: the first who does it; nobody: ''. */
export function doerOf(people: RowPeople, letters: Letters): string {
  return Object.keys(people).find((id) => isDoer(cellOf(letters, id))) ?? '';
}

/** Of several with an A the one with most authority, the first of equals; nobody: ''. */
export function highestHolder(people: RowPeople, letters: Letters): string {
  const holders = Object.entries(people).filter(([id]) => isLastWord(cellOf(letters, id)));
  return holders.reduce(
    (best, [id, facts]) => (best === '' || facts.authority > (people[best]?.authority ?? 0) ? id : best),
    '',
  );
}
