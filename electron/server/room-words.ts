import type { DoorRefusalCode, WireRefusal } from '../contract/seat-wire.ts';

/** What the door says to a person who stands in front of it. The rules' own refusals have their words in the domain. */
const words: Readonly<Record<'en' | 'it', Readonly<Record<DoorRefusalCode, string>>>> = {
  en: {
    'door/wrong-code': 'This is not the code on the wall. Look again.',
    'door/wait': 'Too many wrong codes from here. Ask the facilitator, or wait a moment.',
    'door/in-line': 'Many are coming in at once. You are in the line; this page lets you in.',
    'door/full': 'There is no free place from here. Ask the facilitator.',
    'door/too-fast': 'That was faster than anybody taps. Wait a moment.',
    'door/bad-message': 'This page does not fit the room. Load it again.',
    'door/not-saved': 'The room could not write it down. Send it again.',
  },
  it: {
    'door/wrong-code': 'Non è il codice sulla parete. Guarda di nuovo.',
    'door/wait': 'Troppi codici sbagliati da qui. Chiedi a chi conduce, o aspetta un momento.',
    'door/in-line': 'Stanno entrando in tanti. Sei in fila; questa pagina ti fa entrare.',
    'door/full': 'Da qui non c’è più posto. Chiedi a chi conduce.',
    'door/too-fast': 'Più in fretta di quanto si possa toccare. Aspetta un momento.',
    'door/bad-message': 'Questa pagina non va bene per la stanza. Ricaricala.',
    'door/not-saved': 'La stanza non è riuscita a scriverlo. Mandalo di nuovo.',
  },
};

export function doorRefusal(code: DoorRefusalCode, language: 'en' | 'it', waitMs: number | null = null): WireRefusal {
  return { code, text: words[language][code], waitMs };
}
