export interface Crash {
  /** New length, in the unit of the old one; at least six tenths of it. */
  readonly duration: number;
  /** What the task costs now, as a multiple of what it cost. */
  readonly costFactor: number;
}

/** [P] No task gets shorter than this share by hands alone. */
const FLOOR = 0.6;
/** [P] A newcomer costs a quarter more than one of the team. */
const NEWCOMER_COST = 1.25;

/** What n people put out: n − κ·n(n − 1)/2. */
export function output(people: number, kappa: number): number {
  return people - (kappa * people * (people - 1)) / 2;
}

/**
 * More hands (domain §3, "Resolutions"): D′ = max(.6·D, D·out(n)/out(n + k)), cost × (n + 1.25k)·D′/(n·D). n ≥ 1 people now,
 * k > 0 more. null = refused: they would put out no more than before, or there is nobody to join.
 */
export function crash(duration: number, people: number, added: number, kappa: number): Crash | null {
  if (!(people >= 1) || !(added > 0)) return null;
  const now = output(people, kappa);
  const then = output(people + added, kappa);
  if (!(now > 0) || then <= now + 1e-12) return null;
  const after = Math.max(FLOOR * duration, (duration * now) / then);
  const stretch = duration === 0 ? 1 : after / duration;
  return { duration: after, costFactor: ((people + NEWCOMER_COST * added) * stretch) / people };
}
