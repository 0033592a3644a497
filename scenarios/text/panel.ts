import { phrase, type Area } from './language.ts';

/** What stands in a panel file beside the reasons. */
const panel: Area<'note'> = {
  en: {
    note: 'Reasons against the keys of one story. Of calls, never of a person; not validated against job performance; not for hiring, promotion or appraisal.',
  },
  it: {
    note: 'Ragioni contro le chiavi di una storia. Parlano di scelte, mai di una persona; non convalidate sul rendimento nel lavoro; non per assumere, promuovere o valutare.',
  },
};
export const panelText = (key: keyof typeof panel.en, language: string): string => phrase(panel, language, key);
export const panelAreas = { panel };
