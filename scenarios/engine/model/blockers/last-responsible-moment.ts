import { stepsOfWeeks, type Tempo } from '../tempo.ts';
import { MOMENT_MARGIN } from './constants.ts';

/**
 * The last step at which asking is still in time (domain §4): need date − fix − response − half a week. All in steps; `response` is
 * r ÷ c (`response-time.ts`). In an event weekend the half is of a step: its ladder is in minutes. A moment before now is too late.
 */
export function lastResponsibleMoment(
  need: number,
  fix: number,
  response: number,
  tempo: Tempo,
  isEventWeekend = false,
): number {
  return need - fix - response - (isEventWeekend ? MOMENT_MARGIN : stepsOfWeeks(MOMENT_MARGIN, tempo));
}
