import { basename, dirname } from 'node:path';
import type { RunHead } from '../contract/runs.ts';
import { writeAll } from './disk.ts';
import type { Disk, DiskFile } from './disk.ts';
import { hashLine, readJournal, writeLine } from './journal-text.ts';
import type { JournalLine, JournalMove } from './journal-text.ts';

export type Opened =
  | { readonly kind: 'open'; readonly journal: JournalFile }
  | { readonly kind: 'broken' }
  | { readonly kind: 'unreadable' }
  | { readonly kind: 'newer'; readonly format: number };

/** A journal that is being written: one move after another, each on the disk before it is acknowledged. */
export interface JournalFile {
  readonly head: RunHead;
  /** Moves on the disk. */
  count(): number;
  last(): JournalLine | undefined;
  /** Throws the disk's error; then the file is as before, or the next append finds out. */
  append(move: JournalLine['move'], world: string, time: string): Promise<void>;
  close(): Promise<void>;
}

/** Keeps what was torn off beside the journal when it holds more than an unfinished act. */
async function cutTail(disk: Disk, file: DiskFile, path: string, goodBytes: number, tail: Uint8Array): Promise<void> {
  if (tail.includes(0)) {
    const aside = `${dirname(path)}/cut-from-${basename(path)}-at-${goodBytes}`;
    const kept = await disk.open(aside, 'new');
    await writeAll(kept, tail, 0);
    await kept.close();
  }
  await file.cutTo(goodBytes);
  await file.sync();
}

/**
 * Opens a journal for writing. A torn last line is cut first; a journal broken in the middle, of a newer format or not
 * readable at all is left exactly as it is. Throws the disk's error.
 */
export async function openJournal(disk: Disk, path: string): Promise<Opened> {
  const bytes = await disk.read(path);
  const reading = readJournal(bytes);
  if (reading.kind !== 'read') return reading;
  if (reading.broken !== null) return { kind: 'broken' };
  const file = await disk.open(path, 'existing');
  try {
    if (reading.tornBytes > 0) await cutTail(disk, file, path, reading.goodBytes, bytes.subarray(reading.goodBytes));
  } catch (error) {
    await file.close();
    throw error;
  }
  let { lastHash } = reading;
  let end = reading.goodBytes;
  let owed = reading.owesLineFeed ? '\n' : '';
  let last = reading.lines.at(-1);
  let count = reading.lines.length;

  const append = async (move: JournalLine['move'], world: string, time: string): Promise<void> => {
    const line: JournalLine = { n: count, time, move, world, prev: lastHash };
    const text = writeLine(line);
    const added = new TextEncoder().encode(owed + text);
    try {
      await writeAll(file, added, end);
      await file.sync();
      // The folder may have been moved or deleted under us: then the bytes went into a file without a name.
      const found = await disk.stat(path);
      if (found.bytes !== end + added.length) throw Object.assign(new Error('another file'), { code: 'ESTALE' });
    } catch (error) {
      await file.cutTo(end).catch(() => undefined);
      throw error;
    }
    end += added.length;
    owed = '';
    lastHash = hashLine(text.slice(0, -1));
    last = line;
    count += 1;
  };
  return {
    kind: 'open',
    journal: { head: reading.head, count: () => count, last: () => last, append, close: () => file.close() },
  };
}

/** The moves of a journal in the shape a run is replayed from. */
export function movesOf(lines: readonly JournalLine[]): JournalMove[] {
  return lines.map(({ move, world }) => ({ ...move, world }));
}
