import type { Distance, Resolution, Verb } from '../format/calls.ts';
import { phrase, type Area } from './language.ts';

const verbs: Area<Verb> = {
  en: {
    look: 'Look',
    ask: 'Ask',
    agree: 'Agree',
    move: 'Move',
    raise: 'Raise',
    tell: 'Tell',
    radio: 'Radio',
    run: 'Let it run',
  },
  it: {
    look: 'Guarda',
    ask: 'Chiedi',
    agree: 'Accorda',
    move: 'Sposta',
    raise: 'Porta su',
    tell: 'Di’',
    radio: 'Radio',
    run: 'Lascia correre',
  },
};
const distances: Area<Distance> = {
  en: { say_where: 'Say where', ask: 'Ask', offer: 'Offer', tell_how: 'Tell how', take_over: 'Take over' },
  it: { say_where: 'Di’ dove', ask: 'Chiedi', offer: 'Proponi', tell_how: 'Di’ come', take_over: 'Fai tu' },
};
/** What is said at a distance for which the author wrote no words. */
const distanceLines: Area<Distance> = {
  en: {
    say_where: 'On time, please. You know how.',
    ask: 'What is your plan, and where does it break?',
    offer: 'One option from me, with its cost. You decide.',
    tell_how: 'Do it like this, please.',
    take_over: 'Leave it to me tonight.',
  },
  it: {
    say_where: 'In tempo, per favore. Come, lo sai tu.',
    ask: 'Qual è il tuo piano, e dove si rompe?',
    offer: 'Una possibilità da parte mia, con il suo prezzo. Decidi tu.',
    tell_how: 'Fai così, per favore.',
    take_over: 'Stanotte lo faccio io.',
  },
};
const resolutions: Area<Resolution> = {
  en: {
    resequence: 'another order',
    interface_contract: 'agree the interface first',
    split: 'split it',
    fast_track: 'overlap them',
    crash: 'more hands',
    descope: 'less of it',
    buffer: 'a reserve',
    outsource: 'somebody outside',
    escalate: 'take it up',
    accept: 'leave it as it is',
  },
  it: {
    resequence: 'un altro ordine',
    interface_contract: 'prima l’interfaccia',
    split: 'dividere',
    fast_track: 'sovrapporre',
    crash: 'più mani',
    descope: 'meno cose',
    buffer: 'una riserva',
    outsource: 'qualcuno di fuori',
    escalate: 'portarlo su',
    accept: 'lasciare così',
  },
};
const acts: Area<'told' | 'opened' | 'row' | 'asked' | 'turn' | 'agree' | 'ask' | 'silence' | 'first' | 'jointly'> = {
  en: {
    told: 'To {name}: {text}.',
    opened: 'Look: {text}.',
    row: '{text} {name}.',
    asked: 'Asked before: {name}.',
    turn: 'Let the turn run',
    agree: 'Who has the last word on this: {name}?',
    ask: 'Talk with {name}',
    silence: 'Stay silent',
    first: 'the start',
    jointly: 'together with {name}',
  },
  it: {
    told: 'A {name}: {text}.',
    opened: 'Guarda: {text}.',
    row: '{text} {name}.',
    asked: 'Da sentire prima: {name}.',
    turn: 'Lascia correre il turno',
    agree: 'Chi ha l’ultima parola: {name}?',
    ask: 'Parla con {name}',
    silence: 'Resta in silenzio',
    first: 'l’inizio',
    jointly: 'insieme a {name}',
  },
};

export const verbText = (verb: Verb, language: string): string => phrase(verbs, language, verb);
export const distanceText = (distance: Distance, language: string): string => phrase(distances, language, distance);
export const distanceLine = (distance: Distance, language: string): string => phrase(distanceLines, language, distance);
export const resolutionText = (resolution: Resolution, language: string): string =>
  phrase(resolutions, language, resolution);
export const actText = (key: keyof typeof acts.en, language: string, name = '', text = ''): string =>
  phrase(acts, language, key, { name, text });
export const verbAreas = { verbs, distances, distanceLines, resolutions, acts };
