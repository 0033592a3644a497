/** What exploring is made of. Nothing here knows a page, a clock or chance of its own. */
import type { Move } from '../engine/run-log.ts';
import type { Run } from '../engine/run.ts';
import type { World } from '../engine/world.ts';

/** Where play goes on from; a run is one. */
export type Spot = Pick<Run, 'scenario' | 'world'>;

/** 0 ≤ number < 1; a policy's own chance, apart from the luck of the world. */
export type Draw = () => number;

/**
 * Chooses the next move. It always gives one that is accepted: `turn` is always there. An honest policy reads only what a player may
 * know; those that read more say so.
 */
export interface Policy {
  readonly id: string;
  readonly isHonest: boolean;
  /** `world` is right until the move is made (its maps are then written on): keep what was read from it, not the world. */
  choose(world: World, draw: Draw): Move;
}

export interface Finished {
  readonly world: World;
  /** What was played from the spot on. */
  readonly moves: readonly Move[];
  /** 0–100, points of the sponsor's goal. */
  readonly outcome: number;
  readonly ending: string;
}

/** How a long search tells where it is. `done` of `of` in its own units; rows come as they are ready. */
export interface Progress {
  readonly done: number;
  readonly of: number;
}

/** A finding of the lint, in an editor's words (scoring design §5). */
export interface Finding {
  /** `fair/…`, `fun/…`, `structure/…`. */
  readonly code: string;
  /** Bigger is worse: points lost, shares over the limit, put on one scale 0–100. */
  readonly weight: number;
  readonly file: string;
  readonly line: number;
  /** Path in the scenario: `calls.pallet_7.options.friday_seven`. */
  readonly path: string;
  readonly text: string;
  /** What could be done about it. */
  readonly wayOut: string;
}
