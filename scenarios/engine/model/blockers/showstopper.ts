import { isUnexpired } from './price-growth.ts';

/** A way out as far as time is concerned: when its answer is there and what the fix takes then, in steps. */
export interface WayInTime {
  readonly response: number;
  readonly fix: number;
  readonly expiry: number | undefined;
}

/**
 * A blocker has no way left (domain §4): the fastest available fix (response + fix) takes longer than slack and buffer together, or
 * the last way out has expired. All in steps; `room` = total float + buffer, Infinity where nothing is needed by a date.
 */
export function hasNoWayLeft(ways: readonly WayInTime[], room: number, step: number): boolean {
  const open = ways.filter((way) => isUnexpired(step, way.expiry));
  if (open.length === 0) return true;
  return Math.min(...open.map((way) => way.response + way.fix)) > room + 1e-6;
}
