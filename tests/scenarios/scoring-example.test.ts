import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { exampleTables, exampleWalk, scoringExample } from '../helpers/scoring-example.ts';

// A sceptic will play the example again: what the document prints must be what they find. (That the numbers themselves are right is
// held elsewhere, against enumerations.)
describe('the worked example of docs/scoring.md', () => {
  const document = readFileSync('docs/scoring.md', 'utf8');
  const tables = exampleTables(scoringExample());

  it('names its run', () => {
    expect(document).toContain(`\`${exampleWalk}\``);
  });
  it.each(Object.entries(tables))('prints %s as they come out', (_name, text) => {
    expect(document).toContain(text);
  });
});
