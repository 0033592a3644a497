import { clamp } from '../../rounding.ts';
import { CREDIBILITY, ESCALATION_FROM } from './constants.ts';

/** A call above the owner's head, as it is judged: was there a clock, and would a lower rung have done? */
export interface Escalation {
  readonly level: number;
  /** It has been seen for a risk, or worse: there is a clock. */
  readonly isNamed: boolean;
  readonly step: number;
  /** Last responsible moment of the next lower rung that is open; null = there is none, or nothing is needed by a date. */
  readonly lowerMoment: number | null;
}
export type Judgement = 'needless' | 'apt' | 'ordinary';

/**
 * Whether a call was needless (domain §4): there was no clock yet, or a lower rung would still have been in time for a whole step
 * more. Asking a peer or the owner's own lead is ordinary: no escalation at all.
 */
export function judgeEscalation({ level, isNamed, step, lowerMoment }: Escalation): Judgement {
  if (level < ESCALATION_FROM) return 'ordinary';
  if (!isNamed) return 'needless';
  return lowerMoment !== null && lowerMoment >= step + 1 ? 'needless' : 'apt';
}

/** Credibility after a call (domain §4): ×.85 if needless, +.05 if apt, within .25–1. */
export function credibilityAfter(credibility: number, judgement: Judgement): number {
  const { least, most, needless, apt } = CREDIBILITY;
  if (judgement === 'needless') return clamp(credibility * needless, least, most);
  return clamp(judgement === 'apt' ? credibility + apt : credibility, least, most);
}
