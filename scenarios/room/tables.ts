import { roomText } from '../text/room.ts';
import { isIn } from './draw.ts';
import type { Room, Seat } from './types.ts';
import type { TableColour, TableView } from './views.ts';

const colours: readonly TableColour[] = ['blue', 'orange', 'green', 'pink', 'yellow', 'violet'];

export function tableView(index: number, language: string): TableView {
  const colour = colours[index % colours.length] ?? 'blue';
  return { index, colour, name: roomText(colour, language) };
}

/** Every table anybody sits at, with its seats. */
export function tablesOf(room: Room): readonly { readonly index: number; readonly seats: readonly Seat[] }[] {
  const sitting = room.seats.filter(isIn);
  const most = Math.max(1, ...sitting.map((seat) => seat.table));
  return Array.from({ length: most + 1 }, (_, index) => ({
    index,
    seats: sitting.filter((seat) => seat.table === index),
  }));
}

/** Seats that may vote on the call at hand. */
export function voters(room: Room): readonly Seat[] {
  return room.seats.filter((seat) => isIn(seat) && seat.votesFrom <= room.callIndex);
}

export function roundNow(room: Room): 0 | 1 | null {
  if (room.phase === 'choosing') return 0;
  return room.phase === 'second' ? 1 : null;
}

/** Votes in, of those who are here or have voted. */
export function votesIn(room: Room): { readonly count: number; readonly of: number } | null {
  const round = roundNow(room);
  if (round === null) return null;
  const votes = room.votes[round];
  const count = Object.keys(votes).length;
  const missing = voters(room).filter((seat) => seat.presence === 'here' && votes[seat.id] === undefined).length;
  return { count, of: count + missing };
}
