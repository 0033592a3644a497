import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { filesWithProposals, tunables, tuned } from '../../helpers/tuned-constants.ts';

/** Marked, and nothing in them to shift: they name a constant of another file. */
const aliases = new Set(['scenarios/engine/model/blockers/timing-cost.ts']);

// The proof prices-steady shifts what this finds: a constant it overlooks would go unproved.
describe('the tunable constants of the engine', () => {
  it.each(filesWithProposals())('are found in %s, one for every mark', (file) => {
    const text = readFileSync(file, 'utf8');
    const { found } = tuned(file, text);
    const marks = text.split('[P]').length - 1;
    expect(found.length).toBeGreaterThanOrEqual(aliases.has(file) ? 0 : marks);
  });
  it('are the numbers the domain proposes', () => {
    const all = new Map(tunables().map(({ id, numbers }) => [id.split('#')[1], numbers]));
    // Domain §5 has five gains; §4 eight numbers of timing, two of the distances' own work.
    expect(all.get('GAIN')).toBe(5);
    expect(all.get('TIMING')).toBe(8);
    expect(all.get('YOUR_WORK')).toBe(2);
    expect(all.get('SET_UP_WEEKS')).toBe(2);
    expect(all.has('LONGEST_WEEKS')).toBe(false);
    expect(all.size).toBeGreaterThan(25);
  });
  it('are shifted and nothing else is', () => {
    const text = [
      'const BEFORE = 1;',
      '',
      '/** [P] Why 7. */',
      "export const RATE: Record<2, number> = { a1: 0.5, b: -3, 'c4': 2 };",
      'const NEXT = 4;',
      '',
      'const AFTER = 5;',
    ].join('\n');
    const { found, text: out } = tuned('f.ts', text);
    expect(found).toEqual([
      { id: 'f.ts#RATE', numbers: 3 },
      { id: 'f.ts#NEXT', numbers: 1 },
    ]);
    expect(out.split('\n')).toEqual([
      'const BEFORE = 1;',
      '',
      '/** [P] Why 7. */',
      `export const RATE: Record<2, number> = { a1: (0.5 * __tune("f.ts#RATE")), b: -(3 * __tune("f.ts#RATE")), 'c4': (2 * __tune("f.ts#RATE")) };`,
      'const NEXT = (4 * __tune("f.ts#NEXT"));',
      '',
      'const AFTER = 5;',
    ]);
  });
});
