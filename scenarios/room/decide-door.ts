import type { Scenario } from '../engine/run.ts';
import { accept, deny, type Decision } from './decision.ts';
import { freeNumber, isIn } from './draw.ts';
import { nextPhase } from './next-phase.ts';
import type { DoorCommand, Room, Seat } from './types.ts';

const mostSeats = 600;

export function decideDoor(room: Room, scenario: Scenario, command: DoorCommand, now: number): Decision {
  switch (command.type) {
    case 'join':
      return join(room, command, now);
    case 'return':
      return back(
        room,
        room.seats.find((seat) => seat.token === command.token && command.token !== ''),
        command.token,
        now,
      );
    case 'claim':
      return claim(room, command, now);
    case 'away':
      return away(room, command.seats, now);
    case 'tick':
      return tick(room, scenario, now);
  }
}

function join(room: Room, command: Extract<DoorCommand, { type: 'join' }>, now: number): Decision {
  if (room.phase === 'closed') return deny('room/closed');
  const same = room.seats.find((seat) => seat.id === command.seat || seat.token === command.token);
  // the same phone asked twice: the first answer got lost
  if (same?.id === command.seat && same.token === command.token && isIn(same)) return back(room, same, same.token, now);
  if (same !== undefined || command.token === '') return deny('room/seat-taken');
  if (room.isLocked) return deny('room/locked');
  if (room.seats.filter(isIn).length >= mostSeats) return deny('room/full', { most: mostSeats });
  const number = freeNumber(room.seats, command.chance);
  if (number === null) return deny('room/full', { most: mostSeats });
  const { seat, token } = command;
  return accept({ at: now, type: 'joined', seat, token, number, votesFrom: firstVote(room), isPretend: false });
}

/** Who comes while a call runs watches it; who comes before it is read out does not. */
function firstVote(room: Room): number {
  if (room.phase === 'lobby') return 0;
  return room.phase === 'meanwhile' ? room.callIndex : room.callIndex + 1;
}

function back(room: Room, seat: Seat | undefined, token: string, now: number): Decision {
  if (room.phase === 'closed') return deny('room/closed');
  if (seat === undefined || seat.isPretend) return deny('room/unknown-seat');
  if (seat.presence === 'kicked') return deny('room/kicked');
  if (seat.presence === 'here' && seat.token === token) return accept();
  return accept({ at: now, type: 'returned', seat: seat.id, token });
}

function claim(room: Room, command: Extract<DoorCommand, { type: 'claim' }>, now: number): Decision {
  const seat = room.seats.find((each) => each.number === command.number);
  if (command.token === '' || room.seats.some((each) => each.token === command.token && each !== seat))
    return deny('room/seat-taken');
  return back(room, seat, command.token, now);
}

/** Only seats that were here change; pretend phones have no connection to lose. */
function away(room: Room, seats: readonly string[], now: number): Decision {
  const gone = room.seats.filter((seat) => seat.presence === 'here' && !seat.isPretend && seats.includes(seat.id));
  return gone.length === 0 || room.phase === 'closed'
    ? accept()
    : accept({ at: now, type: 'away', seats: gone.map((seat) => seat.id) });
}

function tick(room: Room, scenario: Scenario, now: number): Decision {
  const { closesAt } = room.clock;
  const isVoting = room.phase === 'choosing' || room.phase === 'second';
  return isVoting && closesAt !== null && now >= closesAt ? accept(nextPhase(room, scenario, now)) : accept();
}
