import type { Expr, Text } from '../format/values.ts';
import type { HiddenReads, Tables } from './tables.ts';

const NOTHING: HiddenReads = { truth: false, drawn: false };

/** Whether an expression reads the truth, or something drawn, itself or through computed quantities. */
export function hiddenReads(tables: Tables, expr: Expr | undefined): HiddenReads {
  if (expr === undefined) return NOTHING;
  const known = tables.hidden.get(expr);
  if (known) return known;
  // Set before the walk: a circle among computed quantities is refused at load, and must not hang us here.
  tables.hidden.set(expr, NOTHING);
  const found = walk(tables, expr);
  tables.hidden.set(expr, found);
  return found;
}

function walk(tables: Tables, expr: Expr): HiddenReads {
  switch (expr.op) {
    case 'value':
      return NOTHING;
    case 'name':
      return ofName(tables, expr.name);
    case 'not':
    case 'neg':
      return hiddenReads(tables, expr.a);
    case 'if':
      return anyOf(tables, [expr.test, expr.then, expr.otherwise]);
    case 'min':
    case 'max':
      return anyOf(tables, expr.args);
    default:
      return anyOf(tables, [expr.a, expr.b]);
  }
}

function ofName(tables: Tables, name: string): HiddenReads {
  if (name === 'truth') return { truth: true, drawn: false };
  if (name.startsWith('drawn.')) return { truth: false, drawn: true };
  const quantity = tables.quantities.get(name);
  return quantity?.kind === 'computed' ? hiddenReads(tables, quantity.is) : NOTHING;
}

function anyOf(tables: Tables, list: readonly Expr[]): HiddenReads {
  const all = list.map((expr) => hiddenReads(tables, expr));
  return { truth: all.some((reads) => reads.truth), drawn: all.some((reads) => reads.drawn) };
}

/** Saying it leaves the world as it is: none of its rows or numbers draws, and nobody can rule out a truth by it. */
export function isInert(tables: Tables, text: Text): boolean {
  const known = tables.inertTexts.get(text);
  if (known !== undefined) return known;
  const draws = (expr: Expr | undefined): boolean => hiddenReads(tables, expr).drawn;
  const doesSomething = text.rows.some(
    ({ when, prints, rulesOut }) =>
      rulesOut.length > 0 || draws(when) || prints.some((name) => draws({ op: 'name', name })),
  );
  const inert = !doesSomething && !differsByTruth(tables, text);
  tables.inertTexts.set(text, inert);
  return inert;
}

/** A text whose rows differ by truth tells whoever is shown one of them. */
export function differsByTruth(tables: Tables, text: Text): boolean {
  const known = tables.tellingTexts.get(text);
  if (known !== undefined) return known;
  const differs = text.rows.some((row) => hiddenReads(tables, row.when).truth);
  tables.tellingTexts.set(text, differs);
  return differs;
}
