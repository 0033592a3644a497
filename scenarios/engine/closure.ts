import type { Expr, Text, TextRow, Value } from '../format/values.ts';
import type { Closure, DrawLog, Scalar, Tables } from './tables.ts';
import type { World } from './world.ts';

/** Every expression becomes one closure over the world, made the first time it is asked for and kept. */
export function closureOf(tables: Tables, expr: Expr): Closure {
  const known = tables.closures.get(expr);
  if (known) return known;
  const made = tables.bind(tables, expr);
  tables.closures.set(expr, made);
  return made;
}

export function holdsIn(tables: Tables, expr: Expr | undefined, world: World, log: DrawLog | null): boolean {
  return expr === undefined || closureOf(tables, expr)(world, log) === true;
}

/** The first row that holds. A list without a last row gives 0 where none does. */
export function valueIn(tables: Tables, value: Value, world: World, log: DrawLog | null): Scalar {
  for (const row of value) {
    if (holdsIn(tables, row.when, world, log)) return closureOf(tables, row.is)(world, log);
  }
  return 0;
}

export function rowIn(tables: Tables, text: Text, world: World, log: DrawLog | null): TextRow | null {
  for (const row of text.rows) if (holdsIn(tables, row.when, world, log)) return row;
  return null;
}
