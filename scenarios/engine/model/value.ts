/** One part of the sponsor's goal: linear between two anchors, 0 at the worst, 1 at the best, never outside (domain §6). */
export function partValue(amount: number, worst: number, best: number): number {
  if (worst === best) return amount === best ? 1 : 0;
  const share = (amount - worst) / (best - worst);
  return Math.min(1, Math.max(0, share));
}
