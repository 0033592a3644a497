import { phrase, type Area, type Blanks } from './language.ts';

/** What a phone says on top: one sentence, one thing to do. */
const seatNow: Area<
  | 'lobby'
  | 'meanwhile'
  | 'choose'
  | 'choose_bare'
  | 'chosen'
  | 'watching'
  | 'locked'
  | 'revealed'
  | 'talking'
  | 'argue'
  | 'again'
  | 'again_chosen'
  | 'committed'
  | 'consequence'
  | 'debrief'
  | 'closed'
> = {
  en: {
    lobby: 'You are in. Put the phone down until the first call.',
    meanwhile: 'Look up. The house plays this part.',
    choose: 'Choose alone, in silence. How sure are you, and why?',
    choose_bare: 'Choose alone, in silence. How sure are you?',
    chosen: 'Taken. You can change it until the vote is locked.',
    watching: 'You came in late. Watch this call; you vote on the next.',
    locked: 'Locked. Look up.',
    revealed: 'Look up. This is where the room stands.',
    talking: 'Talk. What would change your mind?',
    argue: 'Your table argues for {letter}, whatever you chose: {text}',
    again: 'Choose again. Changing your mind is allowed.',
    again_chosen: 'Taken. It can still be changed.',
    committed: 'The room has chosen. Look up.',
    consequence: 'This is what happened.',
    debrief: 'Read it, then write down one thing you will do.',
    closed: 'The room is closed. Thank you.',
  },
  it: {
    lobby: 'Ci sei. Posa il telefono fino alla prima scelta.',
    meanwhile: 'Alza lo sguardo. Questa parte la gioca la casa.',
    choose: 'Scegli da solo, in silenzio. Quanto sei sicuro, e perché?',
    choose_bare: 'Scegli da solo, in silenzio. Quanto sei sicuro?',
    chosen: 'Preso. Puoi cambiare finché il voto è aperto.',
    watching: 'Sei arrivato dopo. Guarda questa scelta; voti alla prossima.',
    locked: 'Voto chiuso. Alza lo sguardo.',
    revealed: 'Alza lo sguardo. Ecco dove sta la stanza.',
    talking: 'Parlatene. Che cosa ti farebbe cambiare idea?',
    argue: 'Il tuo tavolo difende {letter}, qualunque cosa tu abbia scelto: {text}',
    again: 'Scegli di nuovo. Cambiare idea si può.',
    again_chosen: 'Preso. Si può ancora cambiare.',
    committed: 'La stanza ha scelto. Alza lo sguardo.',
    consequence: 'Ecco che cosa è successo.',
    debrief: 'Leggi, poi scrivi una cosa che farai.',
    closed: 'La stanza è chiusa. Grazie.',
  },
};
/** What the projector says in large letters. */
const headlines: Area<
  | 'lobby'
  | 'begins'
  | 'meanwhile'
  | 'choosing'
  | 'choosing_bare'
  | 'locked'
  | 'revealed'
  | 'split'
  | 'silent'
  | 'talking'
  | 'second'
  | 'committed'
  | 'consequence'
  | 'debrief'
  | 'closed'
> = {
  en: {
    lobby: 'Join with your phone',
    begins: 'How it begins',
    meanwhile: 'Meanwhile',
    choosing: 'In silence: choose, how sure, one line why',
    choosing_bare: 'In silence: choose, and how sure',
    locked: 'The vote is locked',
    revealed: 'This is where you stand',
    split: 'The room is split: good discussion ahead',
    silent: 'Nobody chose. Silence is a choice too',
    talking: 'Talk',
    second: 'Choose again',
    committed: 'The room has chosen',
    consequence: 'What happened',
    debrief: 'Looking back',
    closed: 'Thank you',
  },
  it: {
    lobby: 'Entrate con il telefono',
    begins: 'Come comincia',
    meanwhile: 'Intanto',
    choosing: 'In silenzio: scegliete, quanto sicuri, una riga di perché',
    choosing_bare: 'In silenzio: scegliete, e quanto sicuri',
    locked: 'Il voto è chiuso',
    revealed: 'Ecco dove state',
    split: 'La stanza è divisa: ci sarà di che parlare',
    silent: 'Nessuno ha scelto. Anche il silenzio è una scelta',
    talking: 'Parlatene',
    second: 'Scegliete di nuovo',
    committed: 'La stanza ha scelto',
    consequence: 'Che cosa è successo',
    debrief: 'Guardando indietro',
    closed: 'Grazie',
  },
};
/** "We practise on a story …": stands in the lobby, three sentences. */
const contracts: Area<'story' | 'names' | 'park'> = {
  en: {
    story: 'We practise on a story.',
    names: 'Nobody is scored by name, and nothing leaves this room but what you see here at the end.',
    park: 'Say “park it” at any time.',
  },
  it: {
    story: 'Ci esercitiamo su una storia.',
    names: 'Nessuno riceve un voto con il suo nome, e da questa stanza esce solo quello che vedete qui alla fine.',
    park: 'Dite «parcheggiamolo» quando volete.',
  },
};
const rooms: Area<
  | 'votes_none'
  | 'votes_one'
  | 'votes_many'
  | 'bar'
  | 'argue'
  | 'silence'
  | 'how_near'
  | 'said_at'
  | 'chose'
  | 'chose_silence'
  | 'changed'
  | 'changed_none'
  | 'untold'
  | 'pretend'
  | 'skipped'
  | 'slip_goal'
  | 'slip_chose'
  | 'slip_now'
  | 'call'
  | 'sheet_lobby'
  | 'sheet_call'
  | 'sheet_debrief'
  | 'blue'
  | 'orange'
  | 'green'
  | 'pink'
  | 'yellow'
  | 'violet'
