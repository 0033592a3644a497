import type { Tables } from '../../engine/tables.ts';
import type { Expr } from '../../format/values.ts';

/** Every name an expression reads, and what the computed quantities among them read. */
export function namesIn(tables: Tables, expr: Expr | undefined, into: Set<string> = new Set()): ReadonlySet<string> {
  if (expr === undefined || expr.op === 'value') return into;
  switch (expr.op) {
    case 'name': {
      if (into.has(expr.name)) return into;
      into.add(expr.name);
      const quantity = tables.quantities.get(expr.name);
      return quantity?.kind === 'computed' ? namesIn(tables, quantity.is, into) : into;
    }
    case 'not':
    case 'neg':
      return namesIn(tables, expr.a, into);
    case 'if':
      for (const each of [expr.test, expr.then, expr.otherwise]) namesIn(tables, each, into);
      return into;
    case 'min':
    case 'max':
      for (const each of expr.args) namesIn(tables, each, into);
      return into;
    default:
      namesIn(tables, expr.a, into);
      return namesIn(tables, expr.b, into);
  }
}
