import type { Cut } from '../format/walks.ts';
import type { Room, RoomPhase } from './types.ts';

const second = 1000;
export const minute = 60 * second;

/** How long each beat of a call is meant to last: ten minutes together. Those without a clock take a breath. */
const callPhases = [
  ['meanwhile', 30 * second],
  ['choosing', 2 * minute],
  ['locked', 0],
  ['revealed', minute],
  ['talking', 4.5 * minute],
  ['second', minute],
  ['committed', 0],
  ['consequence', minute],
] as const satisfies readonly (readonly [RoomPhase, number])[];
const lobbyMs = 5 * minute;
const callMs = callPhases.reduce((sum, [, ms]) => sum + ms, 0);
const longestDebriefMs = 20 * minute;

/** ms a phase is meant to last; null = no clock. */
export function plannedMs(cut: Cut, phase: RoomPhase): number | null {
  if (phase === 'lobby') return lobbyMs;
  if (phase === 'debrief') {
    const left = cut.minutes * minute - lobbyMs - cut.discuss.length * callMs;
    return Math.max(5 * minute, Math.min(longestDebriefMs, left));
  }
  const found = callPhases.find(([name]) => name === phase)?.[1] ?? 0;
  return found === 0 ? null : found;
}

export interface Pace {
  readonly minutes: number;
  /** Whole minutes, rounded up; never below 0. */
  readonly minutesLeft: number;
  readonly lateMinutes: number;
}

/** Where the room stands against its plan. The plan's own minutes of the lobby are over when it is left, however long people took to arrive. */
export function paceOf(room: Room, cut: Cut, now: number): Pace {
  const { startedAt } = room.clock;
  if (startedAt === null) return { minutes: cut.minutes, minutesLeft: cut.minutes, lateMinutes: 0 };
  const elapsed = Math.max(0, now - startedAt);
  const total = cut.minutes * minute - lobbyMs;
  return {
    minutes: cut.minutes,
    minutesLeft: Math.max(0, Math.ceil((total - elapsed) / minute)),
    lateMinutes: Math.max(0, Math.floor((elapsed - dueBy(room, total)) / minute)),
  };
}

/** ms after the start by which this phase should be over. */
function dueBy(room: Room, total: number): number {
  if (room.phase === 'debrief' || room.phase === 'closed') return total;
  const at = callPhases.findIndex(([name]) => name === room.phase);
  const before = callPhases.slice(0, at + 1).reduce((sum, [, ms]) => sum + ms, 0);
  return room.callIndex * callMs + before;
}

/** The run sheet: lobby, one row a call, debrief, in minutes. */
export function sheetMinutes(cut: Cut): { readonly lobby: number; readonly call: number; readonly debrief: number } {
  return { lobby: lobbyMs / minute, call: callMs / minute, debrief: (plannedMs(cut, 'debrief') ?? 0) / minute };
}
