import { phrase, type Area } from './language.ts';

type Rung = 'l0' | 'l1' | 'l2' | 'l3' | 'l4' | 'l5';
/** Rungs of the ladder: who is asked. */
const rungs: Area<Rung> = {
  en: {
    l0: 'yourself, or a peer',
    l1: 'the lead it belongs to',
    l2: 'both leads together',
    l3: 'the director',
    l4: 'the top',
    l5: 'somebody outside',
  },
  it: {
    l0: 'tu, o un collega',
    l1: 'il responsabile diretto',
    l2: 'i due responsabili insieme',
    l3: 'il direttore',
    l4: 'il vertice',
    l5: 'qualcuno di fuori',
  },
};
type Line =
  | 'answers_now'
  | 'answers_in'
  | 'answers_slower'
  | 'answer_by'
  | 'fixed_by'
  | 'fixed_now'
  | 'believed_less'
  | 'likely_by'
  | 'may_turn'
  | 'next_blocker'
  | 'next_showstopper';
const lines: Area<Line> = {
  en: {
    answers_now: 'answers at once',
    answers_in: 'answers in {length}',
    answers_slower: 'answers in {length}; it was {usual} while they believed you',
    answer_by: 'answer by {step}',
    fixed_by: 'fixed by {step}',
    fixed_now: 'fixed this turn',
    believed_less: 'After the last false alarm people look twice before they answer you.',
    likely_by: 'likely by {step}',
    may_turn: 'some day',
    next_blocker: '{text} Next: work stops.',
    next_showstopper: '{text} Next: no way out in time.',
  },
  it: {
    answers_now: 'risponde subito',
    answers_in: 'risponde in {length}',
    answers_slower: 'risponde in {length}; erano {usual} quando ti credevano',
    answer_by: 'risposta entro {step}',
    fixed_by: 'sistemato entro {step}',
    fixed_now: 'sistemato in questo turno',
    believed_less: 'Dopo l’ultimo falso allarme, prima di risponderti ci pensano due volte.',
    likely_by: 'probabile entro {step}',
    may_turn: 'prima o poi',
    next_blocker: '{text} Poi: il lavoro si ferma.',
    next_showstopper: '{text} Poi: nessuna via d’uscita in tempo.',
  },
};

/** Who a rung is, 0–5. */
export const rungText = (level: number, language: string): string => phrase(rungs, language, rungKeys[level] ?? 'l0');
const rungKeys: readonly Rung[] = ['l0', 'l1', 'l2', 'l3', 'l4', 'l5'];
export const blockerLine = (key: Line, language: string, blanks: Readonly<Record<string, string>> = {}): string =>
  phrase(lines, language, key, blanks);
export const blockerAreas = { rungs, lines };
