import type { Style } from '../format/calls.ts';
import { hasKey, phrase, type Area } from './language.ts';

const roles: Area<'individual' | 'manager'> = {
  en: { individual: 'You lead without reports', manager: 'You manage people' },
  it: { individual: 'Guidi senza avere dipendenti', manager: 'Hai persone che rispondono a te' },
};
const styles: Area<Style> = {
  en: { assign: 'Assign', review: 'Review' },
  it: { assign: 'Assegna', review: 'Rivedi' },
};
const people: Area<
  'needs_craft' | 'plan' | 'plan_unknown' | 'limit_slack' | 'limit_none' | 'limit_driven' | 'file' | 'no_file' | 'guess'
> = {
  en: {
    needs_craft: 'This page is read in the trade, or beside {name}, who does not take you along yet.',
    plan: 'The plan: {text}',
    plan_unknown: 'There is no plan for this turn.',
    limit_slack: '{task} can slip {n} and no further.',
    limit_none: '{task} has no slack.',
    limit_driven: '{task} waits for {name}.',
    file: 'It stands in {title}.',
    no_file: 'Nobody wrote it down.',
    guess: 'You hold no fact on this. It is a guess, and a guess is wrong half the time.',
  },
  it: {
    needs_craft: 'Questa pagina si legge con il mestiere, o accanto a {name}, che ancora non ti porta con sé.',
    plan: 'Il piano: {text}',
    plan_unknown: 'Per questo turno non c’è un piano.',
    limit_slack: '{task} può slittare di {n}, non di più.',
    limit_none: '{task} non ha margine.',
    limit_driven: '{task} aspetta {name}.',
    file: 'Sta scritto in {title}.',
    no_file: 'Nessuno l’ha scritto.',
    guess: 'Su questo non hai nessun fatto. È un’ipotesi, e un’ipotesi è sbagliata una volta su due.',
  },
};

/** A role in words; a role a story made up keeps its id, spaced. */
export function roleText(role: string, language: string): string {
  return hasKey(roles, role) ? phrase(roles, language, role) : role.replaceAll('_', ' ');
}
export const styleText = (style: Style, language: string): string => phrase(styles, language, style);
export const peopleText = (
  key: keyof typeof people.en,
  language: string,
  blanks: Readonly<Record<string, string | number>> = {},
): string => phrase(people, language, key, blanks);
export const peopleAreas = { roles, styles, people };
