import { phrase, type Area } from './language.ts';

const answers: Area<'yes' | 'no' | 'guess' | 'fairly_sure' | 'sure' | 'both' | 'date'> = {
  en: {
    yes: 'Yes',
    no: 'No',
    guess: 'a guess',
    fairly_sure: 'fairly sure',
    sure: 'sure',
    both: '{answer}, {how}',
    date: 'by {when}',
  },
  it: {
    yes: 'Sì',
    no: 'No',
    guess: 'a occhio',
    fairly_sure: 'quasi di sicuro',
    sure: 'di sicuro',
    both: '{answer}, {how}',
    date: 'entro {when}',
  },
};

/** How sure somebody said they were: a guess, fairly sure, sure (.60, .75, .90). */
export function confidenceText(confidence: 'guess' | 'fairly_sure' | 'sure', language: string): string {
  return phrase(answers, language, confidence);
}
export const answerText = (answer: 'yes' | 'no', language: string): string => phrase(answers, language, answer);
/** "Yes, fairly sure": a stated probability in the words it was told in. Never a percentage. */
export function forecastText(stated: number, language: string): string {
  const isYes = stated > 0.5;
  const belief = isYes ? stated : 1 - stated;
  const how = belief < 0.675 ? 'guess' : belief < 0.825 ? 'fairly_sure' : 'sure';
  return phrase(answers, language, 'both', {
    answer: phrase(answers, language, isYes ? 'yes' : 'no'),
    how: phrase(answers, language, how),
  });
}
export const forecastDate = (when: string, language: string): string => phrase(answers, language, 'date', { when });
export const forecastAreas = { answers };
