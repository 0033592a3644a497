import type { Answer, Resolution } from '../format/calls.ts';
import { fill, phrase, type Area, type Blanks } from './language.ts';

/** A Move in the player's mouth, where no author wrote it. */
const moveActs: Area<Resolution> = {
  en: {
    resequence: 'I put {task} before {other}.',
    interface_contract: 'I sit {task} and {other} down to agree what passes between them.',
    split: 'I cut {task} in two and send the first part ahead.',
    fast_track: 'I let {other} begin before {task} is done.',
    crash: 'I ask for more hands on {task}.',
    descope: 'I leave a part of {task} out.',
    buffer: 'I set time aside before {task}.',
    outsource: 'I give {task} to somebody outside.',
    escalate: 'I take {task} against {other} one level up.',
    accept: 'I leave {task} as it is, and say who watches.',
  },
  it: {
    resequence: 'Metto {task} prima di {other}.',
    interface_contract: 'Metto a un tavolo {task} e {other}: fissano che cosa passa fra loro.',
    split: 'Divido {task} in due e mando avanti la prima parte.',
    fast_track: 'Faccio partire {other} prima della fine di {task}.',
    crash: 'Chiedo altre mani per {task}.',
    descope: 'Lascio fuori una parte di {task}.',
    buffer: 'Metto da parte del tempo prima di {task}.',
    outsource: 'Affido {task} a qualcuno di fuori.',
    escalate: 'Porto {task} contro {other} un livello più su.',
    accept: 'Lascio {task} com’è, e dico chi tiene d’occhio.',
  },
};

export type MoveSentence =
  | Exclude<Resolution, 'fast_track' | 'resequence' | 'descope'>
  | 'resequence_waits'
  | 'resequence_free'
  | 'overlap_wins'
  | 'overlap_loses'
  | 'descope_some'
  | 'descope_all'
  | 'accept_you';

/** What a Move does, in one sentence without its end; the price follows. */
const moveSentences: Area<MoveSentence> = {
  en: {
    resequence_waits: '{task} goes first; {other} starts {length} later',
    resequence_free: '{task} goes first; {other} loses nothing by it',
    interface_contract:
      '{task} and {other} spend {length} each on what passes between them, then neither waits; whether it fits shows when both are done',
    split: 'The first part of {task} is there after {after}, the rest {length} later',
    overlap_wins: '{other} begins {length} before {task} is done; {win} won, if little changes',
    overlap_loses: '{other} begins {length} before {task} is done; what is done again costs {win} more than that',
    crash: '{task} takes {after} instead of {before}',
    descope_some: '{share} of {task} goes: {after} instead of {before}',
    descope_all: '{task} is left out',
    buffer: '{length} stand before {task}: delay eats them first, then the date',
    outsource: 'Somebody outside does {task} in {after} instead of {before}, with the time to get going',
    escalate: 'One level up they answer in {length}: {task} first, then {other}',
    accept: 'Nothing moves; {person} watches {task}',
    accept_you: 'Nothing moves; you watch {task}',
  },
  it: {
    resequence_waits: '{task} va per primo; {other} parte {length} dopo',
    resequence_free: '{task} va per primo; {other} non ci perde niente',
    interface_contract:
      '{task} e {other} dedicano {length} ciascuno a quello che passa fra loro, poi nessuno aspetta; se combacia, si vede alla fine',
    split: 'La prima parte di {task} c’è dopo {after}, il resto {length} più tardi',
    overlap_wins: '{other} parte {length} prima della fine di {task}; {win} in meno, se cambia poco',
    overlap_loses: '{other} parte {length} prima della fine di {task}; quello che si rifà costa {win} di più',
    crash: '{task} dura {after} invece di {before}',
    descope_some: 'Se ne va {share} di {task}: {after} invece di {before}',
    descope_all: '{task} resta fuori',
    buffer: '{length} davanti a {task}: il ritardo mangia prima quelli, poi la data',
    outsource: 'Qualcuno di fuori fa {task} in {after} invece di {before}, avvio compreso',
    escalate: 'Un livello più su rispondono in {length}: prima {task}, poi {other}',
    accept: 'Non si sposta niente; {person} tiene d’occhio {task}',
    accept_you: 'Non si sposta niente; tieni d’occhio {task}',
  },
};
const movePrices: Area<'none' | 'costs' | 'saves'> = {
  en: { none: '{text}.', costs: '{text}; it costs {price} more.', saves: '{text}; it saves {price}.' },
  it: { none: '{text}.', costs: '{text}; costa {price} in più.', saves: '{text}; si risparmia {price}.' },
};
const moveUnits: Area<'crash' | 'share' | 'none' | 'week' | 'day' | 'hour'> = {
  en: { crash: 'more people', share: 'of it', none: '–', week: 'weeks', day: 'days', hour: 'hours' },
  it: { crash: 'persone in più', share: 'del totale', none: '–', week: 'settimane', day: 'giorni', hour: 'ore' },
};
const shares: Area<'1' | '2' | '3' | 'other'> = {
  en: { 1: 'A quarter', 2: 'Half', 3: 'Three quarters', other: '{n} tenths' },
  it: { 1: 'un quarto', 2: 'metà', 3: 'tre quarti', other: '{n} decimi' },
};

