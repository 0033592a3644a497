import type { RowFacts } from '../../../format/matrix.ts';

const HIGHEST = 3;
/** Who decides nothing answers for little, whatever else is true of them. */
const WITHOUT_AUTHORITY = 0.3;

/** fA, 0–1: how fit somebody is to have the last word (domain §2). Below authority 2 at most 0.3. */
export function fitToAnswer({ authority, stake, expertise }: RowFacts): number {
  const fit = (0.6 * authority) / HIGHEST + (0.25 * stake) / HIGHEST + (0.15 * expertise) / HIGHEST;
  return authority < 2 ? Math.min(WITHOUT_AUTHORITY, fit) : fit;
}

/** fR, 0–1: how fit somebody is to do the work (domain §2): what they know, and whether they are there. */
export function fitToDo({ expertise, availability }: RowFacts): number {
  return (0.65 * expertise) / HIGHEST + 0.35 * availability;
}
