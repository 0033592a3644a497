import { phrase, type Area } from './language.ts';

const bands: Area<'guess' | 'fairly_sure' | 'sure' | 'date'> = {
  en: {
    guess: 'You said *a guess*',
    fairly_sure: 'You said *fairly sure*',
    sure: 'You said *sure*',
    date: 'You named a date',
  },
  it: {
    guess: 'Hai detto *a occhio*',
    fairly_sure: 'Hai detto *quasi di sicuro*',
    sure: 'Hai detto *di sicuro*',
    date: 'Hai detto una data',
  },
};
const counts: Area<'never' | 'too_few_one' | 'too_few' | 'none' | 'one' | 'some' | 'all' | 'twice' | 'times'> = {
  en: {
    never: '{band}: not yet.',
    too_few_one: '{band} once. Not enough yet.',
    too_few: '{band} {n}. Not enough yet.',
    none: '{band} {n}; none came true.',
    one: '{band} {n}; one came true.',
    some: '{band} {n}; {m} came true.',
    all: '{band} {n}; all came true.',
    twice: 'twice',
    times: '{n} times',
  },
  it: {
    never: '{band}: non ancora.',
    too_few_one: '{band} una volta. Ancora troppo poco.',
    too_few: '{band} {n}. Ancora troppo poco.',
    none: '{band} {n}; non si è avverato niente.',
    one: '{band} {n}; si è avverata una.',
    some: '{band} {n}; se ne sono avverate {m}.',
    all: '{band} {n}; si sono avverate tutte.',
    twice: 'due volte',
    times: '{n} volte',
  },
};

/** A line of calibration; words between stars are the player's own. */
export function calibrationText(
  key: keyof typeof counts.en,
  language: string,
  band: keyof typeof bands.en,
  blanks: Readonly<Record<string, string>> = {},
): string {
  return phrase(counts, language, key, { ...blanks, band: phrase(bands, language, band) });
}
export const calibrationAreas = { bands, counts };
