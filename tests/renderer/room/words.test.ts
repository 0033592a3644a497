import { describe, expect, it } from 'vitest';
import { wordsOf } from '../../../renderer/seat-page/words.ts';
import { wordsIn } from '../../../renderer/projector-page/words.ts';

const blanks = (text: string): string => [...text.matchAll(/\{\w+\}/g)].map(String).sort().join();

describe.each([
  ['phone', Object.entries(wordsOf.en), Object.entries(wordsOf.it)],
  ['wall', Object.entries(wordsIn('en')), Object.entries(wordsIn('it'))],
] as [string, [string, string][], [string, string][]][])('words of the %s', (_name, english, italian) => {
  it('have the same blanks in both languages and leave nothing empty', () => {
    const other = new Map(italian);
    expect(other.size).toBe(english.length);
    expect(english.filter(([key, text]) => text === '' || blanks(text) !== blanks(other.get(key) ?? ''))).toEqual([]);
  });
  it('leave nothing untranslated', () => {
    const other = new Map(italian);
    expect(english.filter(([key, text]) => other.get(key) === text).map(([key]) => key)).toEqual([]);
  });
});
