/** The projector's own words; everything else the room sends. */
export interface ProjectorWords {
  readonly page: string;
  readonly opening: string;
  readonly lost: string;
  readonly no_key: string;
  readonly no_key_says: string;
  readonly join_at: string;
  readonly code: string;
  readonly qr: string;
  readonly hidden: string;
  readonly call_of: string;
  readonly votes_in: string;
  readonly people_one: string;
  readonly people_other: string;
  readonly silence: string;
  readonly split: string;
  readonly split_says: string;
  readonly legend: string;
  readonly time_left: string;
  readonly closes: string;
  readonly reasons: string;
  readonly what_was: string;
  readonly twin: string;
  readonly over: string;
}

const en: ProjectorWords = {
  page: 'Projector · Pit Wall',
  opening: 'Opening the room …',
  lost: 'The room does not answer. It goes on by itself.',
  no_key: 'This address is not of an open room.',
  no_key_says: 'Press P on the console: it gives the whole address.',
  join_at: 'Join at',
  code: 'Code',
  qr: 'QR code to join the room',
  hidden: 'The code is hidden. H shows it.',
  call_of: 'call {number} of {of}',
  votes_in: '{count} of {of} have chosen',
  people_one: '{n} seat',
  people_other: '{n} seats',
  silence: 'If nobody chooses: {text}',
  split: 'Split.',
  split_says: 'A good one to talk about.',
  legend: 'one block, one person: a guess, fairly sure, sure',
  time_left: 'time left',
  closes: 'closes in {seconds} s',
  reasons: 'Reasons, without names',
  what_was: 'What it was',
  twin: 'Back at the office',
  over: 'The room is closed. Thank you.',
};
const it: ProjectorWords = {
  page: 'Proiettore · Pit Wall',
  opening: 'La stanza si apre …',
  lost: 'La stanza non risponde. Va avanti da sola.',
  no_key: 'Questo indirizzo non è di una stanza aperta.',
  no_key_says: 'Premi P nella console: dà l’indirizzo intero.',
  join_at: 'Entra da',
  code: 'Codice',
  qr: 'Codice QR per entrare nella stanza',
  hidden: 'Il codice è nascosto. H lo mostra.',
  call_of: 'scelta {number} di {of}',
  votes_in: 'hanno scelto in {count} su {of}',
  people_one: '{n} posto',
  people_other: '{n} posti',
  silence: 'Se nessuno sceglie: {text}',
  split: 'Divisi.',
  split_says: 'Vale la pena parlarne.',
  legend: 'un blocco, una persona: a occhio, quasi di sicuro, di sicuro',
  time_left: 'tempo che resta',
  closes: 'chiude tra {seconds} s',
  reasons: 'Perché, senza nomi',
  what_was: 'Che cosa era',
  twin: 'Di nuovo in ufficio',
  over: 'La stanza è chiusa. Grazie.',
};

export const wordsIn = (language: string): ProjectorWords => (language === 'it' ? it : en);
export function fill(text: string, values: Readonly<Record<string, string | number>>): string {
  return text.replaceAll(/\{(\w+)\}/g, (blank, name: string) => String(values[name] ?? blank));
}
