import type { Beat, Move, Refusal, Run, View, WhatIf, WhyLink } from './engine.ts';
import type { SavedState } from './journal.ts';

export type ActResult =
  | { readonly ok: true; readonly run: Run; readonly beats: readonly Beat[] }
  | { readonly ok: false; readonly refusal: Refusal; readonly text: string };

/**
 * How a player plays, wherever the run lives: look, act, listen. Acting answers at once from the pure engine; being saved
 * is told apart, later.
 */
export interface Seat {
  /** The journal's id. */
  readonly runId: string;
  readonly run: Run;
  readonly saved: SavedState;
  /** What may be seen now. The same object while nothing has changed. */
  view(): View;
  /** Plays a move, or says why not; a refused move changes nothing. */
  act(move: Move): ActResult;
  /** Certain effects of a move not yet made, or the refusal in words. */
  whatIf(move: Move): { readonly ok: true; readonly value: WhatIf } | { readonly ok: false; readonly text: string };
  why(path: string): readonly WhyLink[];
  /** Writes again what could not be saved. */
  saveAgain(): Promise<void>;
  /** Called after each accepted move and each change of the saved state. */
  subscribe(listener: () => void): () => void;
}
