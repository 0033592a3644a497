/** What a run is read with afterwards, and what the first sitting lights. */
import type { Expr, Guarded, Text, Value } from './values.ts';

/** A level 1–4 by guard; no row holding = no moment there. */
export interface Key {
  readonly facet: string;
  readonly level: Guarded<1 | 2 | 3 | 4>;
  readonly spread: number;
  readonly because: Text;
}

/** `keys.yaml` by `call.option`, `call.done`, `call.agreed`, `call.silence`. */
export type Keys = Readonly<Record<string, { readonly facets: readonly Key[]; readonly otherwise?: Text }>>;

export interface Teach {
  readonly id: string;
  readonly when?: Expr;
  readonly lights: readonly string[];
  readonly coach?: Text;
}

export interface Prompt {
  readonly id: string;
  readonly call: string;
  readonly when?: Expr;
  readonly text: Text;
}

/** A call asked again after the run, on a week that differs in some quantities; never counted. */
export interface Again {
  readonly id: string;
  readonly call: string;
  readonly set: readonly { readonly to: string; readonly value: Value }[];
  readonly text: Text;
}

export interface Debrief {
  readonly objectives: readonly Text[];
  readonly happened: Text;
  readonly yourCalls: Text;
  readonly tryNext: Text;
  readonly prompts: readonly Prompt[];
  readonly twin?: { readonly text: Text; readonly ask: Text };
  readonly action?: Text;
  readonly again?: readonly Again[];
}
