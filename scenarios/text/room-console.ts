import type { ConsoleAct, Light } from '../room/views.ts';
import { phrase, type Area, type Blanks } from './language.ts';

/** The console's one sentence: a thing to say or do. */
const consoleNow: Area<
  | 'lobby_empty'
  | 'lobby'
  | 'meanwhile_first'
  | 'meanwhile'
  | 'meanwhile_last'
  | 'choosing'
  | 'choosing_all'
  | 'choosing_nobody'
  | 'closing'
  | 'locked'
  | 'locked_reasons'
  | 'revealed'
  | 'revealed_split'
  | 'revealed_silent'
  | 'talking'
  | 'talking_table'
  | 'second'
  | 'second_all'
  | 'committed'
  | 'committed_silence'
  | 'consequence'
  | 'debrief'
  | 'closed'
> = {
  en: {
    lobby_empty: 'Say: “Take your phone and join with the code on the wall.” Nobody is in yet.',
    lobby: 'Read the three sentences aloud. When all are in, begin: {n} so far.',
    meanwhile_first: 'Read aloud how it begins.',
    meanwhile: 'Read aloud what happened meanwhile.',
    meanwhile_last: 'Read aloud how the rest went. Then you look back.',
    choosing: 'Read the call aloud, then keep quiet: {n} of {of} have chosen.',
    choosing_all: 'All {of} have chosen. Lock the vote.',
    choosing_nobody: 'Read the call aloud, then keep quiet. Nobody here can vote yet; silence is a choice too.',
    closing: 'Say: “When the clock is out, silence holds.” {n} of {of} have chosen.',
    locked: 'The vote is locked. Say: “Look up”, then show it.',
    locked_reasons: 'Look through the lines of why and hide what must not show. Then show the vote.',
    revealed: 'Give them ten seconds to read. Ask nobody what they voted.',
    revealed_split: 'The room is split: good discussion. Give them ten seconds. Ask nobody what they voted.',
    revealed_silent: 'Nobody chose. Ask: “What made it hard?”',
    talking: 'Ask: “What would have to be true for the other one?” Then listen.',
    talking_table: 'The {table} table argues for {letter}, whatever they chose. They begin; then everybody.',
    second: 'Say: “Choose again. Changing your mind is allowed.” {n} of {of} so far.',
    second_all: 'All {of} have chosen again. Commit it.',
    committed: 'Read the room’s choice aloud. Then let it happen.',
    committed_silence: 'Nobody chose: the room keeps silence. Let it happen.',
    consequence: 'Read aloud what happened. Explain nothing yet.',
    debrief: 'Read the four lines. Ask the question of each call, and wait. End with one action each.',
    closed: 'The room is closed. Nothing listens any more.',
  },
  it: {
    lobby_empty: 'Di’: «Prendete il telefono ed entrate con il codice sul muro.» Non c’è ancora nessuno.',
    lobby: 'Leggi ad alta voce le tre frasi. Quando ci sono tutti, comincia: finora {n}.',
    meanwhile_first: 'Leggi ad alta voce come comincia.',
    meanwhile: 'Leggi ad alta voce che cosa è successo intanto.',
    meanwhile_last: 'Leggi ad alta voce come è andato il resto. Poi guardate indietro.',
    choosing: 'Leggi la scelta ad alta voce, poi taci: hanno scelto in {n} su {of}.',
    choosing_all: 'Hanno scelto tutti e {of}. Chiudi il voto.',
    choosing_nobody:
      'Leggi la scelta ad alta voce, poi taci. Qui nessuno può ancora votare; anche il silenzio è una scelta.',
    closing: 'Di’: «Quando finisce il tempo, vale il silenzio.» Hanno scelto in {n} su {of}.',
    locked: 'Il voto è chiuso. Di’: «Alzate lo sguardo», poi mostralo.',
    locked_reasons: 'Scorri le righe di perché e nascondi quello che non deve apparire. Poi mostra il voto.',
    revealed: 'Dagli dieci secondi per leggere. Non chiedere a nessuno che cosa ha votato.',
    revealed_split:
      'La stanza è divisa: ci sarà di che parlare. Dieci secondi. Non chiedere a nessuno che cosa ha votato.',
    revealed_silent: 'Nessuno ha scelto. Chiedi: «Che cosa lo ha reso difficile?»',
    talking: 'Chiedi: «Che cosa dovrebbe essere vero perché vada bene l’altra?» Poi ascolta.',
    talking_table: 'Il tavolo {table} difende {letter}, qualunque cosa abbia scelto. Comincia lui; poi tutti.',
    second: 'Di’: «Scegliete di nuovo. Cambiare idea si può.» Finora {n} su {of}.',
    second_all: 'Hanno scelto di nuovo tutti e {of}. Conferma.',
    committed: 'Leggi ad alta voce la scelta della stanza. Poi lascia che accada.',
    committed_silence: 'Nessuno ha scelto: la stanza resta in silenzio. Lascia che accada.',
    consequence: 'Leggi ad alta voce che cosa è successo. Non spiegare ancora niente.',
    debrief: 'Leggi le quattro righe. Fai la domanda di ogni scelta, e aspetta. Chiudi con un’azione a testa.',
    closed: 'La stanza è chiusa. Non ascolta più niente.',
  },
};
/** The one button, by the phase it leaves. */
const nexts: Area<
  | 'lobby'
  | 'meanwhile'
  | 'meanwhile_last'
  | 'choosing'
  | 'locked'
  | 'revealed'
  | 'talking'
  | 'second'
  | 'committed'
  | 'consequence'
  | 'consequence_last'
  | 'debrief'
