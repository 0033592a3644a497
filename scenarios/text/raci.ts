import type { FindingCode } from '../engine/model/raci/check-types.ts';
import { phrase, type Area, type Blanks } from './language.ts';

/** A finding as a sentence; where one code finds two kinds of thing, the second has its own key. */
export type FindingKey = FindingCode | 'R15_row' | 'R20_person';

/** Never a code and never a grade on the screen: what is so, in one sentence. */
const findings: Area<FindingKey> = {
  en: {
    R01: 'Nobody has the last word.',
    R02: 'More than one person has the last word.',
    R03: 'Nobody does the work.',
    R04: '{name} has the last word, but nobody gave them the standing for it.',
    R05: '{name} has to live with it and has no letter.',
    R06: '{name} can stop it and is not asked before.',
    R07: '{name} is to do it and has never learned how.',
    R08: 'More than two people do the work. It may be two deliverables.',
    R09: 'More than half of them are asked before. That takes time.',
    R10: '{name} is asked before out of politeness.',
    R11: '{name} is touched by it and has no letter.',
    R12: 'One person does it and has the last word, and nobody is asked before: nobody can object.',
    R13: '{name} does it alone and has the last word, while somebody here knows more.',
    R14: '{name} does more at once than there are hours.',
    R15: '{name} has the last word on more than half of the rows.',
    R15_row: '{name} has the last word over the work of their own superior.',
    R16: 'Every cell has a letter. Who could be left in peace?',
    R17: '{name} comes from outside and has the last word on something of ours.',
    R18: 'The name does not say when it is done.',
    R19: 'The letters are older than the plan, or their people have not seen them.',
    R20: 'Most of them are only told. Nobody reads that.',
    R20_person: '{name} is told of something that does not touch them.',
  },
  it: {
    R01: 'Nessuno ha l’ultima parola.',
    R02: 'L’ultima parola ce l’ha più di una persona.',
    R03: 'Nessuno fa il lavoro.',
    R04: '{name} ha l’ultima parola senza avere l’autorità per dirla.',
    R05: 'Tocca a {name} conviverci, e non ha una lettera.',
    R06: '{name} può fermare tutto, e prima nessuno chiede.',
    R07: '{name} dovrebbe farlo e non ha mai imparato come.',
    R08: 'Lo fanno in più di due. Forse sono due consegne.',
    R09: 'Più di metà va sentita prima. Ci vuole tempo.',
    R10: 'A {name} si chiede prima solo per cortesia.',
    R11: 'La cosa tocca {name}, che non ha una lettera.',
    R12: 'Uno solo lo fa e ha l’ultima parola, e prima non si sente nessuno: nessuno può obiettare.',
    R13: '{name} fa tutto e ha l’ultima parola, mentre qui c’è chi ne sa di più.',
    R14: '{name} fa più cose insieme di quante ore ci siano.',
    R15: '{name} ha l’ultima parola su più di metà delle righe.',
    R15_row: '{name} ha l’ultima parola sul lavoro di chi sta sopra.',
    R16: 'Ogni casella ha una lettera. Chi si potrebbe lasciare in pace?',
    R17: '{name} viene da fuori e ha l’ultima parola su una cosa nostra.',
    R18: 'Il nome non dice quando è finito.',
    R19: 'Le lettere sono più vecchie del piano, o chi c’è dentro non le ha viste.',
    R20: 'Quasi tutti vengono solo informati. Nessuno lo legge.',
    R20_person: 'A {name} si racconta una cosa che non c’entra con il suo lavoro.',
  },
};

export const findingText = (key: FindingKey, language: string, blanks: Blanks = {}): string =>
  phrase(findings, language, key, blanks);
export const raciAreas = { findings };
