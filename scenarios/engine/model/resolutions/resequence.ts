/** [P] What it costs the owner of the work that has to wait, unless they were asked first: l of §5. */
export const MOVED_LOSS = 3;

/**
 * Another order (domain §3, "Resolutions"): the work that waits starts no earlier than the end of the work that goes first.
 * Steps in, a step out; never earlier than what already held it back.
 */
export function resequencedStart(endOfFirst: number, heldUntil: number): number {
  return Math.max(endOfFirst, heldUntil);
}
