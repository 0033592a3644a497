import { phrase, type Area } from './language.ts';

export type ChangeKey =
  | 'trust'
  | 'patience_less'
  | 'patience_more'
  | 'spend'
  | 'tokens'
  | 'pip_more'
  | 'pip_less'
  | 'pip_paid'
  | 'fog'
  | 'known'
  | 'fact'
  | 'played'
  | 'opened'
  | 'bank'
  | 'letters'
  | 'talked'
  | 'left_out_one'
  | 'left_out_many'
  | 'drifts'
  | 'drifts_alone'
  | 'promise_open'
  | 'promise_kept'
  | 'promise_broken'
  | 'told'
  | 'blocker'
  | 'row'
  | 'story'
  | 'number'
  | 'word'
  | 'plan'
  | 'slack'
  | 'end'
  | 'end_step'
  | 'done'
  | 'radio'
  | 'dark'
  | 'light'
  | 'truth_out'
  | 'intent'
  | 'answer_commit'
  | 'answer_comply'
  | 'answer_resist'
  | 'counted'
  | 'gone'
  | 'plain';

/** One change in one sentence. `{from}` and `{to}` are already in words. */
const changes: Area<ChangeKey> = {
  en: {
    trust: '{name}’s trust in you: {from} → {to}.',
    patience_less: '{name}’s patience: {from} → {to}.',
    patience_more: '{name}’s patience: {from} → {to}.',
    spend: 'Spent: {from} → {to}.',
    tokens: 'Attention left: {to}.',
    pip_more: '{name} can do more of it alone.',
    pip_less: '{name} lost practice.',
    pip_paid: '{name} did it alone, a turn sooner: you had shown how.',
    fog: '{name}: delivered into fog. Nobody was named to pick it up.',
    known: 'You read: {text}',
    fact: '{text}',
    played: 'Put down: {text}',
    opened: '{name}: page {to} is open.',
    bank: '{name}: {to}.',
    letters: '{name}: the letters are {to}.',
    talked: '{name} has talked the letter in “{row}” through with you.',
    left_out_one: '{name} had no letter in “{row}”.',
    left_out_many: '{name} had no letter in “{row}”.',
    drifts: 'Nobody has the last word on “{row}”. {name} does it, so {name} decides.',
    drifts_alone: 'Nobody has the last word on “{row}”, and nobody does it.',
    promise_open: '{name} has promised.',
    promise_kept: '{name} kept the promise.',
    promise_broken: '{name} broke the promise.',
    told: 'You told {name}: {to}.',
    blocker: '{name} Now {to}.',
    row: '{name}: {to}.',
    story: '{to}.',
    number: '{name} {from} → {to}.',
    word: '{name} {from} → {to}.',
    plan: 'The plan moved: {name}.',
    slack: '{name}, slack: {from} → {to}.',
    end: '{name}, ready: {from} → {to}.',
    end_step: 'The plan ends: {from} → {to}.',
    done: 'Work done: {name}, {to}.',
    radio: 'Somebody is on the radio.',
    dark: 'The wall goes dark.',
    light: 'The wall is lit again.',
    truth_out: 'One explanation less.',
    intent: '{name} will do something else.',
    answer_commit: '{name}: yes.',
    answer_comply: '{name}: yes, meaning maybe.',
    answer_resist: '{name}: no.',
    counted: '{name} Counted from what you knew: {to}.',
    gone: '{name} It is off the strip.',
    plain: '{name}: {from} → {to}.',
  },
  it: {
    trust: 'La fiducia di {name} in te: {from} → {to}.',
    patience_less: 'La pazienza di {name}: {from} → {to}.',
    patience_more: 'La pazienza di {name}: {from} → {to}.',
    spend: 'Speso: {from} → {to}.',
    tokens: 'Attenzione rimasta: {to}.',
    pip_more: '{name} ne sa fare di più per conto suo.',
    pip_less: '{name} ha perso pratica.',
    pip_paid: '{name} ha fatto senza di te, un turno prima: avevi mostrato come.',
    fog: '{name}: consegnato nella nebbia. Nessuno aveva detto chi lo prende.',
    known: 'Hai letto: {text}',
    fact: '{text}',
    played: 'Messa giù: {text}',
    opened: '{name}: la pagina {to} è aperta.',
    bank: '{name}: {to}.',
    letters: '{name}: le lettere sono {to}.',
    talked: 'Con {name} hai parlato della lettera in «{row}».',
    left_out_one: '{name} non aveva una lettera in «{row}».',
    left_out_many: '{name} non avevano una lettera in «{row}».',
    drifts: 'Nessuno ha l’ultima parola su «{row}». Chi lo fa è {name}: decide {name}.',
    drifts_alone: 'Nessuno ha l’ultima parola su «{row}», e nessuno lo fa.',
    promise_open: '{name} ha promesso.',
    promise_kept: '{name} ha mantenuto la promessa.',
    promise_broken: '{name} non ha mantenuto la promessa.',
    told: 'Hai detto a {name}: {to}.',
    blocker: '{name} Adesso {to}.',
    row: '{name}: {to}.',
    story: '{to}.',
    number: '{name} {from} → {to}.',
    word: '{name} {from} → {to}.',
    plan: 'Il piano si è mosso: {name}.',
    slack: '{name}, margine: {from} → {to}.',
    end: '{name}, pronto: {from} → {to}.',
    end_step: 'Il piano finisce: {from} → {to}.',
    done: 'Lavoro fatto: {name}, {to}.',
    radio: 'Qualcuno è alla radio.',
    dark: 'Sul muretto si fa buio.',
    light: 'Il muretto è di nuovo acceso.',
    truth_out: 'Una spiegazione in meno.',
    intent: '{name} farà un’altra cosa.',
    answer_commit: '{name}: sì.',
    answer_comply: '{name}: sì, cioè forse.',
    answer_resist: '{name}: no.',
    counted: '{name} Contato da quello che sapevi: {to}.',
    gone: '{name} Non è più in arrivo.',
    plain: '{name}: {from} → {to}.',
  },
};
const links: Area<
  | 'act'
  | 'rule'
  | 'opening'
  | 'smaller_one'
  | 'smaller_many'
  | 'log'
  | 'quiet_turn'
  | 'silence'
  | 'no'
  | 'yes'
  | 'nothing'
