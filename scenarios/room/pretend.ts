import type { Scenario } from '../engine/run.ts';
import { pretendLine } from '../text/room-pretend.ts';
import { draw } from './draw.ts';
import { ballotNow, callAt } from './next-phase.ts';
import { roundNow } from './tables.ts';
import type { Confidence, Room, Seat, SeatCommand } from './types.ts';

const confidences: readonly Confidence[] = ['guess', 'fairly_sure', 'sure'];

/**
 * What the pretend phones send by now: they read for a while, vote, and write a line. Keyed by room and call, so the same room is
 * answered the same way. Ask again every second; what has been sent is not sent twice.
 */
export function pretendCommands(room: Room, scenario: Scenario, now: number): readonly SeatCommand[] {
  const round = roundNow(room);
  if (round === null || !room.isPretend) return [];
  const ballot = ballotNow(room, scenario);
  if (ballot.length === 0) return [];
  return room.seats
    .filter((seat) => seat.isPretend && seat.presence === 'here' && seat.votesFrom <= room.callIndex)
    .filter((seat) => room.votes[round][seat.id] === undefined)
    .filter((seat) => now - room.clock.phaseAt >= readingMs(room, seat, round))
    .map((seat) => vote(room, callAt(room, scenario), seat, round, ballot));
}

/** Four to nineteen seconds for the first vote, two to nine for the second. */
function readingMs(room: Room, seat: Seat, round: 0 | 1): number {
  const drawn = draw(room.id, `beat ${room.callIndex}`, seat.id, `reading ${round}`);
  return round === 0 ? 4000 + (drawn % 15_000) : 2000 + (drawn % 7000);
}

function vote(room: Room, call: string, seat: Seat, round: 0 | 1, ballot: readonly string[]): SeatCommand {
  const pick = (what: string): number => draw(room.id, call, seat.id, what);
  const first = room.votes[0][seat.id]?.option;
  // after the talk one in three changes its mind
  const isMoved = round === 1 && pick('moved') % 3 === 0;
  const drawn = ballot[pick(`option ${isMoved ? 1 : 0}`) % ballot.length] ?? '';
  return {
    by: 'seat',
    seat: seat.id,
    type: 'vote',
    sent: seat.lastSent + 1,
    beat: room.beat,
    option: round === 1 && !isMoved && first !== undefined ? first : drawn,
    confidence: confidences[pick(`confidence ${round}`) % confidences.length] ?? 'guess',
    reason: round === 0 && room.hasReasons ? pretendLine(pick('line'), room.language) : '',
  };
}