export type MoveReason = 'done' | 'begun' | 'no_link' | 'in_order' | 'adds_nothing' | 'no_use' | 'not_offered';
/** Why a Move is shut. */
const moveReasons: Area<MoveReason> = {
  en: {
    done: 'It is done already.',
    begun: 'It has begun; that can no longer be moved.',
    no_link: 'Nothing waits there any more.',
    in_order: 'One needs the other first. The order is the work’s own.',
    adds_nothing: 'More hands would talk more and make no more.',
    no_use: 'It would change nothing now.',
    not_offered: 'Nobody has that to offer this week.',
  },
  it: {
    done: 'È già fatto.',
    begun: 'È cominciato: non si sposta più.',
    no_link: 'Lì non aspetta più nessuno.',
    in_order: 'Uno ha bisogno dell’altro. L’ordine è del lavoro.',
    adds_nothing: 'Più mani parlerebbero di più e non farebbero di più.',
    no_use: 'Adesso non cambierebbe niente.',
    not_offered: 'Questa settimana nessuno lo può offrire.',
  },
};
const contractWords: Area<'agreed' | 'fits' | 'failed'> = {
  en: {
    agreed: '{from} and {to} work to one agreed value.',
    fits: '{from} and {to}: it fits.',
    failed: '{from} and {to}: it does not fit. A part is done again.',
  },
  it: {
    agreed: '{from} e {to} lavorano su un valore concordato.',
    fits: '{from} e {to}: combacia.',
    failed: '{from} e {to}: non combacia. Una parte si rifà.',
  },
};

const watching: Area<'accepted' | 'accepted_you' | 'seen'> = {
  en: { accepted: '{name} watches.', accepted_you: 'You watch.', seen: 'What was to be watched for has come.' },
  it: {
    accepted: '{name} tiene d’occhio.',
    accepted_you: 'Tieni d’occhio.',
    seen: 'Quello che si teneva d’occhio è arrivato.',
  },
};

