import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { load } from '../../../scenarios/index.ts';
import type { Problem } from '../../../scenarios/index.ts';
import { brokenFiles } from '../../helpers/hostile-files.ts';
import { giants } from '../../helpers/hostile-giants.ts';
import { mutate, mutations } from '../../helpers/hostile-mutations.ts';
import { printProblems, readFolder, withFile } from '../../helpers/load-folder.ts';

const fixtures = join(import.meta.dirname, '../../fixtures');
const placeOf = ({ line, column, code }: Problem): string =>
  `${line === null ? '-' : `${line}:${String(column)}`} ${code}`;

// Whoever writes a story makes slips, whoever sends one may mean harm: both get the code and the place, never a throw.
describe('a broken file', () => {
  const files = readFolder(join(fixtures, 'broken'));

  it('stands in the table, and the table has no other', () => {
    expect(Object.keys(brokenFiles)).toEqual([...files.keys()].sort());
  });

  it.each(Object.entries(brokenFiles))('is told by code and place: %s', (name, expected) => {
    const { pack, problems } = load(new Map([[name, files.get(name) ?? '']]));
    expect(pack).toBeUndefined();
    const told = problems.map(placeOf).filter((line) => line !== '1:1 format/missing-key' || expected.includes(line));
    expect([...new Set(told)]).toEqual(expected);
  });
});

describe('a fault sown into the kitchen sink', () => {
  const files = readFolder(join(fixtures, 'kitchen-sink'));
  const cases = mutations.flatMap(({ code, file = 'scenario.yaml', places }) =>
    places.map((change, index) => ({ code, file, change, name: `${code} in ${file}, place ${index + 1}` })),
  );

  it('comes in at least 25 kinds at three places each', () => {
    const places = new Map<string, number>();
    for (const { code } of cases) places.set(code, (places.get(code) ?? 0) + 1);
    expect(places.size).toBeGreaterThanOrEqual(25);
    // Of what is kept for a later version the format has one.
    expect([...places].filter(([, count]) => count < 3)).toEqual([['scenario/later', 1]]);
  });

  it.each(cases)('is told where it stands: $name', ({ code, file, change }) => {
    const broken = mutate(new TextDecoder().decode(files.get(file) ?? new Uint8Array()), change);
    const { problems } = load(withFile(files, file, broken.text));
    const told = problems.filter((problem) => problem.file === file).map(placeOf);
    expect(told, printProblems(problems).slice(0, 1500)).toContain(`${broken.line}:${broken.column} ${code}`);
  });
});

describe('a file made to hurt', () => {
  it.each(giants)('is refused in good time: $name', ({ code, line, column, make }) => {
    const { pack, problems } = load(new Map([['scenario.yaml', make()]]));
    expect(pack).toBeUndefined();
    expect(problems.length).toBeLessThanOrEqual(501);
    const told = problems.filter((problem) => problem.code === code);
    expect(told.length, printProblems(problems).slice(0, 500)).toBeGreaterThan(0);
    const isThere = told.some(
      (problem) => (line === null || problem.line === line) && (column === null || problem.column === column),
    );
    expect(isThere, printProblems(told).slice(0, 500)).toBe(true);
  });
});
