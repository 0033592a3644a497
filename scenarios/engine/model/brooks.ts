import { exp } from './exp-ln.ts';

/** How newcomers come into a team (domain §3, "Brooks"): weeks, shares of a person, experts' time per newcomer. */
export interface Newcomers {
  /** Talking costs κ·n(n − 1)/2 of a person. */
  readonly kappa: number;
  /** Weeks until somebody new is (1 − 1/e) of the way to a full hand. */
  readonly tau: number;
  /** What somebody new does in the first week, as a share. */
  readonly first: number;
  /** Experts' time a newcomer takes, for as many weeks as `dragWeeks`. */
  readonly drag: number;
  readonly dragWeeks: number;
}

/** [P] Two kinds of work: one anybody learns, and one only specialists do. */
export const NEWCOMERS: Readonly<Record<'general' | 'specialist', Newcomers>> = {
  general: { kappa: 0.03, tau: 4, first: 0.2, drag: 0.25, dragWeeks: 4 },
  specialist: { kappa: 0.04, tau: 6, first: 0, drag: 0.35, dragWeeks: 6 },
};

const LONGEST_WEEKS = 520;

/** What a team puts out in the week that begins when the newcomers are `age` weeks old (0, 1, 2 …); never below 0. */
export function teamRate(experts: number, newcomers: number, age: number, how: Newcomers): number {
  const grown = how.first + (1 - how.first) * (1 - exp(-age / how.tau));
  const drag = age < how.dragWeeks ? how.drag * newcomers : 0;
  const people = experts + newcomers;
  return Math.max(0, experts + newcomers * grown - drag - (how.kappa * people * (people - 1)) / 2);
}

/**
 * Weeks to finish what the old team would finish in `weeksLeft`, after adding newcomers now (domain §3, table "Weeks left"). The
 * last week counts by its share. null = not done in 520 weeks, or the old team puts out nothing.
 */
export function weeksAfterAdding(weeksLeft: number, experts: number, newcomers: number, how: Newcomers): number | null {
  let work = weeksLeft * teamRate(experts, 0, 0, how);
  if (!(work > 0)) return weeksLeft > 0 ? null : 0;
  for (let week = 0; week < LONGEST_WEEKS; week += 1) {
    const rate = teamRate(experts, newcomers, week, how);
    if (rate >= work) return week + work / rate;
    work -= rate;
  }
  return null;
}

/**
 * The first hundredth of a week left at which adding people does not make it later (domain §3: 3.75 and 9.26); with less to do a
 * team is better left alone. null = it always makes it later.
 */
export function breakEvenWeeks(experts: number, newcomers: number, how: Newcomers): number | null {
  const isLater = (hundredths: number): boolean =>
    (weeksAfterAdding(hundredths / 100, experts, newcomers, how) ?? Infinity) > hundredths / 100;
  let low = 0;
  let high = LONGEST_WEEKS * 100;
  if (isLater(high)) return null;
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (isLater(middle)) low = middle;
    else high = middle;
  }
  return high / 100;
}
