import type { Expr } from '../format/values.ts';
import { closureOf } from './closure.ts';
import { bindName } from './names.ts';
import { numberOf } from './scalar.ts';
import type { Closure, Tables } from './tables.ts';

/** One expression as a closure over the world; its parts are bound, and kept, by themselves. */
export function bind(tables: Tables, expr: Expr): Closure {
  switch (expr.op) {
    case 'value': {
      const value = expr.value;
      return () => value;
    }
    case 'name':
      return bindName(tables, expr.name);
    case 'not': {
      const a = closureOf(tables, expr.a);
      return (world, log) => a(world, log) !== true;
    }
    case 'neg': {
      const a = closureOf(tables, expr.a);
      return (world, log) => -numberOf(a(world, log));
    }
    case 'if': {
      const test = closureOf(tables, expr.test);
      const yes = closureOf(tables, expr.then);
      const no = closureOf(tables, expr.otherwise);
      return (world, log) => (test(world, log) === true ? yes(world, log) : no(world, log));
    }
    case 'min':
    case 'max': {
      const args = expr.args.map((arg) => closureOf(tables, arg));
      const pick = expr.op === 'min' ? Math.min : Math.max;
      return (world, log) => pick(...args.map((arg) => numberOf(arg(world, log))));
    }
    default:
      return bindBinary(expr.op, closureOf(tables, expr.a), closureOf(tables, expr.b));
  }
}

type Binary = Extract<Expr, { readonly b: Expr }>['op'];

function bindBinary(op: Binary, a: Closure, b: Closure): Closure {
  switch (op) {
    case '&&':
      return (world, log) => a(world, log) === true && b(world, log) === true;
    case '||':
      return (world, log) => a(world, log) === true || b(world, log) === true;
    case '==':
      return (world, log) => a(world, log) === b(world, log);
    case '!=':
      return (world, log) => a(world, log) !== b(world, log);
    case '<':
      return (world, log) => numberOf(a(world, log)) < numberOf(b(world, log));
    case '<=':
      return (world, log) => numberOf(a(world, log)) <= numberOf(b(world, log));
    case '>':
      return (world, log) => numberOf(a(world, log)) > numberOf(b(world, log));
    case '>=':
      return (world, log) => numberOf(a(world, log)) >= numberOf(b(world, log));
    case '+':
      return (world, log) => numberOf(a(world, log)) + numberOf(b(world, log));
    case '-':
      return (world, log) => numberOf(a(world, log)) - numberOf(b(world, log));
    case '*':
      return (world, log) => numberOf(a(world, log)) * numberOf(b(world, log));
    case '/':
      return (world, log) => divide(numberOf(a(world, log)), numberOf(b(world, log)));
  }
}

/** Nothing by nothing is nothing: an infinite number could not be written to a journal. */
function divide(a: number, b: number): number {
  return b === 0 ? 0 : a / b;
}
