import { phrase, type Area } from './language.ts';

/** Lines a pretend phone may write: they fit any choice and say nothing about what is the case. */
const pretendLines: Area<'1' | '2' | '3' | '4' | '5' | '6' | '7' | '8'> = {
  en: {
    1: 'I would rather know one thing more.',
    2: 'It keeps a way back.',
    3: 'Somebody has to say it today.',
    4: 'The people who do the work should decide.',
    5: 'We can explain this one to the customer.',
    6: 'Waiting costs more than being wrong.',
    7: 'I have seen this go badly.',
    8: 'A gut feeling, nothing more.',
  },
  it: {
    1: 'Vorrei sapere ancora una cosa.',
    2: 'Lascia una via di ritorno.',
    3: 'Qualcuno deve dirlo oggi.',
    4: 'Dovrebbe decidere chi fa il lavoro.',
    5: 'Questa la possiamo spiegare al cliente.',
    6: 'Aspettare costa più che sbagliare.',
    7: 'L’ho già visto finire male.',
    8: 'Una sensazione, niente di più.',
  },
};
const keys = ['1', '2', '3', '4', '5', '6', '7', '8'] as const;

/** The line a drawn number picks. */
export function pretendLine(drawn: number, language: string): string {
  return phrase(pretendLines, language, keys[drawn % keys.length] ?? '1');
}
export const roomPretendAreas = { pretendLines };
