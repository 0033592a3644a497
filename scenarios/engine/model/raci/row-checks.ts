import type { RowPeople } from '../../../format/matrix.ts';
import type { FindingCode, RowFinding, Severity } from './check-types.ts';
import { PERSON_CHECKS } from './person-checks.ts';
import { type Cell, isDoer, isLastWord } from './cells.ts';
import type { Frame, Tally } from './tally.ts';

/** A check of the whole row; it counts once. */
export interface RowCheck {
  readonly code: FindingCode;
  readonly severity: Severity;
  readonly hits: (row: Tally, frame: Frame) => boolean;
}

/** R01–R03, R08, R09, R12, R13, R16 (domain §2). */
export const ROW_CHECKS: readonly RowCheck[] = [
  { code: 'R01', severity: 'error', hits: (row) => row.holders === 0 },
  { code: 'R02', severity: 'error', hits: (row) => row.holders > 1 },
  { code: 'R03', severity: 'error', hits: (row) => row.doers === 0 },
  { code: 'R08', severity: 'warning', hits: (row) => row.doers > 2 },
  { code: 'R09', severity: 'warning', hits: (row, frame) => 2 * row.asked > frame.people },
  { code: 'R12', severity: 'warning', hits: (row) => row.alone > 0 && row.asked === 0 },
  { code: 'R13', severity: 'warning', hits: (row) => row.doers === 1 && row.outshone > 0 },
  { code: 'R16', severity: 'info', hits: (row, frame) => frame.people >= 5 && row.blank === 0 },
];

/** Everything R01–R13, R16, R17 find in a row, in the order of their codes, people in the order of the row. R13 names the A. */
export function checkRow(
  people: RowPeople,
  cellOf: (person: string) => Cell,
  row: Tally,
  frame: Frame,
): readonly RowFinding[] {
  const ids = Object.keys(people);
  const only = ids.find((id) => isLastWord(cellOf(id)) && isDoer(cellOf(id))) ?? null;
  const ofRow = ROW_CHECKS.filter((check) => check.hits(row, frame)).map(({ code, severity }) => ({
    code,
    severity,
    person: code === 'R13' ? only : null,
  }));
  const ofPeople = PERSON_CHECKS.flatMap(({ code, severity, hits }) =>
    ids.flatMap((id) => {
      const facts = people[id];
      return facts !== undefined && hits(facts, cellOf(id)) ? [{ code, severity, person: id }] : [];
    }),
  );
  return [...ofRow, ...ofPeople].sort((a, b) => (a.code < b.code ? -1 : a.code > b.code ? 1 : 0));
}
