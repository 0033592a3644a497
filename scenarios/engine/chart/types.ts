/** Flat parallel regions as plain data: no nesting, history, eventless edge, timer, invocation or exit action. */
export interface Chart {
  readonly id: string;
  readonly regions: readonly Region[];
}
export interface Region {
  readonly id: string;
  readonly initial: string;
  readonly modes: Readonly<Record<string, Mode>>;
}
export interface Mode {
  readonly entry: readonly ActionRef[];
  readonly on: Readonly<Record<string, readonly Edge[]>>;
  readonly isFinal: boolean;
}
/** The first edge whose condition holds is taken; conditions see the world as it was before the event. */
export interface Edge {
  readonly when?: GuardRef;
  readonly to?: string;
  readonly effects: readonly ActionRef[];
}
export type Params = Readonly<Record<string, string | number | boolean>>;
/** A rule of the rulebook, named, with its parameters. */
export interface ActionRef {
  readonly type: string;
  readonly params: Params;
}
/** A condition or a predicate of the model, named, with its parameters. */
export interface GuardRef {
  readonly type: string;
  readonly params: Params;
}
