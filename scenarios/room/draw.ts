import { mix, wordOf } from '../engine/luck/mix.ts';
import type { OptionCount, Room, Seat } from './types.ts';

const ROOM = wordOf('room');

/** Keyed draws: room id, call and what is drawn give the same number wherever they are asked. 0…2³²−1. */
export function draw(room: string, call: string, what: string, channel = ''): number {
  return mix(wordOf(room), ROOM, wordOf(channel), wordOf(call), wordOf(what));
}
export const handleOf = (room: Room, seat: string): string => hex(draw(room.id, 'seat', seat, 'handle'));
/** A reason's id: another one each call, so that two lines of one person are not told to be one person's. */
export const reasonId = (room: Room, seat: string): string =>
  hex(draw(room.id, `call ${room.callIndex}`, seat, 'reason'));

function hex(value: number): string {
  return value.toString(16).padStart(8, '0');
}

export const isIn = (seat: Seat): boolean => seat.presence === 'here' || seat.presence === 'away';

/** Two tables up to eight seats, then one per four, six at most. */
export function tableCount(seats: number): number {
  return seats <= 8 ? 2 : Math.min(6, Math.ceil(seats / 4));
}

/** Where the next seat goes: the emptiest table, the first of them. Nobody is moved once they sit. */
export function nextTable(seats: readonly Seat[]): number {
  const sitting = seats.filter(isIn);
  const fill = Array.from({ length: tableCount(sitting.length + 1) }, (_, table) => {
    return sitting.filter((seat) => seat.table === table).length;
  });
  return fill.indexOf(Math.min(...fill));
}

/** Which table argues which option: the least chosen one, whether or not anybody there chose it. null while nobody has voted or sits here. */
export function drawTable(room: Room, call: string, counts: readonly OptionCount[]): Room['drawn'] {
  const tables = [...new Set(room.seats.filter(isIn).map((seat) => seat.table))].toSorted((a, b) => a - b);
  const fewest = Math.min(...counts.map((each) => each.votes));
  const least = counts.filter((each) => each.votes === fewest);
  const option = least[draw(room.id, call, 'option') % Math.max(1, least.length)]?.option;
  const table = tables[draw(room.id, call, 'table') % Math.max(1, tables.length)];
  const isVoted = counts.some((each) => each.votes > 0);
  return option === undefined || table === undefined || !isVoted ? null : { table, option };
}

/** Four free digits; after any start every number is tried once. */
export function freeNumber(seats: readonly Seat[], chance: number): string | null {
  const taken = new Set(seats.map((seat) => seat.number));
  for (let i = 0; i < 10_000; i += 1) {
    const number = String(((chance >>> 0) + i * 7919) % 10_000).padStart(4, '0');
    if (!taken.has(number)) return number;
  }
  return null;
}
