import { locate } from './compile/make-scope.ts';
import type { Matrix, MatrixRow, RowFacts } from './matrix.ts';
import { didYouMean, orderProblems } from './problems.ts';
import type { Path } from './problems.ts';
import { readShape } from './read-shape.ts';
import type { Shaped } from './read-shape.ts';
import { MatrixFile } from './schema/matrix.ts';
import type { MatrixData } from './schema/matrix.ts';
import type { Problem } from './story.ts';

export type MatrixOrProblems =
  { readonly ok: true; readonly matrix: Matrix } | { readonly ok: false; readonly problems: readonly Problem[] };

/**
 * One matrix of letters from a YAML or JSON text (`cli.md` §4). Refuses what §1 of that page refuses, and `raci/` duplicate-id,
 * unknown-person, nobody-present, no-rows, each with its place; all in one pass. Never throws for what stands in a file.
 */
export function readMatrix(name: string, content: string | Uint8Array): MatrixOrProblems {
  const problems: Problem[] = [];
  const shaped = readShape(name, content, MatrixFile, problems, { schemaVersion: 1, people: [], rows: [] });
  if (shaped?.data !== undefined) problems.push(...check(shaped, shaped.data));
  const ordered = orderProblems(problems);
  if (shaped?.data === undefined || ordered.length > 0) return { ok: false, problems: ordered };
  return { ok: true, matrix: matrixOf(shaped.data) };
}

function check({ file, pruned, standing }: Shaped<MatrixData>, data: MatrixData): Problem[] {
  const isWhole = pruned.size + standing.size === 0;
  const people = new Set(data.people.map(({ id }) => id));
  const known = (person: string, at: Path, isKey: boolean): Problem[] => {
    // What was cut out for its shape is told already.
    if (people.has(person) || pruned.has(person) || standing.has('people')) return [];
    return [
      locate(file, 'raci/unknown-person', at, `There is no person "${person}".`, {
        isKey,
        ...didYouMean(person, people),
      }),
    ];
  };
  const present = (person: string, row: MatrixData['rows'][number], at: Path): Problem[] => {
    if (!people.has(person)) return known(person, at, true);
    if (Object.hasOwn(row.facts, person) || !isWhole) return [];
    const message = `"${person}" has a letter here but is not among the facts of this row.`;
    return [locate(file, 'raci/unknown-person', at, message, { isKey: true })];
  };
  const empty =
    data.rows.length === 0 ? [locate(file, 'raci/no-rows', ['rows'], 'There is no row.', { isKey: true })] : [];
  const rows = data.rows.flatMap((row, at) => [
    ...Object.keys(row.facts).flatMap((person) => known(person, ['rows', at, 'facts', person], true)),
    ...(isWhole && Object.keys(row.facts).length === 0
      ? [
          locate(file, 'raci/nobody-present', ['rows', at, 'facts'], `Nobody is present in "${row.id}".`, {
            isKey: true,
          }),
        ]
      : []),
    ...Object.keys(row.letters ?? {}).flatMap((person) => present(person, row, ['rows', at, 'letters', person])),
  ]);
  return [
    ...(['people', 'rows'] as const).flatMap((part) =>
      repeated(data[part]).map((at) =>
        locate(file, 'raci/duplicate-id', [part, at, 'id'], `"${data[part][at]?.id ?? ''}" stands here a second time.`),
      ),
    ),
    ...data.people.flatMap(({ superior }, at) =>
      superior === undefined ? [] : known(superior, ['people', at, 'superior'], false),
    ),
    ...(isWhole ? empty : []),
    ...rows,
  ];
}

function repeated(list: readonly { readonly id: string }[]): number[] {
  const seen = new Set<string>();
  return list.flatMap(({ id }, at) => {
    const isAgain = seen.has(id);
    seen.add(id);
    return isAgain ? [at] : [];
  });
}

function matrixOf(data: MatrixData): Matrix {
  const outsiders = new Set(data.people.filter(({ external }) => external === true).map(({ id }) => id));
  return {
    rows: data.rows.map((row) => rowOf(row, outsiders)),
    superiors: Object.fromEntries(
      data.people.flatMap(({ id, superior }) => (superior === undefined ? [] : [[id, superior]])),
    ),
    isAcknowledged: data.isAcknowledged ?? true,
    agreedStep: data.agreedStep ?? null,
    replannedStep: data.replannedStep ?? null,
  };
}

function rowOf(row: MatrixData['rows'][number], outsiders: ReadonlySet<string>): MatrixRow {
  const people = Object.entries(row.facts).map(([id, facts]): [string, RowFacts] => [
    id,
    {
      ...facts,
      veto: facts.veto ?? false,
      dependent: facts.dependent ?? false,
      isOutsider: outsiders.has(id) && row.isExternal !== true,
    },
  ]);
  return {
    id: row.id,
    criticality: row.criticality ?? 1,
    people: Object.fromEntries(people),
    letters: Object.fromEntries(
      Object.entries(row.letters ?? {}).flatMap(([id, letter]) => (letter === '-' ? [] : [[id, letter] as const])),
    ),
    hasTestableEnd: row.hasTestableEnd ?? true,
    shareOfTime: row.shareOfTime ?? 0,
    fromStep: row.fromStep ?? 0,
    toStep: row.toStep ?? Infinity,
  };
}
