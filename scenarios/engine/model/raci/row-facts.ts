import type { Letter, Letters } from '../../../format/calls.ts';

/** What one deliverable knows of one person (domain §2): authority, expertise and stake 0–3, availability 0–1. */
export interface RowFacts {
  readonly authority: number;
  readonly expertise: number;
  readonly stake: number;
  readonly availability: number;
  readonly veto: boolean;
  readonly dependent: boolean;
  /** Of another company, while the deliverable is ours (R17). */
  readonly isOutsider?: boolean;
}
/** Everybody with facts for the row, by id. */
export type RowPeople = Readonly<Record<string, RowFacts>>;
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