> = {
  en: {
    votes_none: 'No votes.',
    votes_one: 'One vote.',
    votes_many: '{n} votes.',
    bar: '{letter}, {text} {n}.',
    argue: 'The {table} table argues for {letter}.',
    silence: 'Nobody answers.',
    how_near: 'How near do you stand to {name}?',
    said_at: '{distance}: “{text}”',
    chose: 'The room chose {letter}: {text}',
    chose_silence: 'Nobody chose, so the room keeps silence.',
    changed: 'Before the talk: {first}. After: {second}.',
    changed_none: 'Nobody voted here.',
    untold: 'The room ended before the story did.',
    pretend: 'These three phones are pretend. They read, vote and write by themselves.',
    skipped: 'The house could not play “{call}”: {why}',
    slip_goal: 'The aim: {goal}.',
    slip_chose: 'The room chose: {text}',
    slip_now: 'Now: {text}',
    call: 'Call {n} of {of}',
    sheet_lobby: 'Arrive, read the contract',
    sheet_call: 'Call {n}: {text}',
    sheet_debrief: 'Look back',
    blue: 'blue',
    orange: 'orange',
    green: 'green',
    pink: 'pink',
    yellow: 'yellow',
    violet: 'violet',
  },
  it: {
    votes_none: 'Nessun voto.',
    votes_one: 'Un voto.',
    votes_many: '{n} voti.',
    bar: '{letter}, {text} {n}.',
    argue: 'Il tavolo {table} difende {letter}.',
    silence: 'Nessuno risponde.',
    how_near: 'Quanto ti avvicini a {name}?',
    said_at: '{distance}: «{text}»',
    chose: 'La stanza ha scelto {letter}: {text}',
    chose_silence: 'Nessuno ha scelto: la stanza resta in silenzio.',
    changed: 'Prima di parlarne: {first}. Dopo: {second}.',
    changed_none: 'Qui non ha votato nessuno.',
    untold: 'La stanza è finita prima della storia.',
    pretend: 'Questi tre telefoni sono finti. Leggono, votano e scrivono per conto loro.',
    skipped: 'La casa non ha potuto giocare «{call}»: {why}',
    slip_goal: 'Lo scopo: {goal}.',
    slip_chose: 'La stanza ha scelto: {text}',
    slip_now: 'Adesso: {text}',
    call: 'Scelta {n} di {of}',
    sheet_lobby: 'Arrivare, leggere il patto',
    sheet_call: 'Scelta {n}: {text}',
    sheet_debrief: 'Guardare indietro',
    blue: 'blu',
    orange: 'arancio',
    green: 'verde',
    pink: 'rosa',
    yellow: 'giallo',
    violet: 'viola',
  },
};

export const seatNowText = (key: keyof typeof seatNow.en, language: string, blanks: Blanks = {}): string =>
  phrase(seatNow, language, key, blanks);
export const headlineText = (key: keyof typeof headlines.en, language: string): string =>
  phrase(headlines, language, key);
export const roomText = (key: keyof typeof rooms.en, language: string, blanks: Blanks = {}): string =>
  phrase(rooms, language, key, blanks);
export const contractTexts = (language: string): string[] =>
  (['story', 'names', 'park'] as const).map((key) => phrase(contracts, language, key));
export const roomAreas = { seatNow, headlines, contracts, rooms };
