import { findingSentence, gradeMatrix, readMatrix } from '../../scenarios/index.ts';
import type { MatrixFinding, MatrixReading } from '../../scenarios/index.ts';
import { runBatch } from './batch-files.ts';
import { columns } from './columns.ts';
import type { Exit, Io } from './io.ts';
import { printable } from './io.ts';

/** A row's findings stand with all the others of the matrix. */
type Row = Omit<MatrixReading['rows'][number], 'findings'>;
type Finding = MatrixFinding & { readonly text: string };

/** What `pitwall raci` says of one file (`cli.md` §4). Findings are no problems: they leave the exit at 0. */
export interface RaciDocument {
  readonly findings: readonly Finding[];
  readonly rows: readonly Row[];
  readonly matrix: { readonly grade: number; readonly shown: number; readonly isCapped: boolean };
}

/** `pitwall raci FILE…` */
export function raci(io: Io, files: readonly string[], { json }: { readonly json: boolean }): Exit {
  return runBatch(io, 'raci', files, json, {
    read: (name, content) => {
      const read = readMatrix(name, content);
      return read.ok ? { ok: true, document: documentOf(gradeMatrix(read.matrix)) } : read;
    },
    say: sayDocument,
  });
}

function documentOf({ findings, rows, grade, shown, isCapped }: MatrixReading): RaciDocument {
  return {
    findings: findings.map(({ code, severity, row, person }) => {
      const text = findingSentence({ code, row, person }, person, 'en');
      return { code, severity, row, person, text };
    }),
    rows: rows.map(({ id, terms, base, final, rBar, best, shown: ofRow, isExact }) => {
      return { id, terms, base, final, rBar, best, shown: ofRow, isExact };
    }),
    matrix: { grade, shown, isCapped },
  };
}

const three = (value: number): string => value.toFixed(3);

function sayDocument({ findings, rows, matrix }: RaciDocument): string {
  const table = [
    ['row', 'grade', 'base', 'by chance', 'best', 'shown'],
    ...rows.map(({ id, final, base, rBar, best, shown, isExact }) => [
      id,
      three(final),
      three(base),
      three(rBar),
      `${three(best)}${isExact ? '' : ' (sampled)'}`,
      shown.toFixed(1),
    ]),
  ];
  const cap = matrix.isCapped ? ', capped: a row of criticality 3 has an error' : '';
  return [
    ...columns(table),
    ...findings.map(({ code, severity, row, text }) => printable(`${severity} ${code} ${row ?? 'matrix'}: ${text}`)),
    `matrix: ${three(matrix.grade)}, shown ${matrix.shown.toFixed(1)}${cap}`,
  ]
    .map((line) => `${line}\n`)
    .join('');
}
