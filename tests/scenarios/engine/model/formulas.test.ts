import { describe, expect, it } from 'vitest';
import { exp, ln, sigmoid } from '../../../../scenarios/engine/model/exp-ln.ts';
import {
  chanceAStep,
  LADDER_MINUTES,
  LADDER_WEEKS,
  rateAStep,
  stepsOfWeeks,
} from '../../../../scenarios/engine/model/tempo.ts';
import { trustAfter } from '../../../../scenarios/engine/model/trust.ts';
import { partValue } from '../../../../scenarios/engine/model/value.ts';
import { q } from '../../../../scenarios/engine/rounding.ts';

describe('own exp and ln', () => {
  // Forty digits from published tables, cut to what a double holds.
  const EXP: readonly [number, number][] = [
    [1, 2.718281828459045235360287471352662497757],
    [-1, 0.3678794411714423215955237701614608674458],
    [0.5, 1.648721270700128146848650787814163571654],
    [10, 22026.46579480671651695790064528424436635],
    [-20, 2.061153622438557827965940380155820976e-9],
  ];
  const LN: readonly [number, number][] = [
    [2, 0.6931471805599453094172321214581765680755],
    [10, 2.302585092994045684017991454684364207601],
    [0.7, -0.3566749439387323789126387112411844779642],
    [0.001, -6.907755278982137052053974364053092622804],
    [1, 0],
  ];
  it('agree with forty-digit tables', () => {
    for (const [x, y] of EXP) expect(Math.abs(exp(x) / y - 1), `exp ${x}`).toBeLessThan(1e-14);
    for (const [x, y] of LN) expect(Math.abs(ln(x) - y), `ln ${x}`).toBeLessThan(2e-15 * Math.max(1, Math.abs(y)));
  });
  it('undo each other', () => {
    for (let x = -30; x <= 30; x += 0.37) expect(Math.abs(ln(exp(x)) - x)).toBeLessThan(1e-12);
  });
  it('bound the sigmoid', () => {
    expect(sigmoid(0)).toBe(0.5);
    expect(sigmoid(2000)).toBe(1);
    expect(sigmoid(-2000)).toBeGreaterThanOrEqual(0);
  });
});

describe('tempo table (domain §3)', () => {
  it('turns a chance of .30 a week into .0689 a day', () => {
    expect(chanceAStep(0.3, 'day')).toBeCloseTo(0.0689, 4);
    expect(chanceAStep(0.3, 'week')).toBeCloseTo(0.3, 12);
    expect(chanceAStep(1, 'hour')).toBe(1);
  });
  it('divides rates and multiplies times', () => {
    expect(rateAStep(10, 'day')).toBe(2);
    expect(stepsOfWeeks(0.5, 'hour')).toBe(20);
  });
  it('answers from six levels, slower upward (domain §4): weeks in a project, minutes in an event weekend', () => {
    expect(LADDER_WEEKS.map((weeks) => stepsOfWeeks(weeks, 'day'))).toEqual([0.5, 1, 2.5, 5, 7.5, 15]);
    expect(LADDER_MINUTES).toEqual([5, 15, 30, 60, 120, 240]);
  });
});

describe('trust events (domain §5)', () => {
  it('costs 12.6 for a broken promise and pays 2.7 for a kept one, at 55', () => {
    expect(55 - trustAfter(55, 'broken_promise')).toBeCloseTo(12.6, 9);
    expect(trustAfter(55, 'kept_promise') - 55).toBeCloseTo(2.7, 9);
  });
  it('never leaves 0–100', () => {
    expect(trustAfter(1, 'integrity')).toBe(0);
    expect(trustAfter(100, 'help')).toBe(100);
  });
});

describe('rounding and value', () => {
  it('keeps six decimals and no negative zero', () => {
    expect(q(0.1 + 0.2)).toBe(0.3);
    expect(Object.is(q(-1e-9), 0)).toBe(true);
  });
  it('is linear between two anchors and never outside, in either direction', () => {
    expect(partValue(57.5, 20, 95)).toBe(0.5);
    expect(partValue(10, 40, 0)).toBe(0.75);
    expect(partValue(200, 20, 95)).toBe(1);
  });
});