/** Somebody's answer to a proposal, where no author wrote one: by how much they trust you, three ways each. */
type Line = `${Answer}_${'high' | 'low'}_${1 | 2 | 3}`;
const answerLines: Area<Line> = {
  en: {
    commit_high_1: 'Yes. And I will tell you first if it slips.',
    commit_high_2: 'Good. I start today.',
    commit_high_3: 'Yes. There is one weak spot; come and see it.',
    commit_low_1: 'Fine. The sum is right.',
    commit_low_2: 'Yes. Put it on paper, and I do it.',
    commit_low_3: 'All right. You have shown me why.',
    comply_high_1: 'If you want it. I would have done it differently.',
    comply_high_2: 'We can try.',
    comply_high_3: 'Yes. Mostly.',
    comply_low_1: 'If it is in the plan.',
    comply_low_2: 'Noted.',
    comply_low_3: 'You are the one who asks.',
    resist_high_1: 'No. Not like this. Ask me again with a reason.',
    resist_high_2: 'I would, for you. They would not, for me.',
    resist_high_3: 'No. You have not seen what that costs here.',
    resist_low_1: 'No.',
    resist_low_2: 'That is not yours to move.',
    resist_low_3: 'It stays where it is.',
  },
  it: {
    commit_high_1: 'Sì. E se slitta, sei il primo posto dove lo dico.',
    commit_high_2: 'Bene. Comincio oggi.',
    commit_high_3: 'Sì. C’è un punto debole; vieni a vederlo.',
    commit_low_1: 'D’accordo. Il conto torna.',
    commit_low_2: 'Sì. Mettilo per iscritto e lo faccio.',
    commit_low_3: 'Va bene. Mi hai fatto vedere perché.',
    comply_high_1: 'Se ci tieni. Io l’avrei fatto in un altro modo.',
    comply_high_2: 'Possiamo provare.',
    comply_high_3: 'Sì. In buona parte.',
    comply_low_1: 'Se sta nel piano.',
    comply_low_2: 'Preso nota.',
    comply_low_3: 'Sei tu che chiedi.',
    resist_high_1: 'No. Non così. Richiedimelo con una ragione.',
    resist_high_2: 'Per te lo farei. Loro, per me, no.',
    resist_high_3: 'No. Non hai visto che cosa costa qui.',
    resist_low_1: 'No.',
    resist_low_2: 'Non tocca a te spostarlo.',
    resist_low_3: 'Resta dov’è.',
  },
};
export const ANSWER_VARIANTS = 3;

export const moveActText = (resolution: Resolution, language: string, blanks: Blanks): string =>
  phrase(moveActs, language, resolution, blanks);
/** One sentence with its price; `price` in words, '' = none. */
export function moveText(
  key: MoveSentence,
  language: string,
  blanks: Blanks,
  price: string,
  isSaving: boolean,
): string {
  const text = phrase(moveSentences, language, key, blanks);
  return phrase(movePrices, language, price === '' ? 'none' : isSaving ? 'saves' : 'costs', { text, price });
}
export const moveUnitText = (unit: keyof typeof moveUnits.en, language: string): string =>
  unit === 'none' ? '' : phrase(moveUnits, language, unit);
export const moveReasonText = (reason: MoveReason, language: string): string => phrase(moveReasons, language, reason);
export const watchText = (key: keyof typeof watching.en, language: string, name = ''): string =>
  phrase(watching, language, key, { name });
export const contractText = (state: keyof typeof contractWords.en, language: string, blanks: Blanks): string =>
  phrase(contractWords, language, state, blanks);

/** "Half", "three tenths": a share in words. */
export function shareText(share: number, language: string): string {
  const quarters = Math.round(share * 4);
  const isQuarter = Math.abs(share * 4 - quarters) < 1e-6 && quarters >= 1 && quarters <= 3;
  const key = isQuarter ? (['1', '2', '3'] as const)[quarters - 1] : undefined;
  return phrase(shares, language, key ?? 'other', { n: Math.round(share * 10) });
}

/** Lines the engine says itself: a path that begins with @, so that it can never be a story's. */
const ENGINE = '@answer.';
export function answerPath(answer: Answer, trust: number, variant: number): string {
  return `${ENGINE}${answer}_${trust >= 50 ? 'high' : 'low'}_${variant + 1}`;
}
export const isEngineLine = (path: string): boolean => path.startsWith(ENGINE);
/** The words of such a path; null = it is the story's. */
export function engineLine(path: string, language: string, prints: Blanks): string | null {
  if (!isEngineLine(path)) return null;
  const key = path.slice(ENGINE.length);
  return Object.hasOwn(answerLines.en, key) ? fill(phrase(answerLines, language, key as Line), prints) : null;
}
export const moveAreas = {
  moveActs,
  moveSentences,
  movePrices,
  moveUnits,
  shares,
  moveReasons,
  contractWords,
  watching,
  answerLines,
};
