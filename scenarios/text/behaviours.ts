import type { Channel, Dimension, Level } from '../scoring/types.ts';
import { type Blanks, hasKey, phrase, type Area } from './language.ts';

type Tag =
  | 'detail'
  | 'example'
  | 'altitude'
  | 'orchestrate'
  | 'value'
  | 'nobridge'
  | 'craft'
  | 'depth'
  | 'own'
  | 'challenge'
  | 'share'
  | 'letlearn'
  | 'coach'
  | 'glue'
  | 'follow'
  | 'unblock'
  | 'referent'
  | 'raci'
  | 'position';

/** Behaviours in plain words: what somebody did, never what somebody is. */
const behaviours: Area<Tag> = {
  en: {
    detail: 'knows the small thing that decides',
    example: 'shows the way in the open',
    altitude: 'sees the whole, dives, comes back',
    orchestrate: 'puts things in an order that works',
    value: 'asks what it changes for the user',
    nobridge: 'checks both banks before building',
    craft: 'goes back for the odd thing',
    depth: 'asks one level deeper',
    own: 'proposes without being asked',
    challenge: 'does the sum that fails',
    share: 'passes on what was learned',
    letlearn: 'leaves room for others to try',
    coach: 'talks at the doer’s level, leaves the doing',
    glue: 'carries the truth up and down',
    follow: 'keeps track of what was promised',
    unblock: 'acts while ways out are open',
    referent: 'wins people without rank',
    raci: 'settles who has the last word',
    position: 'uses the levers of the role',
  },
  it: {
    detail: 'conosce la piccola cosa che decide',
    example: 'mostra la via alla luce del sole',
    altitude: 'vede l’insieme, scende, torna su',
    orchestrate: 'mette le cose in un ordine che funziona',
    value: 'chiede che cosa cambia per chi usa',
    nobridge: 'guarda le due sponde prima di costruire',
    craft: 'torna indietro per la cosa strana',
    depth: 'chiede un livello più in fondo',
    own: 'propone senza che nessuno chieda',
    challenge: 'fa il conto che non torna',
    share: 'passa agli altri quello che ha imparato',
    letlearn: 'lascia provare gli altri',
    coach: 'parla al livello di chi fa, e lascia fare',
    glue: 'porta la verità in su e in giù',
    follow: 'tiene il filo delle promesse',
    unblock: 'agisce finché le vie sono aperte',
    referent: 'convince senza grado',
    raci: 'stabilisce chi ha l’ultima parola',
    position: 'usa le leve del suo ruolo',
  },
};
const levels: Area<'1' | '2' | '3' | '4'> = {
  en: { 1: 'absent', 2: 'emerging', 3: 'solid', 4: 'leading' },
  it: { 1: 'assente', 2: 'agli inizi', 3: 'solido', 4: 'esemplare' },
};
const dimensions: Area<Dimension> = {
  en: {
    details: 'Knows the details',
    picture: 'Keeps the big picture',
    delivery: 'Gets it done through others',
    customer: 'Serves the customer',
    teaching: 'Shows and teaches',
    people: 'Brings people along',
  },
  it: {
    details: 'Conosce i dettagli',
    picture: 'Tiene il quadro d’insieme',
    delivery: 'Fa riuscire le cose attraverso gli altri',
    customer: 'Serve il cliente',
    teaching: 'Mostra e insegna',
    people: 'Porta con sé le persone',
  },
};
/** The sentence of a rule that read a moment where no author's key stands. */
const rules: Area<Exclude<Channel, 'K'> | 'averted' | 'clock' | 'dive'> = {
  en: {
    I: 'You put the fact down while it could still decide.',
    dive: 'Where you looked, against where it pressed most, and whether you used it the same turn.',
    M: 'The letters as they stood, by the twenty checks of a row.',
    D: 'This distance, for this work, at this hour.',
    F: 'A promise with owner, date and proof, and what became of it.',
    C: 'Your word against what could be known then, not against how it ended.',
    S: 'How much lateness and how many clashes it took off the plan.',
    T: 'Nobody had asked for it.',
    clock: 'When you asked, against the last moment at which asking was still in time.',
    averted: '“{call}” That never happened, because you had done this first.',
  },
  it: {
    I: 'Hai messo giù il fatto quando poteva ancora decidere.',
    dive: 'Dove hai guardato, contro dove premeva di più, e se l’hai usato nello stesso turno.',
    M: 'Le lettere come stavano, secondo i venti controlli di una riga.',
    D: 'Questa distanza, per questo lavoro, a quest’ora.',
    F: 'Una promessa con responsabile, data e prova, e come è finita.',
    C: 'La tua parola contro quello che si poteva sapere allora, non contro come è finita.',
    S: 'Quanto ritardo e quanti scontri ha tolto dal piano.',
    T: 'Nessuno l’aveva chiesto.',
    clock: 'Quando hai chiesto, contro l’ultimo momento in cui chiedere bastava ancora.',
    averted: '«{call}» Non è mai successo, perché avevi già fatto questo.',
  },
};

export function behaviourText(tag: string, language: string): string {
  return hasKey(behaviours, tag) ? phrase(behaviours, language, tag) : tag.replaceAll('_', ' ');
}
const levelKey = { 1: '1', 2: '2', 3: '3', 4: '4' } as const;
export const levelText = (level: Level, language: string): string => phrase(levels, language, levelKey[level]);
export const dimensionText = (dimension: Dimension, language: string): string =>
  phrase(dimensions, language, dimension);
export const ruleText = (rule: keyof typeof rules.en, language: string, blanks: Blanks = {}): string =>
  phrase(rules, language, rule, blanks);
export const behaviourAreas = { behaviours, levels, dimensions, rules };
