/** [P] Weeks until somebody outside can begin: one to two. */
export const SET_UP_WEEKS: readonly [number, number] = [1, 2];

/**
 * Somebody outside (domain §3, "Resolutions"): set-up first, then the supplier's own clock. Any one unit; the set-up is theirs to
 * say within one and two weeks, so it is clamped by `weeks`, the length of a week in that unit.
 */
export function outsourced(own: number, setUpWeeks: number, pace: number, week: number): number {
  const setUp = Math.min(SET_UP_WEEKS[1], Math.max(SET_UP_WEEKS[0], setUpWeeks));
  return setUp * week + Math.max(0, pace) * own;
}
