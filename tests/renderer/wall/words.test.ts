import { describe, expect, it } from 'vitest';
import { en } from '../../../renderer/screens/wall/words/en.ts';
import { it as italian } from '../../../renderer/screens/wall/words/it.ts';

type Tree = { readonly [key: string]: string | Tree };
function flat(tree: Tree, above = ''): readonly (readonly [string, string])[] {
  return Object.entries(tree).flatMap(([key, value]) =>
    typeof value === 'string' ? [[above + key, value] as const] : flat(value, `${above}${key}.`),
  );
}
const blanks = (text: string): string =>
  [...text.matchAll(/\{\{(\w+)\}\}/g)]
    .map((found) => found[1])
    .sort((a, b) => (a === b ? 0 : (a ?? '') < (b ?? '') ? -1 : 1))
    .join(' ');

describe('the words of the wall', () => {
  const italianWords = new Map(flat(italian));
  it('stand in Italian under the same keys with the same blanks', () => {
    const english = flat(en);
    expect([...italianWords.keys()]).toEqual(english.map(([key]) => key));
    for (const [key, text] of english) expect([key, blanks(italianWords.get(key) ?? '')]).toEqual([key, blanks(text)]);
  });
  it('are never empty and use no percent sign', () => {
    for (const [key, text] of [...flat(en), ...italianWords]) {
      expect([key, text.trim()]).not.toEqual([key, '']);
      expect([key, text.includes('%')]).toEqual([key, false]);
    }
  });
});
