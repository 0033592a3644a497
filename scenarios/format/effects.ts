/** The closed list of things that can happen to a world; one rule in `engine/rules/` per kind. */
import type { Expr, Text, TextPath, Value } from './values.ts';

export type Effect =
  | { readonly kind: 'add' | 'set'; readonly to: string; readonly value: Value }
  | { readonly kind: 'know'; readonly fact: string }
  | { readonly kind: 'patience'; readonly sponsor: string; readonly by: Value }
  | { readonly kind: 'pip'; readonly person: string; readonly topic: string; readonly by: Value }
  | { readonly kind: 'bank'; readonly deliverable: string; readonly to: Bank }
  | { readonly kind: 'intent'; readonly person: string; readonly intent: string }
  | { readonly kind: 'say'; readonly text: Text }
  | { readonly kind: 'raise'; readonly event: string }
  | { readonly kind: 'promise'; readonly id: string; readonly promise: PromiseTerms }
  /** `path` is `duration.x`, `lag.a.b`, `cut.a.b`, `rework.x` or `not_before.x`. */
  | { readonly kind: 'replan'; readonly path: string; readonly value: Value }
  /** Empties the named quantities in order until `amount` is taken. */
  | { readonly kind: 'take'; readonly amount: Value; readonly from: readonly string[] }
  /** `otherwise` belongs to the chance if there is one, else to the `when`. */
  | {
      readonly kind: 'group';
      readonly when?: Expr;
      readonly chance?: string;
      readonly effects: readonly Effect[];
      readonly otherwise: readonly Effect[];
    };

/** Lands `after` steps, `at` a reading of the clock, or `once` a condition first holds. `when` is tested when it lands. */
export type Later = ({ readonly after: number } | { readonly at: number } | { readonly once: Expr }) & {
  readonly when?: Expr;
  readonly chance?: string;
  readonly effects: readonly Effect[];
  readonly otherwise: readonly Effect[];
};

export type Bank = 'unknown' | 'asked' | 'ready';

export interface PromiseTerms {
  readonly by: string;
  readonly due: number;
  /** The path of the author's words. */
  readonly proof?: TextPath;
  readonly keptWhen: Expr;
  readonly kept: readonly Effect[];
  readonly broken: readonly Effect[];
}
