import { describe, expect, it } from 'vitest';
import { keyRows } from '../../../renderer/components/keys/keys.ts';
import { en } from '../../../renderer/text/en.ts';
import { it as italian } from '../../../renderer/text/it.ts';
import { en as roomEn } from '../../../renderer/screens/room/words/en.ts';
import { it as roomIt } from '../../../renderer/screens/room/words/it.ts';
import { en as wallEn } from '../../../renderer/screens/wall/words/en.ts';
import { it as wallIt } from '../../../renderer/screens/wall/words/it.ts';

function leaves(words: object, at = ''): [string, string][] {
  return Object.entries(words).flatMap(([key, value]): [string, string][] =>
    typeof value === 'string' ? [[at + key, value]] : leaves(value, `${at}${key}.`),
  );
}
const blanks = (text: string): string[] => [...text.matchAll(/\{\{(\w+)\}\}/g)].map((found) => found[1] ?? '').sort();

describe.each([
  ['page', en, italian],
  ['wall', wallEn, wallIt],
  ['room', roomEn, roomIt],
])('catalogue of the %s', (_name, english, other) => {
  const first = new Map(leaves(english));
  const second = new Map(leaves(other));
  it('has the same keys in both languages', () => {
    expect([...second.keys()].sort()).toEqual([...first.keys()].sort());
  });
  it('fills the same blanks in both languages', () => {
    const differing = [...first].filter(([key, text]) => blanks(text).join() !== blanks(second.get(key) ?? '').join());
    expect(differing).toEqual([]);
  });
  it('leaves no text empty', () => {
    expect([...first, ...second].filter(([, text]) => text.trim() === '')).toEqual([]);
  });
});

describe('words of the keys', () => {
  it('name every key of the table', () => {
    expect(keyRows.filter((row) => !(row.id in en.keys)).map((row) => row.id)).toEqual([]);
  });
  it('name no key that is not in the table', () => {
    const ids = new Set<string>(keyRows.map((row) => row.id));
    expect(Object.keys(en.keys).filter((id) => !ids.has(id))).toEqual([]);
  });
});
