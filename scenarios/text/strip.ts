import { phrase, type Area } from './language.ts';

/** Lines the engine writes where an author wrote none, each at most 55 characters with a short name. */
const entries: Area<'promise' | 'promise_you' | 'late' | 'no_return' | 'settled_by'> = {
  en: {
    promise: '{name}’s promise falls due.',
    promise_you: 'Your promise falls due.',
    late: '{name} is forecast late.',
    no_return: '{name}: after this nothing can be changed.',
    settled_by: 'settles it now',
  },
  it: {
    promise: 'Scade la promessa di {name}.',
    promise_you: 'Scade la tua promessa.',
    late: '{name} è previsto in ritardo.',
    no_return: '{name}: dopo non si cambia più niente.',
    settled_by: 'lo decide adesso',
  },
};
export const stripLine = (key: keyof typeof entries.en, language: string, name = ''): string =>
  phrase(entries, language, key, { name });
export const stripAreas = { entries };
