import type { Expr } from '../../format/values.ts';
import { printExpr } from '../print-expr.ts';
import type { ActionRef, Edge, GuardRef, Mode, Params } from './types.ts';

/** Conditions of a story that stand on edges, by their printed form. */
export class Conditions {
  readonly byText = new Map<string, Expr>();
  private readonly draws: (expr: Expr) => boolean;

  constructor(draws: (expr: Expr) => boolean) {
    this.draws = draws;
  }

  /** The rule that fixes what a region's conditions draw, where they draw anything. */
  fixing(region: string, event: string, whens: readonly (Expr | undefined)[]): readonly ActionRef[] {
    const isNeeded = whens.some((when) => when !== undefined && this.draws(when));
    return isNeeded ? [action('fix', { region, event })] : [];
  }

  guard(expr: Expr): GuardRef {
    const when = printExpr(expr);
    this.byText.set(when, expr);
    return { type: 'holds', params: { when } };
  }
}

export function action(type: string, params: Params = {}): ActionRef {
  return { type, params };
}
export function guard(type: string, params: Params = {}): GuardRef {
  return { type, params };
}

/** An edge to the mode it starts from goes nowhere: no mode is entered twice in a row. */
export function edge(from: string, to: string | null, effects: readonly ActionRef[] = [], when?: GuardRef): Edge {
  const target = to === null || to === from ? {} : { to };
  return { ...(when ? { when } : {}), ...target, effects };
}

/** Entering a mode is the only thing that writes its mirror. */
export function mode(
  region: string,
  id: string,
  on: Readonly<Record<string, readonly Edge[]>>,
  entry: readonly ActionRef[] = [],
  isFinal = false,
): Mode {
  return { entry: [action('enter', { region, mode: id }), ...entry], on, isFinal };
}
