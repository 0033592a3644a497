import type { RoomRefusal, RoomRefusalCode } from '../room/types.ts';
import { phrase, type Area } from './language.ts';

const roomRefusals: Area<RoomRefusalCode> = {
  en: {
    'room/closed': 'This room is closed.',
    'room/stale-step': 'The room has moved on. Look again, then choose.',
    'room/locked': 'The room is locked. Ask whoever runs it to unlock it.',
    'room/full': 'The room is full: {most} seats.',
    'room/unknown-seat': 'This room does not know that seat. Join with the code.',
    'room/seat-taken': 'Somebody sits there already.',
    'room/kicked': 'You were taken out of this room.',
    'room/not-voting': 'Nobody votes now. Look up.',
    'room/watching': 'You came in late: watch this one, vote on the next.',
    'room/unknown-option': 'That is not on the ballot.',
    'room/text-too-long': 'Too long: {most} characters at most.',
    'room/nothing-to-undo': 'There is nothing to take back yet.',
    'room/truth-seen': 'The room has seen what was the case. There is no way back from there.',
    'room/no-clock': 'There is no vote to close now.',
    'room/bad-number': 'A whole number of seconds, {min} to {max}.',
    'room/unknown-reason': 'That line is not there any more.',
    'room/unknown-cut': 'The story has no cut of {cut} minutes.',
  },
  it: {
    'room/closed': 'Questa stanza è chiusa.',
    'room/stale-step': 'La stanza è andata avanti. Guarda di nuovo, poi scegli.',
    'room/locked': 'La stanza è chiusa a chiave. Chiedi a chi la conduce di aprirla.',
    'room/full': 'La stanza è piena: {most} posti.',
    'room/unknown-seat': 'La stanza non conosce questo posto. Entra con il codice.',
    'room/seat-taken': 'Quel posto è già occupato.',
    'room/kicked': 'Sei stato tolto da questa stanza.',
    'room/not-voting': 'Adesso non si vota. Alza lo sguardo.',
    'room/watching': 'Sei arrivato dopo: guarda questa, voti alla prossima.',
    'room/unknown-option': 'Non è sulla scheda.',
    'room/text-too-long': 'Troppo lungo: al massimo {most} caratteri.',
    'room/nothing-to-undo': 'Non c’è ancora niente da annullare.',
    'room/truth-seen': 'La stanza ha visto come stavano le cose. Da lì non si torna indietro.',
    'room/no-clock': 'Adesso non c’è un voto da chiudere.',
    'room/bad-number': 'Un numero intero di secondi, da {min} a {max}.',
    'room/unknown-reason': 'Quella riga non c’è più.',
    'room/unknown-cut': 'La storia non ha un taglio da {cut} minuti.',
  },
};

/** A room's refusal in the words of one language. */
export function roomRefusalText(refusal: RoomRefusal, language: string): string {
  return phrase(roomRefusals, language, refusal.code, refusal.details);
}
export const roomRefusalAreas = { roomRefusals };
