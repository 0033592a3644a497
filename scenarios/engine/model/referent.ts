/** Somebody of the cast: their trust in you (0–100), and how many people they move. */
export interface Follower {
  readonly trust: number;
  readonly influences: number;
}

/**
 * Referent stock, 0–1 (domain §5): the mean of max(0, T − 50)/50, weighted by how many each of them influences. If nobody moves
 * anybody the mean is plain; with nobody there it is 0.
 */
export function referentStock(people: readonly Follower[]): number {
  if (people.length === 0) return 0;
  const total = people.reduce((sum, one) => sum + one.influences, 0);
  const weightOf = (one: Follower): number => (total > 0 ? one.influences / total : 1 / people.length);
  return people.reduce((sum, one) => sum + (weightOf(one) * Math.max(0, one.trust - 50)) / 50, 0);
}