> = {
  en: {
    lobby: 'Begin',
    meanwhile: 'Open the vote',
    meanwhile_last: 'Look back',
    choosing: 'Lock the vote',
    locked: 'Show the vote',
    revealed: 'Start the talk',
    talking: 'Vote again',
    second: 'Commit',
    committed: 'Let it happen',
    consequence: 'Go on',
    consequence_last: 'To the end of the story',
    debrief: 'Close the room',
  },
  it: {
    lobby: 'Comincia',
    meanwhile: 'Apri il voto',
    meanwhile_last: 'Guardate indietro',
    choosing: 'Chiudi il voto',
    locked: 'Mostra il voto',
    revealed: 'Fai parlare',
    talking: 'Vota di nuovo',
    second: 'Conferma',
    committed: 'Lascia che accada',
    consequence: 'Avanti',
    consequence_last: 'Alla fine della storia',
    debrief: 'Chiudi la stanza',
  },
};
const acts: Area<Exclude<ConsoleAct['id'], 'next'>> = {
  en: {
    undo: 'Back one phase',
    debrief: 'Jump to the debrief',
    end: 'End the room now',
    close: '60 seconds, then silence holds',
    call_off: 'Call the close off',
    stretch: 'One minute more',
    drop_clock: 'Drop the clock',
    lock_room: 'Lock the room',
    unlock_room: 'Unlock the room',
    mute_reasons: 'Mute the lines of why',
    show_reasons: 'Ask for lines of why',
  },
  it: {
    undo: 'Indietro di una fase',
    debrief: 'Vai subito al confronto finale',
    end: 'Chiudi la stanza adesso',
    close: '60 secondi, poi vale il silenzio',
    call_off: 'Annulla la chiusura',
    stretch: 'Un minuto in più',
    drop_clock: 'Togli l’orologio',
    lock_room: 'Chiudi la porta',
    unlock_room: 'Apri la porta',
    mute_reasons: 'Togli le righe di perché',
    show_reasons: 'Chiedi le righe di perché',
  },
};
const lights: Area<Light> = {
  en: {
    reading: 'reading',
    choosing: 'choosing',
    chosen: 'all have chosen',
    stuck: 'stuck: the time is over',
    talking: 'talking',
    waiting: 'waiting',
    empty: 'nobody there',
  },
  it: {
    reading: 'legge',
    choosing: 'sceglie',
    chosen: 'hanno scelto tutti',
    stuck: 'bloccato: il tempo è finito',
    talking: 'parla',
    waiting: 'aspetta',
    empty: 'non c’è nessuno',
  },
};
const paces: Area<'before' | 'fine' | 'late' | 'over'> = {
  en: {
    before: '{minutes} minutes planned.',
    fine: '{left} of {minutes} minutes left.',
    late: '{late} min late, {left} min left.',
    over: 'The planned {minutes} minutes are over.',
  },
  it: {
    before: '{minutes} minuti previsti.',
    fine: 'Restano {left} minuti su {minutes}.',
    late: 'In ritardo di {late} min, ne restano {left}.',
    over: 'I {minutes} minuti previsti sono finiti.',
  },
};

export const consoleNowText = (key: keyof typeof consoleNow.en, language: string, blanks: Blanks): string =>
  phrase(consoleNow, language, key, blanks);
export const nextText = (key: keyof typeof nexts.en, language: string): string => phrase(nexts, language, key);
export const consoleActText = (key: keyof typeof acts.en, language: string): string => phrase(acts, language, key);
export const lightText = (light: Light, language: string): string => phrase(lights, language, light);
export const paceText = (key: keyof typeof paces.en, language: string, blanks: Blanks): string =>
  phrase(paces, language, key, blanks);
export const roomConsoleAreas = { consoleNow, nexts, consoleActs: acts, lights, paces };
