import { phrase, type Area } from './language.ts';

/** What two weeks may differ in: the head of a row. */
const aspects: Area<
  | 'end'
  | 'slack'
  | 'trust'
  | 'patience'
  | 'spend'
  | 'pages'
  | 'letter'
  | 'bank'
  | 'promise'
  | 'told'
  | 'blocker'
  | 'plain'
> = {
  en: {
    end: 'The plan ends',
    slack: '{name}: slack',
    trust: 'Trust of {name}',
    patience: 'Patience of {name}',
    spend: 'Spent',
    pages: '{name}: pages read',
    letter: '{name}: the last word',
    bank: '{name}: who picks it up',
    promise: 'Promise of {name}: {text}',
    told: 'What you told {name}',
    blocker: '{text}',
    plain: '{text}',
  },
  it: {
    end: 'Il piano finisce',
    slack: '{name}: margine',
    trust: 'Fiducia di {name}',
    patience: 'Pazienza di {name}',
    spend: 'Speso',
    pages: '{name}: pagine lette',
    letter: '{name}: l’ultima parola',
    bank: '{name}: chi lo prende',
    promise: 'Promessa di {name}: {text}',
    told: 'Che cosa hai detto a {name}',
    blocker: '{text}',
    plain: '{text}',
  },
};
const values: Area<
  | 'known'
  | 'unknown'
  | 'yes'
  | 'no'
  | 'untouched'
  | 'kept'
  | 'broken'
  | 'open'
  | 'unasked'
  | 'untold'
  | 'ran'
  | 'silent'
> = {
  en: {
    known: 'known',
    unknown: 'not known',
    yes: 'yes',
    no: 'no',
    untouched: 'as at the start',
    kept: 'kept',
    broken: 'broken',
    open: 'open',
    unasked: 'not asked for',
    untold: 'nothing yet',
    ran: 'You let it run.',
    silent: 'You stayed silent. {text}',
  },
  it: {
    known: 'si sa',
    unknown: 'non si sa',
    yes: 'sì',
    no: 'no',
    untouched: 'come all’inizio',
    kept: 'mantenuta',
    broken: 'non mantenuta',
    open: 'aperta',
    unasked: 'non chiesta',
    untold: 'ancora niente',
    ran: 'Hai lasciato correre.',
    silent: 'Non hai risposto. {text}',
  },
};

export const aspectText = (
  key: keyof typeof aspects.en,
  language: string,
  blanks: Readonly<Record<string, string>> = {},
): string => phrase(aspects, language, key, blanks);
export const aspectValue = (
  key: keyof typeof values.en,
  language: string,
  blanks: Readonly<Record<string, string>> = {},
): string => phrase(values, language, key, blanks);
export const compareAreas = { aspects, aspectValues: values };
