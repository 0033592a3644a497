import { en } from './words-en.ts';
import { it } from './words-it.ts';

/** The phone's own words: two small records instead of a library, so that the page opens on a slow network. */
export type SeatWords = { readonly [K in keyof typeof en]: string };
export type SeatLanguage = 'en' | 'it';

export const wordsOf: Readonly<Record<SeatLanguage, SeatWords>> = { en, it };

/** Fills the blanks of a text: `{n}`. */
export function fill(text: string, values: Readonly<Record<string, string | number>>): string {
  return text.replaceAll(/\{(\w+)\}/g, (blank, name: string) => String(values[name] ?? blank));
}
