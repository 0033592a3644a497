import type { Analysis, CallWorth, Pack, RunLog } from '../../scenarios/index.ts';

/** How far an exploration is; `call` = the row that has just landed, null for what is no call of the run. */
export interface Heard {
  readonly done: number;
  readonly of: number;
  readonly call: CallWorth | null;
}
export interface Exploring {
  /** Everything, when all of it is there; null = it was cancelled. Rejects when a worker dies. */
  readonly whole: Promise<Analysis | null>;
  /** Stops the work at once; what has landed stays with the listener. */
  cancel(): void;
}

/** Explores a finished run off the page's thread: what its calls were worth, its luck, its doors, a better line. */
export interface Explorer {
  explore(run: { readonly pack: Pack; readonly log: RunLog }, hear: (heard: Heard) => void): Exploring;
}
