import type { Socket as ServerSocket } from 'socket.io';
import type { Bye, RoomToSeat, SeatToRoom, Snapshot } from '../contract/seat-wire.ts';
import { makeBucket } from './room-limits.ts';
import type { Now } from './room-limits.ts';

export type SeatSocket = ServerSocket<SeatToRoom, RoomToSeat>;

/** What a place is shown, and by which two showings of the same are known: a clock that only went on is no change. */
export interface Shown {
  readonly snapshot: Snapshot;
  readonly mark: string;
}

/** One connection: a phone, a projector, or somebody who has not said who they are. */
export interface Visitor {
  readonly address: string;
  language: 'en' | 'it';
  place: { readonly kind: 'seat'; readonly seat: string } | { readonly kind: 'projector' } | null;
  /** Sends the newest unless it is what was sent last. While the phone has not taken the one before, only marks that there is news. */
  show(shown: Shown): void;
  /** What went out by another way (an answer) counts as sent. */
  hasSeen(mark: string): void;
  /** Runs a message in its turn: at once, or slowed down; false = so many wait that this is no person. */
  inTurn(handle: () => void): boolean;
  /** How long the phone has not taken anything, ms. */
  stuckMs(): number;
  /** Ends the connection; the page says why. */
  end(why: Bye['why'] | null): void;
}

const perSecond = 10;
const burst = 20;
const mostWaiting = 20;

/** `refresh` is asked for the newest view when a slow phone is ready again. */
export function makeVisitor(socket: SeatSocket, address: string, now: Now, refresh: () => void): Visitor {
  const bucket = makeBucket(burst, perSecond, now);
  let sent = '';
  let stuckSince: number | null = null;
  let isListening = false;
  let waiting = 0;

  const waitForDrain = (): void => {
    stuckSince ??= now();
    if (isListening) return;
    isListening = true;
    socket.conn.transport.once('ready', () => {
      isListening = false;
      if (!socket.conn.transport.writable) return waitForDrain();
      stuckSince = null;
      refresh();
    });
  };
  return {
    address,
    language: 'en',
    place: null,
    hasSeen: (mark) => (sent = mark),
    show: ({ snapshot, mark }) => {
      if (mark === sent || !socket.connected) return;
      // Views replace one another: what a slow phone has not taken yet is never queued up behind it.
      if (!socket.conn.transport.writable) return waitForDrain();
      sent = mark;
      socket.emit('view', snapshot);
    },
    inTurn: (handle) => {
      const wait = waiting > 0 ? Math.max(bucket.take(), 1) : bucket.take();
      if (wait === 0) {
        handle();
        return true;
      }
      if (waiting >= mostWaiting) return false;
      waiting += 1;
      // One behind the other, at the sustained pace.
      setTimeout(
        () => {
          waiting -= 1;
          if (socket.connected) handle();
        },
        (waiting * 1000) / perSecond,
      );
      return true;
    },
    stuckMs: () => (stuckSince === null ? 0 : now() - stuckSince),
    end: (why) => {
      if (why !== null) socket.emit('bye', { why });
      // Not at once: the last words must have left first.
      setTimeout(() => socket.disconnect(true), why === null ? 0 : 50);
    },
  };
}
