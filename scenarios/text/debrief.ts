import { phrase, type Area } from './language.ts';

/** The product's own words in a debrief. Lines stay at fourteen words: see `clip`. */
const debrief: Area<
  | 'showed'
  | 'showed_nothing'
  | 'in_hand'
  | 'one_view'
  | 'calls_unknown'
  | 'nothing_to_repair'
  | 'happened_unknown'
  | 'not_enough'
> = {
  en: {
    showed: '“{act}”',
    showed_nothing: 'You let it run. That too was a choice.',
    in_hand: 'You had this in your hand: {text}',
    one_view: 'one author’s view',
    calls_unknown: 'You chose with what you had.',
    nothing_to_repair: 'Nothing to repair here.',
    happened_unknown: 'It ended here.',
    not_enough: 'Not enough yet.',
  },
  it: {
    showed: '«{act}»',
    showed_nothing: 'Hai lasciato correre. Anche questa era una scelta.',
    in_hand: 'L’avevi in mano: {text}',
    one_view: 'il parere di chi ha scritto',
    calls_unknown: 'Hai scelto con quello che avevi.',
    nothing_to_repair: 'Qui non c’è niente da riparare.',
    happened_unknown: 'È finita qui.',
    not_enough: 'Ancora troppo poco.',
  },
};
const wordsALine = 14;

/** The first fourteen words, so that four lines are read in five seconds. */
export function clip(text: string, words = wordsALine): string {
  const all = text.split(/\s+/).filter((word) => word !== '');
  return all.length <= words ? all.join(' ') : `${all.slice(0, words).join(' ')}…`;
}
/** A quote cut where it pauses, so that it stays a sentence somebody said. */
export function shorten(text: string, words = wordsALine): string {
  const all = text.split(/\s+/).filter((word) => word !== '');
  if (all.length <= words) return all.join(' ');
  const pause = all.slice(0, words).findLastIndex((word) => /[,;:.!?]$/.test(word));
  if (pause < 3) return clip(text, words);
  const kept = all.slice(0, pause + 1).join(' ');
  return /[.!?]$/.test(kept) ? kept : `${kept.slice(0, -1)}…`;
}
export const debriefText = (
  key: keyof typeof debrief.en,
  language: string,
  blanks: Readonly<Record<string, string>> = {},
): string => phrase(debrief, language, key, blanks);
export const debriefAreas = { debrief };
