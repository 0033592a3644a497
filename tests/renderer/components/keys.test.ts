import { describe, expect, it } from 'vitest';
import { capOf, keyRows } from '../../../renderer/components/keys/keys.ts';

describe('the table of keys', () => {
  it('gives one act to one key on a screen', () => {
    const scopes = [...new Set(keyRows.map((row) => row.scope))];
    const doubles = scopes.flatMap((scope) => {
      const presses = keyRows
        .filter((row) => row.scope === scope || row.scope === 'everywhere')
        .flatMap((row) => row.press);
      return presses.filter((press, place) => presses.indexOf(press) !== place).map((press) => `${scope} ${press}`);
    });
    expect(doubles).toEqual([]);
  });

  // WCAG 2.1.4: one switch must silence every bare character, so each must be known as one.
  it('knows every bare character as a single key', () => {
    const bare = keyRows.filter((row) => row.press.some((press) => /^(Shift\+)?.$/.test(press) || press === '([1-9])'));
    expect(bare.filter((row) => !row.isSingle)).toEqual([]);
  });

  it('keeps Enter, Space and Escape when single keys are off', () => {
    const words = keyRows.filter((row) => ['Enter', 'Space', 'Escape'].includes(row.press[0] ?? ''));
    expect(words.length).toBeGreaterThan(3);
    expect(words.filter((row) => row.isSingle)).toEqual([]);
  });

  it('draws the six verbs by their letters', () => {
    expect((['look', 'ask', 'agree', 'move', 'raise', 'tell'] as const).map((id) => capOf(id))).toEqual([
      'L',
      'A',
      'G',
      'M',
      'R',
      'T',
    ]);
  });

  it('throws for a cap nothing is bound to', () => {
    expect(() => capOf('play', 'wall')).toThrow('play');
  });
});
