import { describe, expect, it } from 'vitest';
import { clip, shorten } from '../../../scenarios/text/debrief.ts';
import { catalogue } from '../../../scenarios/text/catalogue.ts';
import { asLanguage, fill } from '../../../scenarios/text/language.ts';
import { forecastText } from '../../../scenarios/text/forecasts.ts';
import { decimal, listOf, numberWord, plural, signed } from '../../../scenarios/text/numbers.ts';
import { lengthText, numberedStep } from '../../../scenarios/text/time.ts';
import { countedSize, looseSize } from '../../../scenarios/text/sizes.ts';

const blanks = (text: string): string[] => [...text.matchAll(/\{(\w+)\}/g)].map((match) => match[1] ?? '').toSorted();

// A word that exists in one language only shows as an empty place on somebody's wall.
describe('the catalogue', () => {
  const areas = Object.entries(catalogue);

  it('has every area in every language with the same keys', () => {
    for (const [area, words] of areas)
      expect(Object.keys(words.it).toSorted(), area).toEqual(Object.keys(words.en).toSorted());
  });
  it('leaves the same blanks in both languages', () => {
    for (const [area, words] of areas)
      for (const key of Object.keys(words.en))
        expect(blanks(words.it[key] ?? ''), `${area}.${key}`).toEqual(blanks(words.en[key] ?? ''));
  });
  it('holds no empty word', () => {
    for (const words of areas.map(([, area]) => area))
      for (const text of [...Object.values(words.en), ...Object.values(words.it)]) expect(text.trim()).not.toBe('');
  });
  it('never says facet, utility or a percentage to a player', () => {
    for (const words of areas.map(([, area]) => area))
      for (const text of [...Object.values(words.en), ...Object.values(words.it)])
        expect(text).not.toMatch(/facet|utility|%/i);
  });
});

describe('words of numbers', () => {
  it('writes small counts as words and large ones as digits', () => {
    expect([numberWord(2, 'en'), numberWord(12, 'it'), numberWord(13, 'en'), numberWord(1.6, 'en')]).toEqual([
      'two',
      'dodici',
      '13',
      'two',
    ]);
  });
  it('uses the comma in Italian and no minus zero', () => {
    expect([
      decimal(2.54, 'en'),
      decimal(2.54, 'it'),
      decimal(-0.01, 'en'),
      signed(-2, 'en'),
      signed(1.5, 'it'),
    ]).toEqual(['2.5', '2,5', '0', '−2', '+1,5']);
  });
  it('joins a list with the last word its language uses', () => {
    expect([listOf(['a', 'b', 'c'], 'en'), listOf(['a', 'b'], 'it'), listOf(['a'], 'en'), listOf([], 'en')]).toEqual([
      'a, b and c',
      'a e b',
      'a',
      '',
    ]);
  });
  it('chooses the singular for one only', () => {
    expect([
      plural(1, 'day', 'days'),
      plural(0, 'day', 'days'),
      lengthText(1, 'day', 'en'),
      lengthText(0.5, 'day', 'it'),
    ]).toEqual(['day', 'days', '1 day', '0,5 giorni']);
  });
  it('counts steps from one for people', () => {
    expect([numberedStep('week', 0, 'en'), numberedStep('hour', 2, 'it')]).toEqual(['Week 1', 'Ora 3']);
  });
  it('fills blanks and leaves unknown ones in sight', () => {
    expect(fill('{a} and {b}', { a: 1 })).toBe('1 and {b}');
  });
  it('falls back to English for a language it does not speak', () => {
    expect([asLanguage('it'), asLanguage('it-CH'), asLanguage('fr')]).toEqual(['it', 'it', 'en']);
  });
});

describe('words of sizes and forecasts', () => {
  it('counts a loss in the unit of the goal', () => {
    expect(countedSize(2.14, 3.95, 'sessions', 'en')).toBe('two of four sessions');
  });
  it('calls under half a unit less than one', () => {
    expect(countedSize(0.49, 3.95, 'sessions', 'en')).toBe('less than one of four sessions');
  });
  it('grades a loss without a unit by its points', () => {
    expect([looseSize(2.9, 'trust', 'en'), looseSize(3, 'trust', 'en'), looseSize(8, 'trust', 'en')]).toEqual([
      'a little trust',
      'some trust',
      'much trust',
    ]);
  });
  it('tells a probability in the words it was chosen in', () => {
    expect([0.9, 0.75, 0.6, 0.4, 0.25, 0.1].map((p) => forecastText(p, 'en'))).toEqual([
      'Yes, sure',
      'Yes, fairly sure',
      'Yes, a guess',
      'No, a guess',
      'No, fairly sure',
      'No, sure',
    ]);
  });
});

describe('a line of the debrief', () => {
  it('keeps fourteen words at most', () => {
    const long = Array.from({ length: 20 }, (_, at) => `w${at}`).join(' ');
    expect(clip(long).split(' ')).toHaveLength(14);
    expect(clip('Three short words')).toBe('Three short words');
  });
  it('cuts a quote where it pauses', () => {
    expect(shorten('I ship the old racks and an empty new frame at four; the new ones fly.')).toBe(
      'I ship the old racks and an empty new frame at four…',
    );
  });
});
