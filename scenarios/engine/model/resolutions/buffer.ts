/**
 * A reserve (domain §3, "Resolutions"): the protected work starts `size` later than its links allow, so that drift before it eats
 * the reserve and not the date. Steps; a reserve below 0 is none.
 */
export function bufferedStart(earlyStart: number, size: number): number {
  return earlyStart + Math.max(0, size);
}
