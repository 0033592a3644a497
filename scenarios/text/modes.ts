import type { Bank } from '../format/effects.ts';
import type { BlockerMode } from '../format/parts.ts';
import { hasKey, phrase, type Area } from './language.ts';

const blockerModes: Area<BlockerMode> = {
  en: {
    signal: 'a signal',
    risk: 'a risk',
    blocker: 'a blocker',
    showstopper: 'a showstopper',
    cleared: 'cleared',
    accepted: 'accepted, in the open',
    worked_around: 'worked around',
  },
  it: {
    signal: 'un segnale',
    risk: 'un rischio',
    blocker: 'un blocco',
    showstopper: 'un blocco totale',
    cleared: 'risolto',
    accepted: 'accettato, alla luce del sole',
    worked_around: 'aggirato',
  },
};
const rowModes: Area<'open' | 'proposed' | 'settled' | 'drifting' | 'stalled' | 'landed'> = {
  en: {
    open: 'nobody has the last word',
    proposed: 'put to somebody',
    settled: 'settled',
    drifting: 'nobody decides, and it goes on',
    stalled: 'two have the last word, and it stands still',
    landed: 'delivered',
  },
  it: {
    open: 'nessuno ha l’ultima parola',
    proposed: 'proposto a qualcuno',
    settled: 'deciso',
    drifting: 'nessuno decide, e intanto va avanti',
    stalled: 'due hanno l’ultima parola, e tutto è fermo',
    landed: 'consegnato',
  },
};
const banks: Area<Bank> = {
  en: { unknown: 'nobody has been asked who picks it up', asked: 'asked', ready: 'ready' },
  it: { unknown: 'nessuno ha chiesto chi lo prende', asked: 'interpellata', ready: 'pronta' },
};
const certainties: Area<'known' | 'likely' | 'rumour'> = {
  en: { known: 'known', likely: 'likely', rumour: 'rumour' },
  it: { known: 'certo', likely: 'probabile', rumour: 'voce' },
};

/** The word for a mode of a blocker or a row; a scene or ending keeps its id, spaced. */
export function modeText(mode: string, language: string): string {
  if (hasKey(blockerModes, mode)) return phrase(blockerModes, language, mode);
  if (hasKey(rowModes, mode)) return phrase(rowModes, language, mode);
  return mode.replaceAll('_', ' ');
}
export const bankText = (bank: Bank, language: string): string => phrase(banks, language, bank);
export const certaintyText = (certainty: 'known' | 'likely' | 'rumour', language: string): string =>
  phrase(certainties, language, certainty);
export const modeAreas = { blockerModes, rowModes, banks, certainties };
