import { describe, expect, it } from 'vitest';
import { en } from '../../../renderer/screens/replay/words/en.ts';
import { it as italian } from '../../../renderer/screens/replay/words/it.ts';

function leaves(words: object, at = ''): [string, string][] {
  return Object.entries(words).flatMap(([key, value]): [string, string][] =>
    typeof value === 'string' ? [[at + key, value]] : leaves(value, `${at}${key}.`),
  );
}
const blanks = (text: string): string =>
  [...text.matchAll(/\{\{(\w+)\}\}/g)]
    .map((found) => found[1] ?? '')
    .sort()
    .join();

describe('the words of the replay', () => {
  const first = new Map(leaves(en));
  const second = new Map(leaves(italian));
  it('have the same keys and blanks in both languages', () => {
    expect([...second.keys()]).toEqual([...first.keys()]);
    expect([...first].filter(([key, text]) => blanks(text) !== blanks(second.get(key) ?? ''))).toEqual([]);
  });
});
