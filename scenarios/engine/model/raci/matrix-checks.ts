import type { Matrix, MatrixRow } from '../../../format/matrix.ts';
import type { FindingCode, Severity } from './check-types.ts';
import { cellOf, isDoer, isLastWord } from './cells.ts';

/** What the checks of the whole matrix found; `row` null = about the matrix or a person across it. */
export interface MatrixFinding {
  readonly code: FindingCode;
  readonly severity: Severity;
  readonly row: string | null;
  readonly person: string | null;
}

/** R14, R15, R18–R20 (domain §2, cli §4). */
export function checkMatrix(matrix: Matrix): readonly MatrixFinding[] {
  return [
    ...overload(matrix),
    ...manyLastWords(matrix),
    ...superiorDoes(matrix),
    ...matrix.rows.flatMap((row) => (row.hasTestableEnd ? [] : [info('R18', row.id)])),
    ...(isStale(matrix) ? [info('R19', null)] : []),
    ...matrix.rows.flatMap(noise),
  ];
}

function info(code: FindingCode, row: string | null, person: string | null = null): MatrixFinding {
  return { code, severity: 'info', row, person };
}

const MOST_ROWS = 3;
/** Sums of shares like 0.1 + 0.2 are not above 0.3. */
const DUST = 1e-9;

/** R14: at some time of the row they do more than three rows, or those rows ask more of their time than there is. */
function overload({ rows }: Matrix): MatrixFinding[] {
  const people = [...new Set(rows.flatMap((row) => Object.keys(row.people)))];
  return people.flatMap((person) => {
    const done = rows.filter((row) => row.people[person] !== undefined && isDoer(cellOf(row.letters, person)));
    // Where the set of rows in force changes: one look at each is a look at all time.
    const edges = [...new Set(done.flatMap((row) => [row.fromStep, row.toStep]))];
    const bad = edges.filter((at) => isTooMuch(done, person, at));
    const hit = done.filter((row) => bad.some((at) => at >= row.fromStep && at < row.toStep));
    return hit.map((row): MatrixFinding => {
      return { code: 'R14', severity: row.criticality === 3 ? 'error' : 'warning', row: row.id, person };
    });
  });
}

function isTooMuch(done: readonly MatrixRow[], person: string, at: number): boolean {
  const now = done.filter((each) => each.fromStep <= at && at < each.toStep);
  const asked = now.reduce((sum, each) => sum + each.shareOfTime, 0);
  const there = Math.max(0, ...now.map((each) => each.people[person]?.availability ?? 0));
  return now.length > MOST_ROWS || asked > there + DUST;
}

/** R15: the last word on more than half of three rows or more. */
function manyLastWords({ rows }: Matrix): MatrixFinding[] {
  if (rows.length < 3) return [];
  const people = [...new Set(rows.flatMap((row) => Object.keys(row.people)))];
  return people.flatMap((person): MatrixFinding[] => {
    const held = rows.filter((row) => row.people[person] !== undefined && isLastWord(cellOf(row.letters, person)));
    return 2 * held.length > rows.length ? [{ code: 'R15', severity: 'warning', row: null, person }] : [];
  });
}

/** R15: the last word over one's own superior's work. */
function superiorDoes({ rows, superiors }: Matrix): MatrixFinding[] {
  return rows.flatMap((row) =>
    Object.keys(row.people).flatMap((person): MatrixFinding[] => {
      const superior = superiors[person];
      const isUpsideDown =
        superior !== undefined &&
        row.people[superior] !== undefined &&
        isLastWord(cellOf(row.letters, person)) &&
        isDoer(cellOf(row.letters, superior));
      return isUpsideDown ? [{ code: 'R15', severity: 'warning', row: row.id, person }] : [];
    }),
  );
}

/** R19: never acknowledged, or agreed before the last re-plan. */
function isStale({ isAcknowledged, agreedStep, replannedStep }: Matrix): boolean {
  return !isAcknowledged || (agreedStep !== null && replannedStep !== null && agreedStep < replannedStep);
}

/** R20: more than 60 % of a row only informed, and everybody informed of what does not touch them. */
function noise(row: MatrixRow): MatrixFinding[] {
  const people = Object.entries(row.people);
  const told = people.filter(([id]) => cellOf(row.letters, id) === 'I');
  const idle = told.filter(([, facts]) => facts.stake === 0).map(([id]) => info('R20', row.id, id));
  return [...(5 * told.length > 3 * people.length ? [info('R20', row.id)] : []), ...idle];
}
