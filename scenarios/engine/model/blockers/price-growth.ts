/**
 * How many times its first price a way out costs after waiting (domain §4): 1 + growth · steps waited. `growth` is a share a step
 * (.1 = ten per cent), steps before it opened count as none. At least 1.
 */
export function priceGrowth(growth: number, stepsWaited: number): number {
  return 1 + Math.max(0, growth) * Math.max(0, stepsWaited);
}

/** A way out is open while the step is before its expiry (domain §4); without an expiry it stays open. */
export function isUnexpired(step: number, expiry: number | undefined): boolean {
  return expiry === undefined || step < expiry;
}
