import type { Call, Option } from '../format/calls.ts';
import type { Tables } from './tables.ts';
import type { World } from './world.ts';

/**
 * Until when a call, or one of its options, is open (open while step < this). The assist *clocks patient* gives every `until` one
 * step more, but no point of no return moves: neither the end of the story, nor what is kept for ever (stakes `never`), nor a
 * milestone that was announced as one and would lie between the written and the patient clock.
 */
export function untilOf(tables: Tables, world: Pick<World, 'isPatient'>, call: Call, option?: Option): number {
  const written = option?.until ?? call.until;
  const { story } = tables;
  if (!world.isPatient || (option?.stakes ?? call.stakes) === 'never' || written >= story.steps) return written;
  const noReturn = story.program.milestones
    .filter(({ announce, stakes, by }) => announce !== undefined && stakes === 'never' && by >= written)
    .map(({ by }) => Math.floor(by));
  return Math.max(written, Math.min(written + 1, story.steps, ...noReturn));
}
