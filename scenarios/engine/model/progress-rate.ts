/** What a task gets done in a step of time, and why (domain §3, "One step"). */
export interface Work {
  /** How the owner said yes: 1 commit, .85 comply, .5 resist. */
  readonly rate: number;
  /** Skill pips 0–3 of the owner on the task's topic; null where the story names none. */
  readonly pips: number | null;
  readonly isBlocked: boolean;
  /** Tasks the owner works on in this step, this one with them. */
  readonly parallel: number;
}

/** [P] Two of three pips is somebody who can do it: full rate there, less below, a little more above. */
const SKILL_BASE = 0.7;
const SKILL_PER_PIP = 0.15;
/** [P] Every further task at the same time costs a fifth of each. */
const SWITCHING = 0.2;

/** 0.7 without practice, 1 at two pips, 1.15 at three; 1 where no topic is named. */
export function skillFactor(pips: number | null): number {
  if (pips === null) return 1;
  return SKILL_BASE + SKILL_PER_PIP * Math.min(3, Math.max(0, pips));
}

/** Steps of work done in a step of time: rate · skill · (1 − blocked) · max(0, 1 − 0.2·(parallel − 1)). */
export function progressRate({ rate, pips, isBlocked, parallel }: Work): number {
  if (isBlocked) return 0;
  return rate * skillFactor(pips) * Math.max(0, 1 - SWITCHING * (Math.max(1, parallel) - 1));
}
