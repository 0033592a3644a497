import type { Scalar } from './tables.ts';

/** Types are checked at load; this only tells the compiler, and makes a flag count as one. */
export function numberOf(value: Scalar): number {
  return typeof value === 'number' ? value : value === true ? 1 : 0;
}
