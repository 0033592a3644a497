import { createHash } from 'node:crypto';
import { z } from 'zod';
import { moveSchema, runHead } from '../contract/runs.ts';
import type { RunHead } from '../contract/runs.ts';

/** The journal's format written by this version. 1: head line, then one line per move with world hash and chain. */
export const journalFormat = 1;

const journalLine = z.strictObject({
  /** Number of the move, from 0. */
  n: z.number().int().nonnegative(),
  /** When it was taken, for people only: nothing is computed from it. */
  time: z.string().max(40),
  move: moveSchema,
  /** Hash of the world after the move. */
  world: z.string().regex(/^[0-9a-f]{8}$/),
  /** Hash of the line before this one. */
  prev: z.string().regex(/^[0-9a-f]{64}$/),
});
export type JournalLine = z.infer<typeof journalLine>;
export type JournalMove = JournalLine['move'] & { readonly world: string };

export type JournalReading =
  | {
      readonly kind: 'read';
      readonly head: RunHead;
      readonly lines: readonly JournalLine[];
      /** Hash of the last good line: `prev` of the next one. */
      readonly lastHash: string;
      /** Length of the good part. Whatever lies behind it is torn or broken. */
      readonly goodBytes: number;
      /** The good part ends in the middle of a line's end: a line feed is still owed. */
      readonly owesLineFeed: boolean;
      /** Bytes of a last line that was never finished. It was never acknowledged, so it may be cut. */
      readonly tornBytes: number;
      /** A line that cannot be trusted, with good lines or more rubbish behind it. Null: none. */
      readonly broken: { readonly line: number; readonly of: number } | null;
    }
  | { readonly kind: 'newer'; readonly format: number }
  | { readonly kind: 'unreadable' };

/** SHA-256 of a line without its line feed, as 64 hex digits. */
export function hashLine(line: string | Uint8Array): string {
  return createHash('sha256').update(line).digest('hex');
}

/** The first line of a journal. */
export function writeHead(head: RunHead): string {
  return `${JSON.stringify(head)}\n`;
}

/** A move's line, chained to the one before. */
export function writeLine(line: JournalLine): string {
  const { n, time, move, world, prev } = line;
  return `${JSON.stringify({ n, time, move, world, prev })}\n`;
}

function parse(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    return undefined;
  }
}

function splitLines(bytes: Uint8Array): { lines: Uint8Array[]; isLastWhole: boolean } {
  const lines: Uint8Array[] = [];
  let from = 0;
  for (let at = bytes.indexOf(10); at !== -1; at = bytes.indexOf(10, from)) {
    lines.push(bytes.subarray(from, at));
    from = at + 1;
  }
  const isLastWhole = from === bytes.length;
  if (!isLastWhole) lines.push(bytes.subarray(from));
  return { lines, isLastWhole };
}

function formatOf(value: unknown): number {
  return typeof value === 'object' && value !== null && 'format' in value && typeof value.format === 'number'
    ? value.format
    : 0;
}

/**
 * Reads a journal's bytes. Good lines are those that parse, count up and carry the hash of the line before; reading
 * stops at the first that does not. A last line without its line feed is torn: it was never acknowledged.
 */
export function readJournal(bytes: Uint8Array): JournalReading {
  const { lines, isLastWhole } = splitLines(bytes);
  const first = lines[0];
  if (first === undefined) return { kind: 'unreadable' };
  const headValue = parse(first);
  if (formatOf(headValue) > journalFormat) return { kind: 'newer', format: formatOf(headValue) };
  const head = runHead.safeParse(headValue);
  if (!head.success) return { kind: 'unreadable' };
  const good: JournalLine[] = [];
  let lastHash = hashLine(first);
  let end = first.length;
  for (const raw of lines.slice(1)) {
    const line = journalLine.safeParse(parse(raw));
    if (!line.success || line.data.n !== good.length || line.data.prev !== lastHash) break;
    good.push(line.data);
    lastHash = hashLine(raw);
    end += 1 + raw.length;
  }
  const rest = lines.length - 1 - good.length;
  const owesLineFeed = rest === 0 && !isLastWhole;
  const goodBytes = owesLineFeed ? end : end + 1;
  // A power cut can leave a hole of zeros in the last block: no line of ours holds a zero, so that line was never finished.
  const isTorn = rest === 1 && (!isLastWhole || lines.at(-1)?.includes(0) === true);
  return {
    kind: 'read',
    head: head.data,
    lines: good,
    lastHash,
    goodBytes,
    owesLineFeed,
    tornBytes: isTorn ? bytes.length - goodBytes : 0,
    broken: rest > 0 && !isTorn ? { line: good.length + 2, of: lines.length } : null,
  };
}
