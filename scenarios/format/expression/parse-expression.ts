import type { ProblemCode } from '../codes.ts';
import { Environment } from '@marcbachmann/cel-js';
import type { ASTNode } from '@marcbachmann/cel-js';
import type { BinaryOp, Expr } from '../values.ts';

export interface ExpressionFault {
  readonly code: ProblemCode;
  readonly message: string;
  /** Where in the expression's text, from 0. */
  readonly index: number;
  readonly suggestion?: string;
}
/** Where each name of a parsed expression stands in its text. */
export interface ParsedExpression {
  readonly expr: Expr | undefined;
  readonly starts: ReadonlyMap<Expr, number>;
  readonly faults: readonly ExpressionFault[];
}

const longest = 2000;
/** Only its parser is used: its evaluator keeps whole numbers and doubles apart. */
const parser = new Environment({
  limits: { maxDepth: 48, maxAstNodes: 600, maxCallArguments: 16, maxListElements: 16 },
});
const binary: ReadonlySet<string> = new Set<BinaryOp>([
  '&&',
  '||',
  '+',
  '-',
  '*',
  '/',
  '<',
  '<=',
  '>',
  '>=',
  '==',
  '!=',
]);

/** Parses CEL's syntax and keeps the part of it that the engine knows. Names are not resolved here. */
export function parseExpression(text: string): ParsedExpression {
  if (text.trim() === '') return failed('expression/syntax', 'The expression is empty.', 0);
  if (text.length > longest) return failed('expression/syntax', `An expression may have ${longest} characters.`, 0);
  const comment = findComment(text);
  if (comment !== -1) return failed('expression/not-allowed', 'Comments are not used in expressions.', comment);
  let ast: ASTNode;
  try {
    ast = parser.parse(text).ast;
  } catch (error) {
    return explainParseError(error, text);
  }
  const state: State = { starts: new Map(), faults: [] };
  const expr = convert(ast, state);
  return { expr: state.faults.length > 0 ? undefined : expr, starts: state.starts, faults: state.faults };
}

interface State {
  readonly starts: Map<Expr, number>;
  readonly faults: ExpressionFault[];
}

function failed(code: ProblemCode, message: string, index: number, suggestion?: string): ParsedExpression {
  return {
    expr: undefined,
    starts: new Map(),
    faults: [{ code, message, index, ...(suggestion === undefined ? {} : { suggestion }) }],
  };
}

/** A `//` outside quotes: the parser would skip the rest of the line in silence. */
function findComment(text: string): number {
  let quote = '';
  for (let index = 0; index < text.length; index += 1) {
    const character = text[index] ?? '';
    if (quote !== '') {
      if (character === '\\') index += 1;
      else if (character === quote) quote = '';
    } else if (character === '"' || character === "'") quote = character;
    else if (character === '/' && text[index + 1] === '/') return index;
  }
  return -1;
}

function explainParseError(error: unknown, text: string): ParsedExpression {
  if (!(error instanceof Error)) throw error;
  const place = error as Error & { readonly code?: unknown; readonly range?: { readonly start?: unknown } };
  if (typeof place.code !== 'string') throw error;
  const start = place.range?.start;
  const index =
    typeof start === 'number' && Number.isFinite(start)
      ? Math.min(Math.max(0, start), Math.max(0, text.length - 1))
      : 0;
  const said = (error.message.split('\n')[0] ?? '').replace(/^\[.*?\]\s*/, '');
  if (/[^=!<>]=[^=]/.test(` ${text} `)) {
    return failed('expression/syntax', `This is not an expression: ${said}.`, index, 'two things are compared with ==');
  }
  return failed('expression/syntax', `This is not an expression: ${said}.`, index);
}

function convert(node: ASTNode, state: State): Expr {
  const expr = convertNode(node, state);
  state.starts.set(expr, node.start);
  return expr;
}

const nothing: Expr = { op: 'value', value: 0 };

function refuse(state: State, node: { readonly start: number }, message: string, suggestion?: string): Expr {
  state.faults.push({
    code: 'expression/not-allowed',
    message,
    index: node.start,
    ...(suggestion === undefined ? {} : { suggestion }),
  });
  return { ...nothing };
}

function convertNode(node: ASTNode, state: State): Expr {
  switch (node.op) {
    case 'value':
      return literal(node.args, node, state);
    case 'id':
      return { op: 'name', name: node.args };
    case '.': {
      const name = dottedName(node);
      return name === undefined ? refuse(state, node, 'A dot stands only between names.') : { op: 'name', name };
    }
    case '!_':
      return { op: 'not', a: convert(node.args, state) };
    case '-_': {
      const a = convert(node.args, state);
      return a.op === 'value' && typeof a.value === 'number' ? { op: 'value', value: -a.value } : { op: 'neg', a };
    }
    case '?:':
      return {
        op: 'if',
        test: convert(node.args[0], state),
        then: convert(node.args[1], state),
        otherwise: convert(node.args[2], state),
      };
    case 'call':
      return call(node.args[0], node.args[1], node, state);
    case 'rcall':
      return refuse(state, node, `${node.args[0]}() is not a function here.`, 'only min and max are functions');
    case 'list':
    case 'map':
    case '[]':
    case '[?]':
    case '.?':
      return refuse(state, node, 'Lists, maps and brackets are not used in expressions.');
    default:
      if (binary.has(node.op))
        return { op: node.op as BinaryOp, a: convert(node.args[0], state), b: convert(node.args[1], state) };
      return refuse(state, node, `"${node.op}" is not used in expressions.`);
  }
}

function literal(value: unknown, node: ASTNode, state: State): Expr {
  if (typeof value === 'bigint') {
    const number = Number(value);
    return Number.isSafeInteger(number)
      ? { op: 'value', value: number }
      : refuse(state, node, 'This number is too large.');
  }
  if (typeof value === 'number' || typeof value === 'string' || typeof value === 'boolean')
    return { op: 'value', value };
  return refuse(
    state,
    node,
    value === null ? 'null is not used in expressions.' : 'This literal is not used in expressions.',
  );
}

function call(name: string, args: readonly ASTNode[], node: ASTNode, state: State): Expr {
  if (name !== 'min' && name !== 'max')
    return refuse(state, node, `${name}() is not a function here.`, 'only min and max are functions');
  if (args.length === 0) return refuse(state, node, `${name}() needs at least one number.`);
  return { op: name, args: args.map((arg) => convert(arg, state)) };
}

function dottedName(node: ASTNode): string | undefined {
  if (node.op === 'id') return node.args;
  if (node.op !== '.') return undefined;
  const before = dottedName(node.args[0]);
  return before === undefined ? undefined : `${before}.${node.args[1]}`;
}
