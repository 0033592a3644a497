import type { Run } from '../run.ts';
import { actWords } from './act-words.ts';
import { worldBefore } from './beats.ts';
import { speak } from './words.ts';

/** One move of a run in the player's own words, as it could be read when it was made; '' for a number without a move. */
export function actLine(run: Run, index: number, language: string): string {
  const step = run.steps[index];
  return step === undefined
    ? ''
    : actWords(run.scenario, speak(run.scenario, language), step.move, worldBefore(run, index));
}
