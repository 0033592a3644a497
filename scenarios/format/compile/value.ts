import { checkExpression } from '../expression/check-expression.ts';
import { parseExpression } from '../expression/parse-expression.ts';
import type { ValueType } from '../names.ts';
import { didYouMean } from '../problems.ts';
import type { Expr, Guarded, Value } from '../values.ts';
import type { Place, Scope, Secrecy } from './scope.ts';
import { compact, down, item } from './scope.ts';

const typeWords: Readonly<Record<ValueType, string>> = { number: 'a number', word: 'a word', flag: 'a condition' };
const never: Expr = { op: 'value', value: false };

export interface Wanted {
  readonly type: ValueType;
  readonly secrecy: Secrecy;
  /** A bare word of this list is that word; anything else is an expression. */
  readonly words?: readonly string[];
}

/** An expression at a place; what is wrong is reported and stands as a harmless literal. */
export function compileExpression(raw: string | number | boolean, place: Place, wanted: Wanted, scope: Scope): Expr {
  if (typeof raw === 'string' && wanted.words?.includes(raw) === true) return { op: 'value', value: raw };
  if (typeof raw !== 'string') return checkLiteral(raw, place, wanted, scope);
  const parsed = parseExpression(raw);
  for (const fault of parsed.faults) {
    scope.report(fault.code, place, fault.message, {
      index: fault.index,
      ...compact({ suggestion: fault.suggestion }),
    });
  }
  if (parsed.expr === undefined) return never;
  if (
    wanted.words !== undefined &&
    parsed.expr.op === 'name' &&
    !parsed.expr.name.includes('.') &&
    !scope.resolve(parsed.expr.name).ok
  ) {
    scope.report(
      'scenario/unknown-name',
      place,
      `"${raw}" is neither one of ${wanted.words.join(', ')} nor a name.`,
      didYouMean(raw, wanted.words),
    );
    return never;
  }
  const checked = checkExpression(parsed.expr, scope.resolve);
  scope.checked(checked);
  for (const { at, code, message, suggestion } of checked.faults) {
    scope.report(code, place, message, { index: parsed.starts.get(at) ?? 0, ...compact({ suggestion }) });
  }
  if (checked.faults.length > 0) return never;
  if (checked.type !== undefined && checked.type !== wanted.type) {
    scope.report(
      'scenario/wrong-type',
      place,
      `${typeWords[wanted.type]} is needed here; this gives ${typeWords[checked.type]}.`,
      wanted.type === 'flag' && checked.type === 'number' ? { suggestion: 'compare it: … == 1' } : {},
    );
  }
  checkWord(parsed.expr, place, wanted, scope);
  reportSecrets(checked.isSecret, checked.isHidden, place, wanted.secrecy, scope);
  return parsed.expr;
}

function checkLiteral(raw: number | boolean, place: Place, wanted: Wanted, scope: Scope): Expr {
  const type: ValueType = typeof raw === 'number' ? 'number' : 'flag';
  if (type !== wanted.type) {
    scope.report(
      'scenario/wrong-type',
      place,
      `${typeWords[wanted.type]} is needed here; this is ${String(raw)}.`,
      wanted.type === 'flag' ? { suggestion: 'compare it: … == 1' } : {},
    );
  }
  return { op: 'value', value: raw };
}

function checkWord(expr: Expr, place: Place, wanted: Wanted, scope: Scope): void {
  if (wanted.words === undefined) return;
  if (expr.op === 'if') {
    checkWord(expr.then, place, wanted, scope);
    checkWord(expr.otherwise, place, wanted, scope);
  } else if (expr.op === 'value' && typeof expr.value === 'string' && !wanted.words.includes(expr.value)) {
    scope.report(
      'scenario/unknown-name',
      place,
      `'${expr.value}' is not one of ${wanted.words.join(', ')}.`,
      didYouMean(expr.value, wanted.words),
    );
  }
}

export function reportSecrets(
  isSecret: boolean,
  isHidden: boolean,
  place: Place,
  secrecy: Secrecy,
  scope: Scope,
): void {
  if (isSecret && (secrecy === 'seen' || secrecy === 'view')) {
    scope.report(
      'scenario/reads-truth',
      place,
      'What the player may see or choose must not depend on the truth or on something drawn.',
      {
        suggestion: 'ask what is known instead: known.<card or fact>',
      },
    );
  }
  if (isHidden && (secrecy === 'view' || secrecy === 'size')) {
    scope.report(
      'scenario/reads-hidden',
      place,
      'The strip is worked out from what is on the wall; this reads a quantity that is not shown.',
      {
        suggestion: 'say `shown: true` on the quantity',
      },
    );
  }
}

export function compileCondition(
  raw: string | boolean | undefined,
  place: Place,
  secrecy: Secrecy,
  scope: Scope,
): Expr | undefined {
  return raw === undefined ? undefined : compileExpression(raw, place, { type: 'flag', secrecy }, scope);
}

type Plain = string | number | boolean;
type Rows = readonly { readonly when?: string | boolean | undefined; readonly is: Plain }[];
export type ValueData = Plain | Rows;

/** A number, word or flag that may depend on the world: always rows. */
export function compileValue(data: ValueData, place: Place, wanted: Wanted, scope: Scope): Value {
  if (typeof data !== 'object') return [{ is: compileExpression(data, place, wanted, scope) }];
  checkFallback(data, place, 'error', scope);
  return data.map((row, index) => {
    const at = item(place, index);
    const when = compileCondition(row.when, down(at, 'when'), wanted.secrecy, scope);
    return compact({ when, is: compileExpression(row.is, down(at, 'is'), wanted, scope) });
  });
}

/** Rows of plain words or numbers (an answer, a certainty, a level). */
export function compileGuarded<T extends string | number>(
  data: T | readonly { readonly when?: string | boolean | undefined; readonly is: T }[],
  place: Place,
  use: { readonly secrecy: Secrecy; readonly mayBeSilent: boolean },
  scope: Scope,
): Guarded<T> {
  if (typeof data !== 'object') return [{ is: data }];
  if (!use.mayBeSilent) checkFallback(data, place, 'error', scope);
  else checkOrder(data, place, scope);
  return data.map((row, index) => {
    const when = compileCondition(row.when, down(item(place, index), 'when'), use.secrecy, scope);
    return when === undefined ? { is: row.is } : { when, is: row.is };
  });
}

type AnyRows = readonly { readonly when?: string | boolean | undefined }[];

/** The last row has no `when`, and only the last. */
export function checkFallback(rows: AnyRows, place: Place, severity: 'error' | 'warning', scope: Scope): void {
  checkOrder(rows, place, scope);
  const last = rows.at(-1);
  if (last?.when !== undefined && last.when !== true) {
    scope.report(
      'scenario/no-fallback',
      item(place, rows.length - 1),
      'The last row must have no `when`: otherwise nothing counts if no row holds.',
      { severity },
    );
  }
}

export function checkOrder(rows: AnyRows, place: Place, scope: Scope): void {
  const first = rows.findIndex(({ when }) => when === undefined || when === true);
  if (first !== -1 && first < rows.length - 1) {
    scope.report(
      'scenario/unreachable',
      item(place, first + 1),
      'This row can never count: the one before it has no `when`.',
    );
  }
}
