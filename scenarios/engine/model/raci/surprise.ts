import type { RowPeople } from '../../../format/matrix.ts';
import type { Letters } from '../../../format/calls.ts';
import type { TrustEvent } from '../trust.ts';
import { readRow } from './row-grade.ts';

/** Somebody the result meets without a letter, and how hard (domain §2): R05 loses 8, R11 4, scaled as every loss (§5). */
export interface Surprised {
  readonly person: string;
  readonly event: Extract<TrustEvent, 'left_out' | 'overlooked'>;
}

/** The chance that somebody left out has to do a week of their work again. */
export const REWORK_CHANCE = 0.3;
export const REWORK_WEEKS = 1;

/** In the order of the row. */
export function surprisedBy(people: RowPeople, letters: Letters): readonly Surprised[] {
  const { findings } = readRow(people, letters);
  return Object.keys(people).flatMap((person): readonly Surprised[] => {
    const found = findings.find((one) => one.person === person && (one.code === 'R05' || one.code === 'R11'));
    if (found === undefined) return [];
    return [{ person, event: found.code === 'R05' ? 'left_out' : 'overlooked' }];
  });
}
