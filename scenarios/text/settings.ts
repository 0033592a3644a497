import type { Assists } from '../engine/run-log.ts';
import { phrase, type Area } from './language.ts';
import { listOf } from './numbers.ts';

const settings: Area<
  | 'manager'
  | 'more'
  | 'less'
  | 'strip_3'
  | 'strip_1'
  | 'silent'
  | 'patient'
  | 'aero'
  | 'composites'
  | 'data'
  | 'race_operations'
> = {
  en: {
    manager: 'as a manager',
    more: 'one token more a turn',
    less: 'one token less a turn',
    strip_3: 'three lines of what is coming',
    strip_1: 'only what comes this turn',
    silent: 'no coach',
    patient: 'patient clocks',
    aero: 'from aerodynamics',
    composites: 'from composites and build',
    data: 'from data and networks',
    race_operations: 'from race operations',
  },
  it: {
    manager: 'con persone che rispondono a te',
    more: 'un gettone in più a turno',
    less: 'un gettone in meno a turno',
    strip_3: 'tre righe di quello che arriva',
    strip_1: 'solo quello che arriva in questo turno',
    silent: 'senza la voce che guida',
    patient: 'orologi pazienti',
    aero: 'venendo dall’aerodinamica',
    composites: 'venendo dai compositi',
    data: 'venendo da dati e reti',
    race_operations: 'venendo dalle operazioni in pista',
  },
};

/** What was set otherwise than written, in words, for everything that is printed of a run; '' = nothing. */
export function settingsText(
  log: { readonly role?: string; readonly assists?: Assists; readonly craft?: string },
  language: string,
): string {
  const { role, assists, craft } = log;
  const keys: (keyof typeof settings.en)[] = [];
  if (role === 'manager') keys.push('manager');
  if (assists?.tokens === 1) keys.push('more');
  if (assists?.tokens === -1) keys.push('less');
  if (assists?.strip === 3) keys.push('strip_3');
  if (assists?.strip === 1) keys.push('strip_1');
  if (assists?.coach === 'off') keys.push('silent');
  if (assists?.clocks === 'patient') keys.push('patient');
  if (craft === 'aero' || craft === 'composites' || craft === 'data' || craft === 'race_operations') keys.push(craft);
  return listOf(
    keys.map((key) => phrase(settings, language, key)),
    language,
  );
}
export const settingsAreas = { settings };
