import type { Confidence, ProjectorView, RoomRefusalCode, SeatView } from '../../scenarios/index.ts';

/**
 * How a phone or a projector talks to a room over the network port. No schema library: the phone's page imports this file.
 *
 * socket.io on the page's own origin with `path: seatPath` and `transports: ['websocket']`; no query, no auth in the handshake.
 * 1. Connect, then send `hello`. The answer carries the first view, or a refusal (then the server closes).
 * 2. `view` comes whenever something changed. Only the newest matters: a slow phone is sent the newest and nothing between.
 * 3. `act` with `sent` counting up from the view's `lastSent + 1`. It is answered when the choice is on the disk. No answer in
 *    5 s, or a lost socket: say hello again and send the very same `act` again; a repeated number is answered and changes nothing.
 * 4. After a drop say `hello` with the same token: the same seat, whatever the room did meanwhile, also after the server was
 *    killed. No key is needed then.
 */
export const seatPath = '/room';
export const largestSeatMessageBytes = 64 * 1024;
/** Ping every 5 s, gone after 12: a phone that hears nothing for that long opens a new socket. */
export const goneAfterMs = 12_000;

export interface Hello {
  readonly as: 'seat' | 'projector';
  /**
   * 32 hex digits (128 bits) the page draws itself with crypto.getRandomValues, once, and keeps: whoever has it is that seat.
   * It is made here so that a hello whose answer got lost can be said again without taking a second seat.
   */
  readonly token: string;
  /** The six characters (any case, blanks allowed) or the key of the QR's fragment; null when this token has a seat already. */
  readonly key: string | null;
  /** A changed phone: the four digits of its old seat, together with a key. */
  readonly number: string | null;
  readonly language: 'en' | 'it';
  /** Revision of the last view seen; 0 = none. The answer is always a whole fresh view. */
  readonly revision: number;
}
export type SeatAct =
  | {
      readonly type: 'vote';
      /** Of the view the person saw. */
      readonly beat: number;
      readonly option: string;
      readonly confidence: Confidence;
      /** '' = none. */
      readonly reason: string;
    }
  | { readonly type: 'leave' };
export interface Act {
  /** 1, 2 … */
  readonly sent: number;
  readonly act: SeatAct;
}
export interface Snapshot<V = SeatView | ProjectorView> {
  /** Counts accepted events: never shows a lower one after a higher one. Times in the view are ms left when it was sent. */
  readonly revision: number;
  readonly view: V;
}
export interface WireRefusal {
  readonly code: RoomRefusalCode | DoorRefusalCode;
  /** In the language of the hello. */
  readonly text: string;
  /** Try again after so long; null = trying again does not help. */
  readonly waitMs: number | null;
}
export type DoorRefusalCode =
  /** Code, key or link is not of this room. */
  | 'door/wrong-code'
  /** Too many wrong codes from here. */
  | 'door/wait'
  /** Many are coming in: this one stands in the line and is let in soon. Say hello again after `waitMs`. */
  | 'door/in-line'
  /** As many connections as this address, or the room, may have. */
  | 'door/full'
  /** More messages than any person sends. */
  | 'door/too-fast'
  | 'door/bad-message'
  /** Nothing was taken: the machine could not write it down. Try again. */
  | 'door/not-saved';

export type HelloAnswer =
  { readonly ok: true; readonly snapshot: Snapshot } | { readonly ok: false; readonly refusal: WireRefusal };
export type ActAnswer =
  | { readonly ok: true; readonly sent: number; readonly revision: number }
  /** With a fresh view; what the person typed stays in their page. */
  | { readonly ok: false; readonly refusal: WireRefusal; readonly snapshot: Snapshot | null };

/** Why the server ended the connection. `closed`: the room is over. `replaced`: this seat is open on another page. `slow`: come back. */
export interface Bye {
  readonly why: 'closed' | 'kicked' | 'replaced' | 'slow' | 'too-fast' | 'restart';
}
/** The events of the socket, for `Socket<RoomToSeat, SeatToRoom>` on the page. */
export interface SeatToRoom {
  hello: (message: Hello, answer: (reply: HelloAnswer) => void) => void;
  act: (message: Act, answer: (reply: ActAnswer) => void) => void;
}
export interface RoomToSeat {
  view: (snapshot: Snapshot) => void;
  bye: (bye: Bye) => void;
}

/** Six of thirty symbols that nobody mistakes for one another, read aloud or from the back row (no B, I, L, O, S, Z). */
export const codeSymbols = 'ACDEFGHJKMNPQRTUVWXY0123456789';
export const codeLength = 6;
/** What a person typed, as a code: capitals, no blanks or dashes; look-alikes become what was meant. */
export function tidyCode(typed: string): string {
  const meant: Readonly<Record<string, string>> = { O: '0', I: '1', L: '1', Z: '2', S: '5', B: '8' };
  return [...typed.toUpperCase()]
    .filter((letter) => !/[\s-]/u.test(letter))
    .map((letter) => meant[letter] ?? letter)
    .join('');
}

/** Fragment of a page's address: `#k=…` opens the room's door without typing. No browser sends it to a server or into a log. */
export function keyInFragment(hash: string): string | null {
  const found = /^#k=([0-9a-f]{32})$/u.exec(hash);
  return found?.[1] ?? null;
}
