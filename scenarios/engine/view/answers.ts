/** Answers to "what if", "why" and "where do they part". */
import type { Cause, Change, Plain } from '../ledger.ts';
import type { Move } from '../run-log.ts';

/** Certain effects of a move on the view's plan: no chance, no truth. */
export interface WhatIf {
  readonly before: PlanView;
  readonly after: PlanView;
  readonly mustSayYes: string | null;
  /** The author's sentence, where one stands in for the numbers. */
  readonly sentence: string | null;
  /** What the formula of a Move does with the number it carries, in one sentence; null where there is no formula. */
  readonly move: string | null;
}

export interface PlanView {
  readonly endStep: number;
  readonly slack: Readonly<Record<string, number>>;
  readonly spend: number;
  readonly trust: Readonly<Record<string, number>>;
  readonly tasks: Readonly<
    Record<
      string,
      {
        readonly start: number;
        readonly end: number;
        readonly slack: number;
        readonly isCritical: boolean;
        readonly isInPlan: boolean;
      }
    >
  >;
  /** The chain that sets the date, in order. */
  readonly chain: readonly string[];
  /** Steps and resources where the plan asks for more than there is. */
  readonly clashes: number;
  /** When the plan ends if the resources hold. */
  readonly levelledEndStep: number;
}

/** One link of the chain behind a number, newest first. */
export interface WhyLink extends Change {
  readonly index: number;
  readonly step: number;
  /** "You asked Tamsin on Wednesday: trust 60 → 59." */
  readonly text: string;
}

export interface Comparison {
  readonly branches: readonly { readonly ending: string | null; readonly outcome: number | null }[];
  /** The first move where they part, with each branch's own; null = none. */
  readonly divergence: { readonly index: number; readonly moves: readonly (Move | null)[] } | null;
  readonly differences: readonly {
    readonly path: string;
    readonly sinceIndex: number;
    readonly values: readonly Plain[];
    readonly cause: Cause | null;
  }[];
  /** Name → per branch → value after each move. */
  readonly meters: Readonly<Record<string, readonly (readonly number[])[]>>;
}
