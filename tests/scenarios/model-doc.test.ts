import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { describe, expect, it } from 'vitest';
import { isPrinted, type Row, tablesOf } from '../helpers/checked-tables.ts';
import { networkChecks } from './model-doc/networks.ts';
import { peopleChecks } from './model-doc/people.ts';
import { storyChecks } from './model-doc/stories.ts';
import { troubleChecks } from './model-doc/trouble.ts';

const root = process.cwd();
const text = readFileSync(join(root, 'docs', 'model.md'), 'utf8');
const tables = tablesOf(text);

/** Table → what the code makes of a row: cells by head, numbers compared at the digits the page prints. */
const checks: Readonly<Record<string, (row: Row, rows: readonly Row[]) => Readonly<Record<string, number | string>>>> =
  {
    ...networkChecks,
    ...troubleChecks,
    ...peopleChecks,
    ...storyChecks,
  };

// An expert who finds one wrong number in this page believes none of the others.
describe('docs/model.md', () => {
  const marked = tables.flatMap(({ name, rows }) => (name === null ? [] : [[name, rows] as const]));

  it.each(marked)('prints what the code makes of its table “%s”', (name, rows) => {
    expect(rows.length).toBeGreaterThan(0);
    for (const row of rows) {
      const made = checks[name]?.(row, rows) ?? {};
      expect(Object.keys(made).length, `nothing checks ${name}`).toBeGreaterThan(0);
      for (const [head, value] of Object.entries(made)) {
        const cell = row[head] ?? '(no such column)';
        const isSame = typeof value === 'string' ? value === cell : isPrinted(value, cell);
        expect(isSame, `${name}, ${head}: printed ${cell}, worked out ${value} in ${JSON.stringify(row)}`).toBe(true);
      }
    }
  });

  it('marks every table that holds a number, and checks nothing that is not there', () => {
    const loose = tables.filter(({ name, rows }) => name === null && /\|? ?−?\d/u.test(JSON.stringify(rows)));
    expect(loose).toEqual([]);
    expect(marked.map(([name]) => name).toSorted()).toEqual(Object.keys(checks).toSorted());
  });

  it('names every file of the model, and no file that is not there', () => {
    const folder = join(root, 'scenarios', 'engine', 'model');
    const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.ts'))
      .map((name) => name.replaceAll('\\', '/'));
    const named = [...text.matchAll(/`([\w/-]+\.ts)`/gu)].map((match) => match[1] ?? '');
    expect(files.filter((name) => !named.includes(name))).toEqual([]);
    const elsewhere = (name: string): boolean => /^(?:tests|scenarios)\//u.test(name);
    expect(named.filter((name) => !elsewhere(name) && !files.includes(name))).toEqual([]);
    for (const name of named.filter(elsewhere)) expect(readFileSync(join(root, name), 'utf8')).not.toBe('');
  });
});
