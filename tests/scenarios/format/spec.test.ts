import { describe, expect, it } from 'vitest';
import { problemCodes } from '../../../scenarios/format/codes.ts';
import { brokenFiles } from '../../helpers/hostile-files.ts';
import { giants } from '../../helpers/hostile-giants.ts';
import { mutations } from '../../helpers/hostile-mutations.ts';
import { schemaText, specText } from '../../helpers/format-spec.ts';

// Editors and authors read these pages; a page that says something else than the schema is worse than none.
describe('the pages about the format', () => {
  it('say what the schema says (SPEC.md)', async () => {
    await expect(specText()).toMatchFileSnapshot('../../../docs/SPEC.md');
  });

  it('say what the schema says (scenario.schema.json)', async () => {
    await expect(schemaText()).toMatchFileSnapshot('../../../docs/schema/scenario.schema.json');
  });

  it('describe every key', () => {
    const rows = specText()
      .split('\n')
      .filter((line) => /^\| (\*\*)?`[a-zA-Z_]+`(\*\*)? \|/.test(line));
    expect(rows.length).toBeGreaterThan(250);
    expect(rows.filter((row) => row.endsWith('|  |') && !row.startsWith('| **`id`**'))).toEqual([]);
  });
});

describe('a problem code', () => {
  it('is met by some file of the hostile set', () => {
    const met = new Set([
      ...mutations.map(({ code }) => code),
      ...giants.map(({ code }) => code),
      ...Object.values(brokenFiles).flatMap((lines) => lines.map((line) => line.split(' ')[1] ?? '')),
      'file/not-found', // an empty folder: load.test.ts
    ]);
    expect(Object.keys(problemCodes).filter((code) => !met.has(code))).toEqual([]);
  });
});
