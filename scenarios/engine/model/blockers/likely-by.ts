import { chanceAStep, WEEKS_A_STEP, type Tempo } from '../tempo.ts';
import { turnsAWeek } from './hazards.ts';

/**
 * The step by which a risk has more likely than not turned into a blocker if nobody acts, from its chance a week; null if it has not
 * by `end`. `unseen` = steps it has been unseen so far, counted on while `isSeen` is false. This is what the strip says in words.
 */
export function likelyBy(
  perWeek: number,
  unseen: number,
  isSeen: boolean,
  now: number,
  end: number,
  tempo: Tempo,
): number | null {
  let stillFine = 1;
  for (let step = now; step < end; step += 1) {
    const steps = isSeen ? 0 : unseen + step - now;
    stillFine *= 1 - chanceAStep(turnsAWeek(perWeek, steps * WEEKS_A_STEP[tempo]), tempo);
    if (stillFine <= 0.5) return step + 1;
  }
  return null;
}
