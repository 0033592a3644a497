import type { Story } from '../format/story.ts';
import { fill, phrase, type Area } from './language.ts';
import { decimal, plural } from './numbers.ts';

type Tempo = Story['tempo'];
const numbered: Area<Tempo> = {
  en: { week: 'Week {n}', day: 'Day {n}', hour: 'Hour {n}' },
  it: { week: 'Settimana {n}', day: 'Giorno {n}', hour: 'Ora {n}' },
};
const units: Area<`${Tempo}_${'one' | 'many'}`> = {
  en: { week_one: 'week', week_many: 'weeks', day_one: 'day', day_many: 'days', hour_one: 'hour', hour_many: 'hours' },
  it: {
    week_one: 'settimana',
    week_many: 'settimane',
    day_one: 'giorno',
    day_many: 'giorni',
    hour_one: 'ora',
    hour_many: 'ore',
  },
};
const soon: Area<'tonight' | 'turn' | 'after'> = {
  en: { tonight: 'tonight', turn: 'this turn', after: 'after the last turn' },
  it: { tonight: 'stanotte', turn: 'in questo turno', after: 'dopo l’ultimo turno' },
};

/** "Week 1" where a story names no steps. Counts from 0. */
export const numberedStep = (tempo: Tempo, step: number, language: string): string =>
  phrase(numbered, language, tempo, { n: step + 1 });
/** When something lands that lands as soon as the turn has run. */
export const soonText = (tempo: Tempo, language: string): string =>
  phrase(soon, language, tempo === 'day' ? 'tonight' : 'turn');
export const afterText = (language: string): string => phrase(soon, language, 'after');

/** A length of time: "1 day", "0.5 days", "2 weeks". */
export function lengthText(steps: number, tempo: Tempo, language: string): string {
  const unit = phrase(units, language, `${tempo}_${plural(steps, 'one', 'many') === 'one' ? 'one' : 'many'}`);
  return fill('{n} {unit}', { n: decimal(steps, language), unit });
}
export const timeAreas = { numbered, units, soon };
