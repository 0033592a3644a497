import { nextTable } from './draw.ts';
import type { PhaseMark, Room, RoomEvent, Seat, Votes } from './types.ts';

type Event<Type extends RoomEvent['type']> = Extract<RoomEvent, { type: Type }>;

/** One journaled event: the room after it. null only before the head. The same events give the same room, bit for bit. */
export function apply(room: Room | null, event: RoomEvent): Room {
  if (event.type === 'opened') return firstRoom(event);
  if (room === null) throw new Error(`${event.type} before the room was opened`);
  return { ...changed(room, event), events: room.events + 1 };
}

/** A whole journal: null if it is empty. */
export function replayRoom(events: readonly RoomEvent[]): Room | null {
  return events.reduce<Room | null>(apply, null);
}

function firstRoom(event: Event<'opened'>): Room {
  const { id, scenario, contentHash, cut, language, seed, hasReasons, isPretend, at } = event;
  return {
    id,
    scenario,
    contentHash,
    cut,
    language,
    seed,
    hasReasons,
    isPretend,
    events: 1,
    beat: 0,
    phase: 'lobby',
    callIndex: 0,
    seats: [],
    isLocked: false,
    votes: [{}, {}],
    hidden: [],
    drawn: null,
    moves: [],
    skipped: [],
    history: [],
    parked: [],
    clock: { openedAt: at, startedAt: null, phaseAt: at, plannedMs: event.plannedMs, closesAt: null },
    past: [],
  };
}

function changed(room: Room, event: Exclude<RoomEvent, Event<'opened'>>): Room {
  switch (event.type) {
    case 'joined':
      return { ...room, seats: [...room.seats, seatOf(room, event)] };
    case 'returned':
      return withSeats(room, [event.seat], { presence: 'here', token: event.token });
    case 'away':
      return withSeats(room, event.seats, { presence: 'away' });
    case 'left':
      return withSeats(room, [event.seat], { presence: 'left', lastSent: event.sent });
    case 'kicked':
      return { ...withSeats(room, [event.seat], { presence: 'kicked' }), votes: withoutSeat(room.votes, event.seat) };
    case 'admitted':
      return withSeats(room, [event.seat], { votesFrom: room.callIndex });
    case 'voted':
      return voted(room, event);
    case 'moved_on':
      return movedOn(room, event);
    case 'undone':
      return undone(room, event);
    case 'closing':
      return { ...room, clock: { ...room.clock, closesAt: event.closesAt } };
    case 'clock_set':
      return { ...room, clock: { ...room.clock, plannedMs: event.plannedMs } };
    case 'room_locked':
      return { ...room, isLocked: event.isLocked };
    case 'reasons_muted':
      return { ...room, hasReasons: !event.isMuted };
    case 'reason_hidden':
      return { ...room, hidden: hiddenAfter(room.hidden, event) };
    case 'parked':
      return { ...room, parked: [...room.parked, event.text] };
  }
}

function seatOf(room: Room, event: Event<'joined'>): Seat {
  const { seat, token, number, votesFrom, isPretend } = event;
  return {
    id: seat,
    token,
    number,
    votesFrom,
    isPretend,
    order: room.seats.length,
    table: nextTable(room.seats),
    cameLate: votesFrom > 0,
    presence: 'here',
    lastSent: 0,
  };
}

function withSeats(room: Room, ids: readonly string[], patch: Partial<Seat>): Room {
  return { ...room, seats: room.seats.map((seat) => (ids.includes(seat.id) ? { ...seat, ...patch } : seat)) };
}

function voted(room: Room, { seat, sent, round, vote }: Event<'voted'>): Room {
  const [first, second] = room.votes;
  const votes: Room['votes'] =
    round === 0 ? [{ ...first, [seat]: vote }, second] : [first, { ...second, [seat]: vote }];
  return { ...withSeats(room, [seat], { lastSent: sent }), votes };
}

function withoutSeat([first, second]: Room['votes'], seat: string): Room['votes'] {
  const rest = (votes: Votes): Votes => Object.fromEntries(Object.entries(votes).filter(([id]) => id !== seat));
  return [rest(first), rest(second)];
}

function movedOn(room: Room, event: Event<'moved_on'>): Room {
  const isNewCall = event.phase === 'meanwhile';
  const isTold = event.phase === 'debrief' || event.phase === 'closed';
  return {
    ...room,
    beat: room.beat + 1,
    phase: event.phase,
    callIndex: event.callIndex,
    votes: isNewCall || isTold ? [{}, {}] : room.votes,
    hidden: isNewCall ? [] : room.hidden,
    drawn: event.drawn,
    // the very array, where nothing was played: what is kept of the run is kept by it
    moves: event.moves.length === 0 ? room.moves : [...room.moves, ...event.moves],
    skipped: [...room.skipped, ...event.skipped],
    history: event.result === null ? room.history : [...room.history, event.result],
    clock: {
      ...room.clock,
      startedAt: room.clock.startedAt ?? event.at,
      phaseAt: event.at,
      plannedMs: event.plannedMs,
      closesAt: null,
    },
    past: isTold ? [] : [...room.past, markOf(room)],
  };
}

function markOf(room: Room): PhaseMark {
  const { phase, callIndex, votes, hidden, drawn } = room;
  const counts = { moves: room.moves.length, skipped: room.skipped.length, history: room.history.length };
  return { phase, callIndex, votes, hidden, drawn, ...counts };
}

/** Back where the phase before ended. Votes of the same call stay as they are now: nothing acknowledged is lost. */
function undone(room: Room, event: Event<'undone'>): Room {
  const mark = room.past.at(-1);
  if (mark === undefined) throw new Error('nothing to undo');
  const isSameCall = mark.phase !== 'lobby' && room.phase !== 'meanwhile';
  return {
    ...room,
    beat: room.beat + 1,
    phase: mark.phase,
    callIndex: mark.callIndex,
    votes: isSameCall ? room.votes : mark.votes,
    hidden: isSameCall ? room.hidden : mark.hidden,
    drawn: mark.drawn,
    moves: mark.moves === room.moves.length ? room.moves : room.moves.slice(0, mark.moves),
    skipped: room.skipped.slice(0, mark.skipped),
    history: room.history.slice(0, mark.history),
    clock: { ...room.clock, phaseAt: event.at, plannedMs: event.plannedMs, closesAt: null },
    past: room.past.slice(0, -1),
  };
}

function hiddenAfter(hidden: readonly string[], event: Event<'reason_hidden'>): readonly string[] {
  const rest = hidden.filter((reason) => reason !== event.reason);
  return event.isHidden ? [...rest, event.reason] : rest;
}