> = {
  en: {
    act: '{when}: “{act}” {change}',
    rule: '{when}. {rule} {change}',
    opening: 'At the start: {change}',
    smaller_one: 'and one smaller thing',
    smaller_many: 'and {n} smaller things',
    log: '{act} {change}',
    quiet_turn: 'Nothing you can see moved.',
    silence: 'You stayed silent.',
    no: 'no',
    yes: 'yes',
    nothing: 'none',
  },
  it: {
    act: '{when}: «{act}» {change}',
    rule: '{when}. {rule} {change}',
    opening: 'All’inizio: {change}',
    smaller_one: 'e una cosa più piccola',
    smaller_many: 'e {n} cose più piccole',
    log: '{act} {change}',
    quiet_turn: 'Non si è mosso niente che tu possa vedere.',
    silence: 'Non hai risposto.',
    no: 'no',
    yes: 'sì',
    nothing: 'niente',
  },
};
const causes: Area<
  'turn' | 'intent' | 'event' | 'blocker' | 'silence' | 'promise' | 'aftermath' | 'trust' | 'quiet' | 'plan' | 'other'
> = {
  en: {
    turn: 'The turn ran.',
    intent: '{name}: {text}',
    event: 'What was due:',
    blocker: 'The blocker aged.',
    silence: 'Nobody answered.',
    promise: 'A promise fell due.',
    aftermath: 'Afterwards:',
    trust: 'People remember.',
    quiet: 'A team went quiet.',
    plan: 'The plan:',
    other: 'The story:',
  },
  it: {
    turn: 'È passato il turno.',
    intent: '{name}: {text}',
    event: 'Quello che doveva succedere:',
    blocker: 'Il blocco è invecchiato.',
    silence: 'Nessuno ha risposto.',
    promise: 'È scaduta una promessa.',
    aftermath: 'Dopo:',
    trust: 'Le persone ricordano.',
    quiet: 'Una squadra tace.',
    plan: 'Il piano:',
    other: 'La storia:',
  },
};

export const changeText = (
  key: ChangeKey,
  language: string,
  blanks: Readonly<Record<string, string | number>>,
): string => phrase(changes, language, key, blanks);
export const linkText = (
  key: keyof typeof links.en,
  language: string,
  blanks: Readonly<Record<string, string | number>> = {},
): string => phrase(links, language, key, blanks);
export const causeText = (
  key: keyof typeof causes.en,
  language: string,
  blanks: Readonly<Record<string, string>> = {},
): string => phrase(causes, language, key, blanks);
export const changeAreas = { changes, links, causes };
