import type { Verb } from '../../scenarios/index.ts';

/** The terminal's own few words; the story's and the refusals' come from the domain. */
export interface TerminalWords {
  readonly coming: string;
  readonly what: string;
  readonly which: string;
  readonly cards: string;
  readonly howSure: string;
  readonly askedBefore: string;
  readonly nobody: string;
  readonly yes: string;
  readonly no: string;
  readonly run: string;
  readonly silent: string;
  readonly shut: string;
  readonly left: string;
  readonly over: string;
  readonly tokens: (count: number) => string;
  readonly price: (count: number) => string;
  readonly certainty: Readonly<Record<'known' | 'likely' | 'rumour', string>>;
  readonly sure: Readonly<Record<'guess' | 'fairly_sure' | 'sure', string>>;
  readonly verbs: Readonly<Record<Verb, string>>;
}

const en: TerminalWords = {
  coming: 'Coming, if nobody acts:',
  what: 'What do you do?',
  which: 'Which?',
  cards: 'Put a fact beside it? (space marks, enter goes on)',
  howSure: 'How sure are you?',
  askedBefore: 'Who is asked before? (space marks, enter goes on)',
  nobody: 'Nobody yet',
  yes: 'Yes',
  no: 'No',
  run: 'Let it run',
  silent: 'Stay silent, and let it run',
  shut: 'shut',
  left: 'You left the wall.',
  over: 'The run is over.',
  tokens: (count) => (count === 1 ? '1 token left' : `${count} tokens left`),
  price: (count) => (count === 0 ? '(free)' : `(${count})`),
  certainty: { known: 'known', likely: 'likely', rumour: 'rumour' },
  sure: { guess: 'a guess', fairly_sure: 'fairly sure', sure: 'sure' },
  verbs: {
    look: 'Look',
    ask: 'Ask',
    agree: 'Agree',
    move: 'Move',
    raise: 'Raise',
    tell: 'Tell',
    radio: 'Radio',
    run: 'Run',
  },
};

const it: TerminalWords = {
  coming: 'In arrivo, se nessuno fa niente:',
  what: 'Che cosa fai?',
  which: 'Quale?',
  cards: 'Ci metti accanto un fatto? (spazio segna, invio va avanti)',
  howSure: 'Quanto ci scommetti?',
  askedBefore: 'A chi si chiede prima? (spazio segna, invio va avanti)',
  nobody: 'Ancora nessuno',
  yes: 'Sì',
  no: 'No',
  run: 'Lascia correre',
  silent: 'Taci, e lascia correre',
  shut: 'chiuso',
  left: 'Hai lasciato il muretto.',
  over: 'La settimana è finita.',
  tokens: (count) => (count === 1 ? 'resta 1 gettone' : `restano ${count} gettoni`),
  price: (count) => (count === 0 ? '(gratis)' : `(${count})`),
  certainty: { known: 'certo', likely: 'probabile', rumour: 'voce' },
  sure: { guess: 'a occhio', fairly_sure: 'quasi di sicuro', sure: 'di sicuro' },
  verbs: {
    look: 'Guarda',
    ask: 'Chiedi',
    agree: 'Accordati',
    move: 'Sposta',
    raise: 'Alza',
    tell: 'Racconta',
    radio: 'Radio',
    run: 'Corri',
  },
};

/** English unless Italian is asked for: the flag chooses, never the environment. */
export function terminalWords(language: string): TerminalWords {
  return language === 'it' ? it : en;
}
