/**
 * Own exp and ln: the platform's may differ in the last digit, and a run must not. Only + − × ÷ and comparisons, which
 * IEEE 754 fixes. Good to 1e-14 relative over the range we use.
 */
const LN2_HIGH = 0.69314718036912381649;
const LN2_LOW = 1.90821492927058770002e-10;
const LN2 = 0.6931471805599453;

/** eˣ, for |x| ≤ 700; beyond that the nearest end. */
export function exp(x: number): number {
  const bounded = x > 700 ? 700 : x < -700 ? -700 : x;
  const k = Math.round(bounded / LN2);
  const r = bounded - k * LN2_HIGH - k * LN2_LOW;
  let term = 1;
  let sum = 1;
  for (let i = 1; i <= 18; i += 1) {
    term = (term * r) / i;
    sum += term;
  }
  return scale(sum, k);
}

/** Natural logarithm of a positive number; 0 or less gives −Infinity. */
export function ln(x: number): number {
  if (!(x > 0)) return -Infinity;
  let mantissa = x;
  let k = 0;
  while (mantissa > 1.4142135623730951) {
    mantissa /= 2;
    k += 1;
  }
  while (mantissa < 0.7071067811865476) {
    mantissa *= 2;
    k -= 1;
  }
  const y = (mantissa - 1) / (mantissa + 1);
  const y2 = y * y;
  let power = y;
  let sum = 0;
  for (let i = 1; i <= 27; i += 2) {
    sum += power / i;
    power *= y2;
  }
  return k * LN2_HIGH + (k * LN2_LOW + 2 * sum);
}

/** 1 ÷ (1 + e⁻ˣ). */
export function sigmoid(x: number): number {
  return 1 / (1 + exp(-x));
}

function scale(value: number, k: number): number {
  let scaled = value;
  for (let i = 0; i < k; i += 1) scaled *= 2;
  for (let i = 0; i > k; i -= 1) scaled /= 2;
  return scaled;
}
