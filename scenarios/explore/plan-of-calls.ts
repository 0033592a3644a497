import { refuse } from '../engine/refuse.ts';
import type { Move } from '../engine/run-log.ts';
import type { Scenario } from '../engine/run.ts';
import { tablesOf } from '../engine/tables.ts';
import type { World } from '../engine/world.ts';
import type { Call } from '../format/calls.ts';
import { withCards } from './candidate-moves.ts';
import type { Policy } from './types.ts';

/** What is settled beforehand about one call. */
export interface Intended {
  /** Of the candidate. */
  readonly id: string;
  /** Without cards: those in hand are put down when it is played. null = it is left alone. */
  readonly move: Move | null;
  /** Not before this step. */
  readonly from: number;
  /** At most so often; a file so many levels deep. */
  readonly times: number;
}
/** Call → what is settled about it; of several that are open the first in the table goes first. Calls that are not in it are left to the policy underneath. */
export type CallPlan = ReadonlyMap<string, Intended>;

/**
 * Plays what is settled as soon as it is accepted, everything else as `base` does. `base` must not touch the calls of the plan
 * (`barring`), or what is to be left alone would be taken after all.
 */
export function planPolicy(scenario: Scenario, plan: CallPlan, base: Policy): Policy {
  const tables = tablesOf(scenario);
  const entries = [...plan].flatMap(([id, { move, from, times }]) => {
    const call = tables.calls.get(id)?.call;
    return call === undefined || move === null ? [] : [{ call, move, from, times }];
  });
  return {
    id: base.id,
    isHonest: base.isHonest,
    choose(world, draw) {
      if (!world.isDark) {
        for (const { call, move, from, times } of entries) {
          if (world.step < from || isDone(world, call, move, times)) continue;
          if (refuse(scenario, world, move) === null) return withCards(tables, world, call, move);
        }
      }
      return base.choose(world, draw);
    },
  };
}

/** Whether a plan has had its say about a call: asked before the engine is, which is slower, and would give an act back. */
function isDone(world: World, call: Call, move: Move, times: number): boolean {
  if (call.kind === 'decision') return world.radio !== call.id;
  if (call.kind === 'dive') return (world.opened[call.id] ?? 0) >= times;
  if (call.kind === 'raci') return world.letters[call.id] !== undefined;
  const option = call.isBare ? 'done' : (move.option ?? 'done');
  const isTaken = world.did[`${call.id}.${option}`] === true;
  return isTaken && (!call.again || world.returnable[`${call.id}.${option}`] !== undefined);
}
