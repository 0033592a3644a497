/** The terminal's own few words; verbs, distances, certainty and sureness come from the domain's catalogue, the rest from the story. */
export interface TerminalWords {
  readonly coming: string;
  readonly what: string;
  readonly which: string;
  readonly by: string;
  readonly howMuch: string;
  readonly cards: string;
  readonly howSure: string;
  readonly askedBefore: string;
  readonly nobody: string;
  readonly yes: string;
  readonly no: string;
  readonly silent: string;
  readonly silence: (what: string) => string;
  readonly shut: string;
  readonly left: string;
  readonly over: string;
  readonly tokens: (count: number) => string;
  readonly patience: (name: string, now: number, start: number) => string;
  readonly spent: (amount: string) => string;
  readonly price: (count: number) => string;
  readonly crossed: string;
  readonly wayBack: (text: string) => string;
  readonly marks: string;
  readonly moments: (count: number) => string;
  readonly averted: string;
  readonly contested: string;
  readonly otherwise: string;
  readonly whose: (raters: number) => string;
}

/** Below this many raters a key is one author's view. */
const enoughRaters = 5;

const en: TerminalWords = {
  coming: 'Coming, if nobody acts:',
  what: 'What do you do?',
  which: 'Which?',
  by: 'By when?',
  howMuch: 'How much?',
  cards: 'Put a fact beside it? (space marks, enter goes on)',
  howSure: 'How sure are you?',
  askedBefore: 'Who is asked before? (space marks, enter goes on)',
  nobody: 'Nobody yet',
  yes: 'Yes',
  no: 'No',
  silent: 'Stay silent, and let it run',
  silence: (what) => `If you stay silent: ${what}`,
  shut: 'shut',
  left: 'You left the wall.',
  over: 'The run is over.',
  tokens: (count) => (count === 1 ? '1 token left' : `${count} tokens left`),
  patience: (name, now, start) => `${name}’s patience ${now} of ${start}`,
  spent: (amount) => `spent ${amount}`,
  price: (count) => (count === 0 ? '(free)' : `(${count})`),
  crossed: 'Lines crossed',
  wayBack: (text) => `The way back: ${text}`,
  marks: 'Marks',
  moments: (count) => `What you did, moment by moment (${count})`,
  averted: 'It never came up: you had settled it before.',
  contested: 'contested',
  otherwise: 'When another way would be right:',
  whose: (raters) => (raters < enoughRaters ? 'one author’s view' : `${raters} people have read it`),
};

const it: TerminalWords = {
  coming: 'In arrivo, se nessuno fa niente:',
  what: 'Che cosa fai?',
  which: 'Quale?',
  by: 'Entro quando?',
  howMuch: 'Quanto?',
  cards: 'Ci metti accanto un fatto? (spazio segna, invio va avanti)',
  howSure: 'Quanto ci scommetti?',
  askedBefore: 'A chi si chiede prima? (spazio segna, invio va avanti)',
  nobody: 'Ancora nessuno',
  yes: 'Sì',
  no: 'No',
  silent: 'Taci, e lascia correre',
  silence: (what) => `Se taci: ${what}`,
  shut: 'chiuso',
  left: 'Hai lasciato il muretto.',
  over: 'La partita è finita.',
  tokens: (count) => (count === 1 ? 'resta 1 gettone' : `restano ${count} gettoni`),
  patience: (name, now, start) => `pazienza di ${name} ${now} su ${start}`,
  spent: (amount) => `spesi ${amount}`,
  price: (count) => (count === 0 ? '(gratis)' : `(${count})`),
  crossed: 'Linee superate',
  wayBack: (text) => `La via del ritorno: ${text}`,
  marks: 'Segni',
  moments: (count) => `Che cosa hai fatto, momento per momento (${count})`,
  averted: 'Non è mai arrivata: l’avevi risolta prima.',
  contested: 'contesa',
  otherwise: 'Quando andrebbe bene un altro modo:',
  whose: (raters) => (raters < enoughRaters ? 'il punto di vista di un autore' : `l’hanno letta in ${raters}`),
};

/** English unless Italian is asked for: the flag chooses, never the environment. */
export function terminalWords(language: string): TerminalWords {
  return language === 'it' ? it : en;
}
