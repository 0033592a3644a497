import { stepFast } from '../engine/step.ts';
import type { Move } from '../engine/run-log.ts';
import type { Run } from '../engine/run.ts';
import type { Cut } from '../format/walks.ts';
import { ballotOf } from './ballot.ts';
import type { Skipped } from './types.ts';

/** A stretch of the run nobody discusses. */
export interface Leg {
  /** The call it comes to; the number of calls = the run has been played out. */
  readonly callIndex: number;
  readonly run: Run;
  readonly moves: readonly Move[];
  readonly skipped: readonly Skipped[];
}
const turn: Move = { call: 'turn', kind: 'turn' };

export const isOver = (run: Run): boolean => run.world.at['clock'] === 'over';

/**
 * House moves and turns up to the next call of the cut that opens, counting from `from`; a call that does not open any more in this
 * world is passed over. None left: to the end. `isFresh` = the house has not played in this step yet.
 */
export function legTo(cut: Cut, run: Run, from: number, isFresh: boolean): Leg {
  for (let index = from; index < cut.discuss.length; index += 1) {
    const leg = seek(cut, run, cut.discuss[index] ?? null, isFresh);
    if (leg !== null) return { ...leg, callIndex: index };
  }
  return { ...legToEnd(cut, run, isFresh), callIndex: cut.discuss.length };
}

/** Everything to the end keeps silence but for the house. */
export function legToEnd(cut: Cut, run: Run, isFresh: boolean): Leg {
  return seek(cut, run, null, isFresh) ?? { callIndex: cut.discuss.length, run, moves: [], skipped: [] };
}

/** null = the call does not open before the run is over. */
function seek(cut: Cut, from: Run, call: string | null, isFresh: boolean): Leg | null {
  const moves: Move[] = [];
  const skipped: Skipped[] = [];
  let run = from;
  let isHouseDue = isFresh;
  const play = (move: Move): void => {
    const next = stepFast(run, move);
    if (next.ok) {
      run = next.value;
      moves.push(move);
    } else {
      skipped.push({ step: run.world.step, call: move.call, code: next.error.code });
    }
  };
  while (!isOver(run)) {
    if (isHouseDue) for (const move of cut.house[String(run.world.step)] ?? []) play(move);
    if (call !== null && ballotOf(run.scenario, run.world, call).length > 0) break;
    const before = moves.length;
    play(turn);
    // a turn is only ever refused when the run is over
    if (moves.length === before) break;
    isHouseDue = true;
  }
  return call !== null && isOver(run) ? null : { callIndex: 0, run, moves, skipped };
}
