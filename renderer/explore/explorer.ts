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
export interface RunToExplore {
  readonly pack: Pack;
  readonly log: RunLog;
}

/** Explores a finished run off the page's thread: what its calls were worth, its luck, its doors, a better line. */
export interface Explorer {
  /** What was found while the run was followed is told at once. */
  explore(run: RunToExplore, hear: (heard: Heard) => void): Exploring;
  /**
   * Begins before the run is looked back at, whenever the page has nothing to do: its calls so far, and the rest of it when it is over.
   * Asked again after each move. Tells nobody what it finds; a failure is met by `explore`, which tries again.
   */
  follow(run: RunToExplore & { readonly isOver: boolean }): void;
  /** The followed run has been left: its workers are sent away, and what they found is dropped. */
  forget(): void;
}
