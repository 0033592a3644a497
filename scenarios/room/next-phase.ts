import { stepFast } from '../engine/step.ts';
import type { Move } from '../engine/run-log.ts';
import type { Run, Scenario } from '../engine/run.ts';
import { ballotOf, moveFor } from './ballot.ts';
import { drawTable } from './draw.ts';
import { isOver, legTo, legToEnd } from './house.ts';
import { plannedMs } from './plan.ts';
import { cutOf, runOf } from './play.ts';
import { count, isSplit, medianConfidence, standing, winner } from './tally.ts';
import type { Room, RoomEvent, RoomPhase, Skipped } from './types.ts';

type MovedOn = Extract<RoomEvent, { type: 'moved_on' }>;

/** The one phase that follows, with all it brings. Called in every phase but `closed`. */
export function nextPhase(room: Room, scenario: Scenario, now: number): MovedOn {
  const go = (phase: RoomPhase, extra: Partial<MovedOn> = {}): MovedOn => moved(room, scenario, now, phase, extra);
  switch (room.phase) {
    case 'lobby':
      return toNextCall(room, scenario, now, 0);
    case 'meanwhile':
      return room.callIndex < cutOf(scenario, room).discuss.length ? go('choosing') : go('debrief');
    case 'choosing':
      return go('locked');
    case 'locked':
      return go('revealed', { drawn: drawTable(room, callAt(room, scenario), countsOf(room, scenario)) });
    case 'revealed':
      return go('talking', { drawn: room.drawn });
    case 'talking':
      return go('second', { drawn: room.drawn });
    case 'second':
      return go('committed', { result: resultOf(room, scenario) });
    case 'committed':
      return go('consequence', commitAndTurn(room, scenario));
    case 'consequence':
      return toNextCall(room, scenario, now, room.callIndex + 1);
    case 'debrief':
    case 'closed':
      return go('closed');
  }
}

/** Straight to the debrief. A choice already made is still carried out; the rest keeps silence. */
export function toDebrief(room: Room, scenario: Scenario, now: number): MovedOn {
  const cut = cutOf(scenario, room);
  const committed = room.phase === 'committed' ? commitAndTurn(room, scenario) : { moves: [], skipped: [] };
  const run = playOn(runOf(scenario, room), committed.moves);
  const isFresh = room.phase === 'lobby' || room.phase === 'consequence' || room.phase === 'committed';
  const leg = legToEnd(cut, run, isFresh);
  return moved(room, scenario, now, 'debrief', {
    callIndex: cut.discuss.length,
    moves: [...committed.moves, ...leg.moves],
    skipped: [...committed.skipped, ...leg.skipped],
  });
}

/** The call that is discussed now. */
export function callAt(room: Room, scenario: Scenario): string {
  return cutOf(scenario, room).discuss[room.callIndex] ?? '';
}

/** The ballot of the call at hand; empty where none is. */
export function ballotNow(room: Room, scenario: Scenario): readonly string[] {
  const call = callAt(room, scenario);
  return call === '' ? [] : ballotOf(scenario, runOf(scenario, room).world, call);
}

function moved(room: Room, scenario: Scenario, at: number, phase: RoomPhase, extra: Partial<MovedOn>): MovedOn {
  return {
    at,
    type: 'moved_on',
    phase,
    callIndex: room.callIndex,
    plannedMs: plannedMs(cutOf(scenario, room), phase),
    moves: [],
    skipped: [],
    drawn: null,
    result: null,
    ...extra,
  };
}

/** What the house does meanwhile; with no call left and the run over, straight to the debrief. */
function toNextCall(room: Room, scenario: Scenario, now: number, from: number): MovedOn {
  const cut = cutOf(scenario, room);
  const run = runOf(scenario, room);
  if (isOver(run)) return moved(room, scenario, now, 'debrief', { callIndex: cut.discuss.length });
  const { callIndex, moves, skipped } = legTo(cut, run, from, true);
  return moved(room, scenario, now, 'meanwhile', { callIndex, moves, skipped });
}

function countsOf(room: Room, scenario: Scenario) {
  return count(ballotNow(room, scenario), room.votes[0]);
}

function resultOf(room: Room, scenario: Scenario): MovedOn['result'] {
  const ballot = ballotNow(room, scenario);
  const first = count(ballot, room.votes[0]);
  const second = count(ballot, standing(room.votes));
  const call = callAt(room, scenario);
  return { call, moves: room.moves.length, first, second, choice: winner(second), wasSplit: isSplit(first) };
}

/** The committed move, then the turn. What the engine refuses is logged, and the room keeps silence. */
function commitAndTurn(room: Room, scenario: Scenario): { readonly moves: Move[]; readonly skipped: Skipped[] } {
  const choice = room.history.at(-1)?.choice ?? null;
  const run = runOf(scenario, room);
  const turn: Move = { call: 'turn', kind: 'turn' };
  if (choice === null) return { moves: [turn], skipped: [] };
  const call = callAt(room, scenario);
  const move = moveFor(scenario, run.world, call, choice, medianConfidence(standing(room.votes), choice));
  const next = stepFast(run, move);
  if (!next.ok) return { moves: [turn], skipped: [{ step: run.world.step, call, code: next.error.code }] };
  // an act may end the run by itself
  return { moves: isOver(next.value) ? [move] : [move, turn], skipped: [] };
}

function playOn(run: Run, moves: readonly Move[]): Run {
  return moves.reduce((at, move) => {
    const next = stepFast(at, move);
    return next.ok ? next.value : at;
  }, run);
}
