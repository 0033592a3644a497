import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { priceWord } from '../../scenarios/explore/price.ts';
import { botIds } from '../../scenarios/explore/policies/make-policy.ts';
import { priceWordText } from '../../scenarios/text/prices.ts';
import { numberIn, type Row, tablesOf } from '../helpers/checked-tables.ts';
import { shipped } from '../helpers/shipped-packs.ts';

const read = (...path: readonly string[]): string => readFileSync(join(process.cwd(), ...path), 'utf8');
const scoring = read('docs', 'scoring.md');
const author = read('docs', 'author.md');

function rowsOf(text: string, name: string): readonly Row[] {
  const found = tablesOf(text).find((table) => table.name === name);
  expect(found?.rows.length ?? 0, `no table ${name}`).toBeGreaterThan(0);
  return found?.rows ?? [];
}

// Whoever judges assessments checks the small exact things first.
describe('docs/scoring.md', () => {
  it('prints the words that points and errors come to', () => {
    for (const row of rowsOf(scoring, 'words')) {
      const gap = { points: numberIn(row['Best − chosen']), standardError: numberIn(row['Its error']) };
      const word = priceWord(gap, row['The best was chosen'] === 'yes');
      expect(priceWordText(word, 'en'), JSON.stringify(row)).toBe(row['Word']);
    }
  });
  it('names every bot a story has, in their order', () => {
    const plain = botIds(shipped('container-closes-friday')).filter((id) => !id.startsWith('behaviour:'));
    expect(rowsOf(scoring, 'bots').map((row) => row['Bot'])).toEqual(plain);
  });
  it('sends nobody to a test or a proof that is not there', () => {
    const tests = [...scoring.matchAll(/tests\/[\w./-]+\.ts/gu)].map(([path]) => path);
    const proofs = [...scoring.matchAll(/npm run proof -- ([\w-]+)/gu)].map(([, name]) => `tests/proof/${name}.ts`);
    const all = [...tests, ...proofs];
    expect(all.length).toBeGreaterThan(8);
    expect(all.filter((path) => !existsSync(join(process.cwd(), path)))).toEqual([]);
  });
});

describe('docs/author.md', () => {
  it('says of every code of the lint what it means and what to do', () => {
    const faults = z
      .array(z.looseObject({ code: z.string() }))
      .parse(parse(read('tests', 'fixtures', 'planted', 'faults.yaml')));
    const rows = rowsOf(author, 'lint');
    expect(rows.map((row) => row['Code'] ?? '').toSorted()).toEqual(
      [...new Set(faults.map(({ code }) => code))].toSorted(),
    );
    expect(rows.filter((row) => row['It means'] === '' || row['What to do'] === '')).toEqual([]);
  });
});
