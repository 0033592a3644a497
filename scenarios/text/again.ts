import { phrase, type Area } from './language.ts';

/** A call asked again: both answers side by side, and no verdict. */
const again: Area<'same' | 'other'> = {
  en: {
    same: 'Both times: “{first}” Between the two only this had changed: {change}',
    other: 'First: “{first}” Then: “{second}” Between the two only this had changed: {change}',
  },
  it: {
    same: 'Tutte e due le volte: «{first}» Fra l’una e l’altra era cambiato solo questo: {change}',
    other: 'Prima: «{first}» Poi: «{second}» Fra l’una e l’altra era cambiato solo questo: {change}',
  },
};
export const againText = (
  key: keyof typeof again.en,
  language: string,
  blanks: { readonly first: string; readonly second: string; readonly change: string },
): string => phrase(again, language, key, blanks);
export const againAreas = { again };
