/** [P] Weeks both sides spend on agreeing the interface. */
export const CONTRACT_WEEKS = 0.75;
/** [P] Share of the receiving task that is done again when the two do not fit. */
export const REWORK_SHARE = 0.3;

/**
 * Agree the interface first (domain §3, "Resolutions"): both sides pay 0.75 week, the finish-to-start link goes, and the two may
 * still not fit: p = .15 + .35(1 − q). q is how well the interface was specified, clamped to 0–1; p is .15–.5.
 */
export function integrationFailure(quality: number): number {
  const q = Math.min(1, Math.max(0, quality));
  return 0.15 + 0.35 * (1 - q);
}

/** What is done again if they do not fit, in the unit of the receiving task's length. */
export function reworkIfFailed(duration: number): number {
  return REWORK_SHARE * Math.max(0, duration);
}

/** p · .3 · D: the rework to expect. */
export function expectedRework(quality: number, duration: number): number {
  return integrationFailure(quality) * reworkIfFailed(duration);
}
