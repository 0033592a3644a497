import type { Letter, Letters } from '../../../format/calls.ts';

/** Blank is a letter of its own where rows are counted. */
export type Cell = Letter | '';
export const CELLS: readonly Cell[] = ['', 'R', 'A', 'C', 'I', 'A+R'];

export function isLastWord(cell: Cell): boolean {
  return cell === 'A' || cell === 'A+R';
}
export function isDoer(cell: Cell): boolean {
  return cell === 'R' || cell === 'A+R';
}
export function cellOf(letters: Letters, person: string): Cell {
  return letters[person] ?? '';
}
