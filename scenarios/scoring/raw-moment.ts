import type { Move } from '../engine/run-log.ts';
import type { World } from '../engine/world.ts';
import type { Stakes } from '../format/calls.ts';
import type { Text } from '../format/values.ts';
import type { Evidence } from './evidence.ts';

/** A moment before words are put to it. `move` is null where nothing was done. */
export interface RawMoment {
  readonly call: string;
  readonly option: string;
  readonly index: number;
  readonly step: number;
  readonly isAverted: boolean;
  /** The call that never arose because of the act. */
  readonly averts?: string;
  readonly move: Move | null;
  /** The world the act met: what was in hand, and the texts as they read then. */
  readonly world: World;
  readonly stakes: Stakes;
  readonly evidence: readonly Evidence[];
  readonly otherwise: Text | null;
}
