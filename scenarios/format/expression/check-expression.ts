import type { ProblemCode } from '../codes.ts';
import type { Expr } from '../values.ts';
import type { NameInfo, NameResult, ValueType } from '../names.ts';
import { didYouMean } from '../problems.ts';

export interface CheckFault {
  readonly code: ProblemCode;
  readonly message: string;
  readonly at: Expr;
  readonly suggestion?: string;
}
/** What an expression gives, and what it reads. `type` is undefined where a fault made it unknown. */
export interface Checked {
  readonly type: ValueType | undefined;
  readonly isSecret: boolean;
  readonly isHidden: boolean;
  readonly reads: readonly string[];
  readonly faults: readonly CheckFault[];
}
type Resolve = (name: string) => NameResult;

/** Resolves every name and checks that each operator gets what it needs. */
export function checkExpression(expr: Expr, resolve: Resolve): Checked {
  const state: State = { resolve, faults: [], reads: [], isSecret: false, isHidden: false };
  const type = typeOf(expr, state);
  return { type, isSecret: state.isSecret, isHidden: state.isHidden, reads: state.reads, faults: state.faults };
}

interface State {
  readonly resolve: Resolve;
  readonly faults: CheckFault[];
  readonly reads: string[];
  isSecret: boolean;
  isHidden: boolean;
}

const typeWords: Readonly<Record<ValueType, string>> = { number: 'a number', word: 'a word', flag: 'true or false' };

function typeOf(expr: Expr, state: State): ValueType | undefined {
  switch (expr.op) {
    case 'value':
      return typeof expr.value === 'number' ? 'number' : typeof expr.value === 'string' ? 'word' : 'flag';
    case 'name':
      return readName(expr, state)?.type;
    case 'not':
      need(expr.a, 'flag', '!', state);
      return 'flag';
    case 'neg':
      need(expr.a, 'number', '-', state);
      return 'number';
    case 'if':
      return typeOfChoice(expr, state);
    case 'min':
    case 'max':
      for (const arg of expr.args) need(arg, 'number', expr.op, state);
      return 'number';
    case '&&':
    case '||':
      need(expr.a, 'flag', expr.op, state);
      need(expr.b, 'flag', expr.op, state);
      return 'flag';
    case '==':
    case '!=':
      compare(expr, state);
      return 'flag';
    case '<':
    case '<=':
    case '>':
    case '>=':
      need(expr.a, 'number', expr.op, state);
      need(expr.b, 'number', expr.op, state);
      return 'flag';
    default:
      need(expr.a, 'number', expr.op, state);
      need(expr.b, 'number', expr.op, state);
      return 'number';
  }
}

function readName(expr: Extract<Expr, { op: 'name' }>, state: State): NameInfo | undefined {
  const result = state.resolve(expr.name);
  if (!result.ok) {
    state.faults.push({ ...result.fault, at: expr });
    return undefined;
  }
  if (!state.reads.includes(expr.name)) state.reads.push(expr.name);
  if (result.info.isSecret) state.isSecret = true;
  if (result.info.isHidden) state.isHidden = true;
  return result.info;
}

function need(expr: Expr, wanted: ValueType, operator: string, state: State): void {
  const type = typeOf(expr, state);
  if (type === undefined || type === wanted) return;
  const hint = wanted === 'flag' && type === 'number' ? { suggestion: 'compare it: … == 1' } : {};
  state.faults.push({
    code: 'scenario/wrong-type',
    message: `${operator} needs ${typeWords[wanted]}; here stands ${typeWords[type]}.`,
    at: expr,
    ...hint,
  });
}

function typeOfChoice(expr: Extract<Expr, { op: 'if' }>, state: State): ValueType | undefined {
  need(expr.test, 'flag', '?:', state);
  const then = typeOf(expr.then, state);
  const otherwise = typeOf(expr.otherwise, state);
  if (then !== undefined && otherwise !== undefined && then !== otherwise) {
    state.faults.push({
      code: 'scenario/wrong-type',
      message: `Both sides of : must be alike; here are ${typeWords[then]} and ${typeWords[otherwise]}.`,
      at: expr.otherwise,
    });
  }
  return then ?? otherwise;
}

function compare(expr: Expr & { readonly a: Expr; readonly b: Expr }, state: State): void {
  const a = typeOf(expr.a, state);
  const b = typeOf(expr.b, state);
  if (a === undefined || b === undefined) return;
  if (a !== b) {
    state.faults.push({
      code: 'scenario/wrong-type',
      message: `${typeWords[a]} is compared with ${typeWords[b]}.`,
      at: expr.b,
    });
    return;
  }
  compareWord(expr.a, expr.b, state);
  compareWord(expr.b, expr.a, state);
}

/** `night == 'rom'` can never hold: the word is none of the name's. */
function compareWord(name: Expr, word: Expr, state: State): void {
  if (name.op !== 'name' || word.op !== 'value' || typeof word.value !== 'string') return;
  const result = state.resolve(name.name);
  if (!result.ok || result.info.words === undefined) return;
  const words = [...result.info.words];
  if (words.includes(word.value)) return;
  state.faults.push({
    code: result.info.wordCode ?? 'scenario/unknown-name',
    message: `${name.name} is never '${word.value.slice(0, 60)}'.`,
    at: word,
    ...didYouMean(word.value, words),
  });
}
