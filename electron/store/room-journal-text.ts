import { z } from 'zod';
import type { RoomEvent } from '../../scenarios/index.ts';
import { hashLine } from './journal-text.ts';

/** Format 1: one line per accepted event, the room's head first, each with the hash of the line before it. */
const roomFormat = 1;

const line = z.strictObject({
  n: z.number().int().nonnegative(),
  event: z.looseObject({ type: z.string().max(40), at: z.number() }),
  /** Hash of the line before this one; of nothing before the first. */
  prev: z.string().regex(/^[0-9a-f]{64}$/),
});
const head = z.looseObject({ type: z.literal('opened'), format: z.number().int() });

export type RoomReading =
  | {
      readonly kind: 'read';
      readonly events: readonly RoomEvent[];
      readonly lastHash: string;
      /** Length of the good part, its last line feed included. */
      readonly goodBytes: number;
      /** Bytes behind it that were never acknowledged and may be cut. */
      readonly tornBytes: number;
    }
  /** A line in the middle that cannot be trusted: what stands behind it cannot either, and nobody may lose a vote unheard. */
  | { readonly kind: 'broken'; readonly line: number }
  | { readonly kind: 'newer'; readonly format: number }
  | { readonly kind: 'unreadable' };

export const noHash = '0'.repeat(64);

/** The lines of these events, and the hash the next one carries. */
export function writeRoomLines(
  events: readonly RoomEvent[],
  from: number,
  lastHash: string,
): { readonly text: string; readonly lastHash: string } {
  let prev = lastHash;
  const lines = events.map((event, index) => {
    const text = JSON.stringify({ n: from + index, event, prev });
    prev = hashLine(text);
    return `${text}\n`;
  });
  return { text: lines.join(''), lastHash: prev };
}

function parse(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    return undefined;
  }
}

/** Why the bytes from here on are no good lines: an unfinished write (cut it) or damage (leave it). */
function isUnfinished(rest: Uint8Array): boolean {
  // A write that was never finished ends without a line feed, or a power cut left a hole of zeros in it.
  return rest.indexOf(10) === -1 || rest.includes(0);
}

/** Reads a room's journal up to the first line that does not parse, count up and carry the hash of the one before. */
export function readRoomJournal(bytes: Uint8Array): RoomReading {
  const events: RoomEvent[] = [];
  let lastHash = noHash;
  let from = 0;
  for (let at = bytes.indexOf(10); at !== -1; at = bytes.indexOf(10, from)) {
    const raw = bytes.subarray(from, at);
    const read = line.safeParse(parse(raw));
    if (!read.success || read.data.n !== events.length || read.data.prev !== lastHash) break;
    if (events.length === 0) {
      const first = head.safeParse(read.data.event);
      if (!first.success) break;
      if (first.data.format > roomFormat) return { kind: 'newer', format: first.data.format };
    }
    // The chain of hashes says that this is the very line a process of ours wrote, and that one wrote events.
    events.push(read.data.event as unknown as RoomEvent);
    lastHash = hashLine(raw);
    from = at + 1;
  }
  if (events.length === 0) return { kind: 'unreadable' };
  const rest = bytes.subarray(from);
  if (rest.length > 0 && !isUnfinished(rest)) return { kind: 'broken', line: events.length + 1 };
  return { kind: 'read', events, lastHash, goodBytes: from, tornBytes: rest.length };
}
