/** A run in memory: its story, its log, and every world on the way. */
import type { Change, Said } from './ledger.ts';
import type { Move, RunLog } from './run-log.ts';
import type { World } from './world.ts';
import type { Answer } from '../format/calls.ts';
import type { Pack, Story } from '../format/story.ts';

/** What one accepted move did. `world` is the world after it; steps share structure, so keeping all of them is cheap. */
export interface Step {
  readonly index: number;
  readonly move: Move;
  /** The clock before the move. */
  readonly step: number;
  readonly changes: readonly Change[];
  readonly said: readonly Said[];
  readonly world: World;
  /** 8 hex digits; '' where nobody asked for it. */
  readonly worldHash: string;
  /** The answer to a proposal put to somebody, if the move was one. */
  readonly answer?: { readonly person: string; readonly answer: Answer };
}

/** A pack made ready for play: closures bound, ids hashed, chart built. Opaque; make it with `prepare`. */
export interface Scenario {
  readonly pack: Pack;
  readonly story: Story;
  /** The engine's own tables. */
  readonly tables: unknown;
}

export interface Run {
  readonly scenario: Scenario;
  readonly log: RunLog;
  /** The world at the start, and what was said there. */
  readonly opening: { readonly world: World; readonly said: readonly Said[] };
  readonly world: World;
  readonly steps: readonly Step[];
}
