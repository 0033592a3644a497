import { randomInt } from 'node:crypto';
import { roomRefusalText } from '../../scenarios/index.ts';
import type { Room, RoomRefusal } from '../../scenarios/index.ts';
import { tidyCode } from '../contract/seat-wire.ts';
import type { Hello, WireRefusal } from '../contract/seat-wire.ts';
import type { RoomCore, Said } from './room-core.ts';
import { drawKey, hashToken, isSameSecret } from './room-keys.ts';
import type { Guesses, Line } from './room-limits.ts';
import { doorRefusal } from './room-words.ts';

export interface Keys {
  readonly code: string;
  readonly seatKey: string;
  readonly projectorKey: string;
}
interface EntryNeeds {
  readonly core: RoomCore;
  readonly keys: () => Keys;
  readonly guesses: Guesses;
  readonly line: Line;
  /** Seats this address holds. */
  readonly seatsOf: (address: string) => number;
}
export type Entered =
  | { readonly ok: true; readonly place: { kind: 'projector' } | { kind: 'seat'; seat: string } }
  | { readonly ok: false; readonly refusal: WireRefusal };

const refused = (refusal: WireRefusal): Entered => ({ ok: false, refusal });

/** A refusal of the rules in words; a disk that took nothing says so. */
export function wireRefusal(refusal: RoomRefusal | null, language: 'en' | 'it'): WireRefusal {
  if (refusal === null) return doorRefusal('door/not-saved', language, 2000);
  return { code: refusal.code, text: roomRefusalText(refusal, language), waitMs: null };
}

/** Lets people in, back in, or not. A token that has a seat needs nothing else, whatever its address has done. */
export function makeEntry({ core, keys, guesses, line, seatsOf }: EntryNeeds) {
  /** null = the key fits. A key of a link is too long to be guessed, so it is looked at even where codes are not. */
  const tryKey = (given: string, extra: string, hello: Hello, address: string): WireRefusal | null => {
    const { code, seatKey } = keys();
    if (given.length === 32) {
      if (isSameSecret(given, seatKey) || isSameSecret(given, extra)) return null;
    } else {
      const wait = guesses.waitOf(address);
      if (wait > 0) return doorRefusal('door/wait', hello.language, wait);
      if (isSameSecret(tidyCode(given), code)) return null;
    }
    guesses.wrong(address);
    return doorRefusal('door/wrong-code', hello.language);
  };
  const seatWith = (token: string) => core.room().seats.find((seat) => seat.token === token);
  const enter = (said: Said, token: string, hello: Hello): Entered => {
    const seat = seatWith(token);
    if (said.ok && seat !== undefined) return { ok: true, place: { kind: 'seat', seat: seat.id } };
    return refused(wireRefusal(said.ok ? { code: 'room/unknown-seat', details: {} } : said.refusal, hello.language));
  };
  const comeBack = async (token: string, hello: Hello): Promise<Entered> =>
    enter(await core.say({ by: 'door', type: 'return', token }), token, hello);

  const claim = async (number: string, token: string, hello: Hello, address: string): Promise<Entered> => {
    // Four digits are guessed soon: they count as codes do.
    const wait = guesses.waitOf(address);
    if (wait > 0) return refused(doorRefusal('door/wait', hello.language, wait));
    const said = await core.say({ by: 'door', type: 'claim', number, token });
    if (!said.ok && said.refusal?.code === 'room/unknown-seat') guesses.wrong(address);
    return enter(said, token, hello);
  };

  const join = async (token: string, hello: Hello, address: string): Promise<Entered> => {
    const wait = line.waitOf(seatsOf(address));
    if (wait > 0) return refused(doorRefusal('door/in-line', hello.language, wait));
    const chance = randomInt(2 ** 32);
    const said = await core.say({ by: 'door', type: 'join', seat: drawKey(), token, chance });
    // The same page asked twice at once: the seat is its own.
    const isOwn = !said.ok && said.refusal?.code === 'room/seat-taken' && seatWith(token) !== undefined;
    return isOwn ? comeBack(token, hello) : enter(said, token, hello);
  };

  return async (hello: Hello, address: string): Promise<Entered> => {
    const given = hello.key?.trim() ?? '';
    if (hello.as === 'projector') {
      const wrong = tryKey(given, keys().projectorKey, hello, address);
      return wrong === null ? { ok: true, place: { kind: 'projector' } } : refused(wrong);
    }
    const token = hashToken(hello.token);
    if (seatWith(token) !== undefined) return comeBack(token, hello);
    if (given === '') return refused(wireRefusal({ code: 'room/unknown-seat', details: {} }, hello.language));
    const wrong = tryKey(given, keys().seatKey, hello, address);
    if (wrong !== null) return refused(wrong);
    return hello.number === null ? join(token, hello, address) : claim(hello.number, token, hello, address);
  };
}

/** Everybody the room has taken out. */
export const isKicked = (room: Room, seat: string): boolean =>
  room.seats.some((each) => each.id === seat && each.presence === 'kicked');
