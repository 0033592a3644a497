import type { Scenario } from '../engine/run.ts';
import { tablesOf } from '../engine/tables.ts';
import type { Expr } from '../format/values.ts';

/** Everything a number can be: no world of the story lies outside. */
export interface Interval {
  readonly low: number;
  readonly high: number;
}

export const ANYTHING: Interval = { low: Number.NEGATIVE_INFINITY, high: Number.POSITIVE_INFINITY };
const FLAG: Interval = { low: 0, high: 1 };

/**
 * Bounds of an expression over all worlds of a story, by arithmetic on the bounds of what it reads: a declared quantity stays in its
 * range, trust in 0–100. What is not known can be anything, so the answer is wide rather than wrong.
 */
export function intervalOf(scenario: Scenario, expr: Expr): Interval {
  const of = (part: Expr): Interval => intervalOf(scenario, part);
  switch (expr.op) {
    case 'value':
      return constant(expr.value);
    case 'name':
      return named(scenario, expr.name);
    case 'neg': {
      const { low, high } = of(expr.a);
      return { low: -high, high: -low };
    }
    case 'if':
      return hull([of(expr.then), of(expr.otherwise)]);
    case 'min':
    case 'max': {
      const pick = Math[expr.op];
      const parts = expr.args.map(of);
      return { low: pick(...parts.map(({ low }) => low)), high: pick(...parts.map(({ high }) => high)) };
    }
    case '+': {
      const [a, b] = [of(expr.a), of(expr.b)];
      return sound({ low: a.low + b.low, high: a.high + b.high });
    }
    case '-': {
      const [a, b] = [of(expr.a), of(expr.b)];
      return sound({ low: a.low - b.high, high: a.high - b.low });
    }
    case '*':
      return product(of(expr.a), of(expr.b));
    case '/': {
      const by = of(expr.b);
      if (by.low <= 0 && by.high >= 0) return ANYTHING;
      return product(of(expr.a), { low: 1 / by.high, high: 1 / by.low });
    }
    default:
      return FLAG;
  }
}

function constant(value: unknown): Interval {
  if (typeof value === 'number') return { low: value, high: value };
  return typeof value === 'boolean' ? FLAG : ANYTHING;
}

function named(scenario: Scenario, name: string): Interval {
  const quantity = tablesOf(scenario).quantities.get(name);
  if (quantity?.kind === 'number') return { low: quantity.range[0], high: quantity.range[1] };
  if (quantity?.kind === 'computed') return quantity.type === 'flag' ? FLAG : intervalOf(scenario, quantity.is);
  if (name === 'trust_mean' || name.startsWith('trust.')) return { low: 0, high: 100 };
  if (name === 'step') return { low: 0, high: scenario.story.steps };
  return ANYTHING;
}

/** Infinity minus infinity, or times nothing: nobody knows. */
function sound({ low, high }: Interval): Interval {
  return {
    low: Number.isNaN(low) ? Number.NEGATIVE_INFINITY : low,
    high: Number.isNaN(high) ? Number.POSITIVE_INFINITY : high,
  };
}

function product(a: Interval, b: Interval): Interval {
  const corners = [a.low * b.low, a.low * b.high, a.high * b.low, a.high * b.high];
  if (corners.some((corner) => Number.isNaN(corner))) return ANYTHING;
  return { low: Math.min(...corners), high: Math.max(...corners) };
}

function hull(parts: readonly Interval[]): Interval {
  return { low: Math.min(...parts.map(({ low }) => low)), high: Math.max(...parts.map(({ high }) => high)) };
}
