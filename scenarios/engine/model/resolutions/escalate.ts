import { LADDER_WEEKS } from '../tempo.ts';

/**
 * Take it up (domain §3 and §4): the rung 0–5 answers after r weeks, and later the less one is believed: r ÷ credibility (.25–1).
 * Weeks; `week` is the length of a week in steps, so a step out, rounded up to a whole one because an answer lands when a turn has
 * run.
 */
export function answerSteps(level: number, credibility: number, week: number): number {
  const rung = Math.min(LADDER_WEEKS.length - 1, Math.max(0, Math.round(level)));
  const weeks = (LADDER_WEEKS[rung] ?? 0) / Math.min(1, Math.max(0.25, credibility));
  return Math.max(1, Math.ceil(weeks * week - 1e-9));
}
