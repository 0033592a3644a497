import { exp } from '../exp-ln.ts';

/** 1 ÷ √(2π). */
const DENSITY = 0.3989422804014327;

/**
 * Φ(z), the share of a normal distribution below z; 0–1, good to 1e-12. Only + − × ÷ and our own exp, so that it has the
 * same digits everywhere: near the middle the series Φ = ½ + φ(z)·(z + z³/3 + z⁵/15 + …), further out the continued fraction
 * of the tail.
 */
export function normalShare(z: number): number {
  if (Number.isNaN(z)) return NaN;
  const x = z < 0 ? -z : z;
  if (x > 38) return z < 0 ? 0 : 1;
  const density = DENSITY * exp((-x * x) / 2);
  const upper = x < 4 ? 0.5 - density * series(x) : density / fraction(x);
  return z < 0 ? upper : 1 - upper;
}

function series(x: number): number {
  let term = x;
  let sum = x;
  for (let k = 3; term > sum * 1e-17; k += 2) {
    term = (term * x * x) / k;
    sum += term;
  }
  return sum;
}

/** x + 1/(x + 2/(x + 3/(x + …))). */
function fraction(x: number): number {
  let value = x;
  for (let k = 80; k >= 1; k -= 1) value = x + k / value;
  return value;
}
