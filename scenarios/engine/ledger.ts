/** What changed, what was said, and what each goes back to: the only source of the screen. */

/** What a change goes back to: an act of the player (index = number of the move, from 0), or a rule of the story (intent, event, blocker, aftermath…) at a step. */
export type Cause =
  { readonly call: string; readonly index: number } | { readonly rule: string; readonly step: number };

export type Plain = number | string | boolean | null;

/** The change ledger, the only source of the screen. `rule` = the rulebook's name for what happened (`add`, `know`, `silence` …). */
export interface Change {
  readonly path: string;
  readonly before: Plain;
  readonly after: Plain;
  readonly rule: string;
  readonly cause: Cause;
}

/** One line said: a row of a text, its printed quantities, and where its line is drawn to. `phase` orders a turn (0–8; -1 outside one). */
export interface Said {
  readonly path: string;
  readonly by: string | null;
  readonly prints: Readonly<Record<string, number | string>>;
  readonly cause: Cause;
  readonly role:
    | 'line'
    | 'answer'
    | 'silence'
    | 'intent'
    | 'event'
    | 'instead'
    | 'dark'
    | 'ending'
    | 'receipt'
    | 'late'
    | 'announce'
    | 'closes'
    | 'card';
  readonly step: number;
}

/** The visible changes of the running turn that share one cause. `text` is in words; `said` its lines if it has any. */
export interface Beat {
  readonly cause: Cause;
  readonly changes: readonly Change[];
  readonly text: string;
  readonly by: string | null;
}
