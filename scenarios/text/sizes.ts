import type { StripPart } from '../format/parts.ts';
import { phrase, type Area } from './language.ts';
import { numberWord } from './numbers.ts';

const parts: Area<StripPart> = {
  en: {
    schedule: 'time',
    cost: 'money',
    quality: 'quality',
    risk: 'safety margin',
    trust: 'trust',
    value: 'value',
    patience: 'patience',
  },
  it: {
    schedule: 'tempo',
    cost: 'denaro',
    quality: 'qualità',
    risk: 'margine di sicurezza',
    trust: 'fiducia',
    value: 'valore',
    patience: 'pazienza',
  },
};
const sizes: Area<'counted' | 'under' | 'a_little' | 'some' | 'much' | 'patience' | 'gain'> = {
  en: {
    counted: '{n} of {of} {unit}',
    under: 'less than one of {of} {unit}',
    a_little: 'a little {part}',
    some: 'some {part}',
    much: 'much {part}',
    patience: '{n} patience',
    gain: 'a gain: {text}',
  },
  it: {
    counted: '{n} di {of} {unit}',
    under: 'meno di una di {of} {unit}',
    a_little: 'un po’ di {part}',
    some: 'un bel po’ di {part}',
    much: 'una gran parte di {part}',
    patience: '{n} di pazienza',
    gain: 'un guadagno: {text}',
  },
};

/** A loss counted in the part's own unit: "two of four sessions". Units are positive. */
export function countedSize(units: number, outOf: number, unit: string, language: string): string {
  const blanks = { n: numberWord(units, language), of: numberWord(outOf, language), unit };
  return phrase(sizes, language, units < 0.5 ? 'under' : 'counted', blanks);
}
/** A loss of a part without a unit, by its weight in points of the goal. */
export function looseSize(points: number, part: StripPart, language: string): string {
  const key = points < 3 ? 'a_little' : points < 8 ? 'some' : 'much';
  return phrase(sizes, language, key, { part: phrase(parts, language, part) });
}
export const patienceSize = (n: number, language: string): string =>
  phrase(sizes, language, 'patience', { n: numberWord(n, language) });
export const gainText = (text: string, language: string): string => phrase(sizes, language, 'gain', { text });
export const sizeAreas = { parts, sizes };
