/** [P] Every number of the blocker model (domain §4) that is a proposal to tune, in one place. Rates, times and prices are per week. */

/** What attention, and trust at its full hundred, add to the chance that a signal is seen. */
export const SEEN_BY_ATTENTION = 0.25;
export const SEEN_BY_TRUST = 0.15;
/** How much likelier an unseen risk turns with each week nobody sees it. */
export const UNSEEN_GROWTH = 0.3;
/** Weeks kept free before the need date when a last responsible moment is worked out. */
export const MOMENT_MARGIN = 0.5;
export const CREDIBILITY = { least: 0.25, most: 1, needless: 0.85, apt: 0.05 } as const;
/** What a by-passed owner loses: at the first level skipped, and for each. */
export const BY_PASSED = { base: 4, perLevel: 2 } as const;
/** From this rung on somebody above the owner is asked: below it a call can be neither needless nor apt. */
export const ESCALATION_FROM = 2;
/** From this rung on the sponsor has been told. */
export const SPONSOR_RUNG = 4;
/** Cost of timing where a story says nothing: F, q₀, τ, K, S, h, R, g. */
export const TIMING = {
  needless: 12,
  needlessOdds: 0.6,
  needlessFades: 0.7,
  delay: 10,
  worse: 20,
  worseRate: 0.12,
  dearer: 5,
  dearerRate: 0.1,
} as const;
/** Up to this many times the least cost a moment is as good as the best; from that many on it is worth nothing. */
export const TIMING_SCORE = { full: 1.2, none: 3 } as const;
