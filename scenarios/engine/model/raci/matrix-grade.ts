import type { Matrix, MatrixRow, RowPeople } from '../../../format/matrix.ts';
import { WEIGHT } from './check-types.ts';
import { checkMatrix, type MatrixFinding } from './matrix-checks.ts';
import { gradeRow, shownOf, type RowReading } from './row-grade.ts';

/** A whole matrix read (domain §2, Grading): its rows, everything found, its grade. */
export interface MatrixReading {
  /** Sorted by code, row, person; none first. */
  readonly findings: readonly MatrixFinding[];
  readonly rows: readonly (RowReading & { readonly id: string })[];
  readonly grade: number;
  readonly shown: number;
  /** A row of criticality 3 has an error: the grade is 0.60 at most. */
  readonly isCapped: boolean;
}

const CAP = 0.6;
const CRITICAL = 3;

/** Reads a matrix of at least one row, each with at least one person. Pure. */
export function gradeMatrix(matrix: Matrix): MatrixReading {
  const read = readRows(matrix.rows);
  const ofMatrix = checkMatrix(matrix);
  const findings = [
    ...read.flatMap(({ row, reading }) => reading.findings.map((finding) => ({ ...finding, row: row.id }))),
    ...ofMatrix,
  ].sort(byPlace);
  const mean = (of: (reading: RowReading) => number): number => {
    const weight = read.reduce((sum, { row }) => sum + row.criticality, 0);
    return read.reduce((sum, { row, reading }) => sum + row.criticality * of(reading), 0) / weight;
  };
  const off = ofMatrix.reduce((sum, { severity }) => sum + WEIGHT[severity], 0) / matrix.rows.length;
  const uncapped = Math.max(0, mean(({ final }) => final) - off);
  const isCapped = hasCriticalError(matrix, findings);
  const grade = isCapped ? Math.min(CAP, uncapped) : uncapped;
  return {
    findings,
    rows: read.map(({ row, reading }) => ({ id: row.id, ...reading })),
    grade,
    shown: shownOf(
      grade,
      mean(({ rBar }) => rBar),
      mean(({ best }) => best),
    ),
    isCapped,
  };
}

function hasCriticalError({ rows }: Matrix, findings: readonly MatrixFinding[]): boolean {
  return rows.some(
    ({ id, criticality }) =>
      criticality === CRITICAL && findings.some(({ row, severity }) => row === id && severity === 'error'),
  );
}

/** Rows of one matrix are often about the same people: what is known of all their rows is worked out once. */
function readRows(rows: readonly MatrixRow[]): readonly { readonly row: MatrixRow; readonly reading: RowReading }[] {
  const known = new Map<string, RowPeople>();
  return rows.map((row) => {
    const key = JSON.stringify(row.people);
    const people = known.get(key) ?? row.people;
    known.set(key, people);
    return { row, reading: gradeRow(people, row.letters) };
  });
}

function byPlace(a: MatrixFinding, b: MatrixFinding): number {
  return compare(a.code, b.code) || compare(a.row, b.row) || compare(a.person, b.person);
}
function compare(a: string | null, b: string | null): number {
  if (a === b) return 0;
  if (a === null) return -1;
  return b === null || a > b ? 1 : -1;
}
