import type { Expr } from '../format/values.ts';

/** An expression in CEL's syntax again, so that a chart reads as conditions and not as numbers of conditions. */
export function printExpr(expr: Expr): string {
  switch (expr.op) {
    case 'value':
      return typeof expr.value === 'string' ? `'${expr.value}'` : String(expr.value);
    case 'name':
      return expr.name;
    case 'not':
      return `!${inner(expr.a)}`;
    case 'neg':
      return `-${inner(expr.a)}`;
    case 'if':
      return `${inner(expr.test)} ? ${inner(expr.then)} : ${inner(expr.otherwise)}`;
    case 'min':
    case 'max':
      return `${expr.op}(${expr.args.map(printExpr).join(', ')})`;
    default:
      return `${inner(expr.a)} ${expr.op} ${inner(expr.b)}`;
  }
}

function inner(expr: Expr): string {
  const isSimple =
    expr.op === 'value' || expr.op === 'name' || expr.op === 'not' || expr.op === 'min' || expr.op === 'max';
  return isSimple ? printExpr(expr) : `(${printExpr(expr)})`;
}
