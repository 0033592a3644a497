import type { Scenario } from '../engine/run.ts';
import { isIn } from './draw.ts';
import { accept, deny, oneLine, type Decision } from './decision.ts';
import { ballotNow } from './next-phase.ts';
import type { Room, Seat, SeatCommand } from './types.ts';

export const mostReason = 140;
/** A vote on its way when the vote was locked still counts: the same half second for everybody. */
const graceMs = 500;

export function decideSeat(room: Room, scenario: Scenario, command: SeatCommand, now: number): Decision {
  const seat = room.seats.find((each) => each.id === command.seat);
  if (seat === undefined) return deny('room/unknown-seat');
  if (seat.presence === 'kicked') return deny('room/kicked');
  // said before, and taken: acknowledged again, whatever has happened since
  if (command.sent <= seat.lastSent) return accept();
  if (room.phase === 'closed') return deny('room/closed');
  if (!isIn(seat)) return deny('room/unknown-seat');
  switch (command.type) {
    case 'vote':
      return vote(room, scenario, seat, command, now);
    case 'leave':
      return accept({ at: now, type: 'left', seat: seat.id, sent: command.sent });
  }
}

/** The round a vote belongs to; null = nobody votes now. */
function roundOf(room: Room, beat: number, now: number): 0 | 1 | null {
  if (room.phase === 'choosing') return 0;
  if (room.phase === 'second') return 1;
  const isInTime = room.phase === 'locked' && now - room.clock.phaseAt <= graceMs;
  return isInTime && beat === room.beat - 1 ? 0 : null;
}

function vote(
  room: Room,
  scenario: Scenario,
  seat: Seat,
  command: Extract<SeatCommand, { type: 'vote' }>,
  now: number,
): Decision {
  const round = roundOf(room, command.beat, now);
  const isLate = room.phase === 'locked' && round === 0;
  if (command.beat !== room.beat && !isLate) return deny('room/stale-step', { beat: room.beat });
  if (round === null) return deny('room/not-voting');
  if (seat.votesFrom > room.callIndex) return deny('room/watching');
  if (!ballotNow(room, scenario).includes(command.option)) return deny('room/unknown-option');
  const line = oneLine(command.reason ?? '', mostReason);
  if (line === null) return deny('room/text-too-long', { most: mostReason });
  const reason = room.hasReasons ? line : '';
  const { option, confidence, sent } = command;
  return accept({ at: now, type: 'voted', seat: seat.id, sent, round, vote: { option, confidence, reason } });
}
