import type { Expr, Text, TextRow, Value } from '../format/values.ts';
import { holdsIn, rowIn, valueIn } from './closure.ts';
import { type Scalar, tablesOf } from './tables.ts';
import type { Scenario } from './run.ts';
import type { World } from './world.ts';

/** Whether a condition holds in this world; no condition holds always. Pure: nothing is drawn for good by asking. */
export function holds(scenario: Scenario, expr: Expr | undefined, world: World): boolean {
  return holdsIn(tablesOf(scenario), expr, world, null);
}

/** A guarded number or word in this world: the first row that holds. */
export function valueOf(scenario: Scenario, value: Value, world: World): Scalar {
  return valueIn(tablesOf(scenario), value, world, null);
}

/** What a plain guarded list says in this world (certainty, key level, answer); null where no row holds. */
export function pickOf<T>(
  scenario: Scenario,
  rows: readonly { readonly when?: Expr; readonly is: T }[],
  world: World,
): T | null {
  for (const row of rows) if (holds(scenario, row.when, world)) return row.is;
  return null;
}

/** The row of a text that is said in this world; null = nothing is said. */
export function rowOf(scenario: Scenario, text: Text, world: World): TextRow | null {
  return rowIn(tablesOf(scenario), text, world, null);
}
