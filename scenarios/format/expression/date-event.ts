import type { Forecast } from '../calls.ts';
import type { Expr } from '../values.ts';

/** An event about a date of the plan: `end_step` or `end.<task>`, and the limit it is held against (null: the date itself is asked). */
export interface DateEvent {
  readonly name: string;
  readonly limit: Expr | null;
}

/** What of the plan a forecast is about; null = something the plan has no chance of its own for. */
export function dateEventOf(of: Expr, answersAs: Forecast['answersAs']): DateEvent | null {
  if (answersAs === 'date') {
    const name = dateName(of);
    return name === null ? null : { name, limit: null };
  }
  if (of.op !== '<=' && of.op !== '<') return null;
  const name = dateName(of.a);
  return name === null ? null : { name, limit: of.b };
}

function dateName(expr: Expr): string | null {
  if (expr.op !== 'name') return null;
  return expr.name === 'end_step' || expr.name.startsWith('end.') ? expr.name : null;
}
