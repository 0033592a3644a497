import type { Scenario } from '../engine/run.ts';
import { accept, deny, oneLine, type Decision } from './decision.ts';
import { handleOf, isIn, reasonId } from './draw.ts';
import { nextPhase, toDebrief } from './next-phase.ts';
import { plannedMs } from './plan.ts';
import { cutOf } from './play.ts';
import type { FacilitatorCommand, Room, RoomPhase } from './types.ts';

export const mostParked = 200;
const mostSeconds = 3600;
/** From here on everybody has seen what was the case. */
const told: ReadonlySet<RoomPhase> = new Set(['debrief', 'closed']);

export function decideFacilitator(room: Room, scenario: Scenario, command: FacilitatorCommand, now: number): Decision {
  if (room.phase === 'closed') return deny('room/closed');
  if ('beat' in command && command.beat !== room.beat) return deny('room/stale-step', { beat: room.beat });
  switch (command.type) {
    case 'next':
      return accept(nextPhase(room, scenario, now));
    case 'undo':
      return undo(room, scenario, now);
    case 'debrief':
      return told.has(room.phase) ? deny('room/truth-seen') : accept(toDebrief(room, scenario, now));
    case 'end':
      return accept(closeNow(room, now));
    case 'close':
      return close(room, command.seconds, now);
    case 'stretch':
      return stretch(room, command.seconds, now);
    case 'drop_clock':
      return dropClock(room, now);
    case 'lock_room':
      return accept(
        ...(command.isLocked === room.isLocked
          ? []
          : [{ at: now, type: 'room_locked', isLocked: command.isLocked } as const]),
      );
    case 'mute_reasons':
      return accept(
        ...(command.isMuted === !room.hasReasons
          ? []
          : [{ at: now, type: 'reasons_muted', isMuted: command.isMuted } as const]),
      );
    case 'hide_reason':
      return hideReason(room, command.reason, command.isHidden, now);
    case 'park':
      return park(command.text, now);
    case 'admit':
    case 'kick':
      return person(room, command, now);
  }
}

function undo(room: Room, scenario: Scenario, now: number): Decision {
  if (told.has(room.phase)) return deny('room/truth-seen');
  const mark = room.past.at(-1);
  if (mark === undefined) return deny('room/nothing-to-undo');
  return accept({ at: now, type: 'undone', plannedMs: plannedMs(cutOf(scenario, room), mark.phase) });
}

/** Ends the room where it stands: without a debrief nobody is told what was the case. */
function closeNow(room: Room, now: number) {
  return {
    at: now,
    type: 'moved_on',
    phase: 'closed',
    callIndex: room.callIndex,
    plannedMs: null,
    moves: [],
    skipped: [],
    drawn: null,
    result: null,
  } as const;
}

function isSeconds(seconds: number, least: number): boolean {
  return Number.isInteger(seconds) && seconds >= least && seconds <= mostSeconds;
}

function close(room: Room, seconds: number, now: number): Decision {
  if (room.phase !== 'choosing' && room.phase !== 'second') return deny('room/no-clock');
  if (!isSeconds(seconds, 0)) return deny('room/bad-number', { min: 0, max: mostSeconds });
  return accept({ at: now, type: 'closing', closesAt: seconds === 0 ? null : now + seconds * 1000 });
}

/** More time for this phase; a soft close that runs is put off as long. */
function stretch(room: Room, seconds: number, now: number): Decision {
  if (!isSeconds(seconds, 1)) return deny('room/bad-number', { min: 1, max: mostSeconds });
  const { plannedMs: planned, closesAt } = room.clock;
  const set = {
    at: now,
    type: 'clock_set',
    plannedMs: (planned ?? now - room.clock.phaseAt) + seconds * 1000,
  } as const;
  return closesAt === null
    ? accept(set)
    : accept(set, { at: now, type: 'closing', closesAt: closesAt + seconds * 1000 });
}

function dropClock(room: Room, now: number): Decision {
  const set = { at: now, type: 'clock_set', plannedMs: null } as const;
  return room.clock.closesAt === null ? accept(set) : accept(set, { at: now, type: 'closing', closesAt: null });
}

function hideReason(room: Room, reason: string, isHidden: boolean, now: number): Decision {
  if (!Object.keys(room.votes[0]).some((seat) => reasonId(room, seat) === reason)) return deny('room/unknown-reason');
  return room.hidden.includes(reason) === isHidden
    ? accept()
    : accept({ at: now, type: 'reason_hidden', reason, isHidden });
}

function park(text: string, now: number): Decision {
  const line = oneLine(text, mostParked);
  if (line === null) return deny('room/text-too-long', { most: mostParked });
  return line === '' ? accept() : accept({ at: now, type: 'parked', text: line });
}

function person(room: Room, command: Extract<FacilitatorCommand, { type: 'admit' | 'kick' }>, now: number): Decision {
  const seat = room.seats.find((each) => isIn(each) && handleOf(room, each.id) === command.handle);
  if (seat === undefined) return deny('room/unknown-seat');
  if (command.type === 'kick') return accept({ at: now, type: 'kicked', seat: seat.id });
  return seat.votesFrom <= room.callIndex ? accept() : accept({ at: now, type: 'admitted', seat: seat.id });
}
