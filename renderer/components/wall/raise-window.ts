import type { Offer } from '../../../scenarios/index.ts';

export type Ladder = NonNullable<Offer['ladder']>;
export type Rung = Ladder['levels'][number];

/** The axis of a window: from now to the day it must be gone; where nothing says by when, to the last moment of any rung. */
export function windowEnd(ladder: Ladder): number {
  const last = ladder.levels.map((rung) => rung.lastStep);
  return Math.max(ladder.now + 1, ladder.needStep ?? Math.max(...last));
}

/** Where a step stands between now (0) and the end of the window (1). */
export function placeIn(step: number, ladder: Ladder): number {
  const share = (step - ladder.now) / (windowEnd(ladder) - ladder.now);
  return Math.max(0, Math.min(1, share));
}

/** The last turn in which a moment still lies; turns count from 0. */
export function lastTurn(step: number, turns: number): number {
  return Math.max(0, Math.min(Math.floor(step + 1e-9), turns - 1));
}

/** Signal bars of four: an answer within a tenth of a turn is four, within two turns two. */
export function barsFor(answersInSteps: number): 1 | 2 | 3 | 4 {
  if (answersInSteps <= 0.1) return 4;
  if (answersInSteps <= 0.5) return 3;
  return answersInSteps <= 2 ? 2 : 1;
}
