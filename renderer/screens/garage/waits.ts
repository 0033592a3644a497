import { isNumberedWeek, midSentence } from '../../components/mid-sentence.ts';
import type { SayWords } from '../../components/use-words.ts';

/** "Waits on Thursday", "Waits in week 2". */
export function pausedAt(step: string, language: string, say: SayWords): string {
  return say(isNumberedWeek(step) ? 'garage.paused_week' : 'garage.paused', { day: midSentence(step, language) });
}
/** The same as a whole sentence. */
export function waitsAt(step: string, language: string, say: SayWords): string {
  return say(isNumberedWeek(step) ? 'garage.waits_week' : 'garage.waits', { day: midSentence(step, language) });
}
