import type { RoomEvent } from '../../scenarios/index.ts';
import { writeAll } from './disk.ts';
import type { Disk } from './disk.ts';
import { readRoomJournal, writeRoomLines } from './room-journal-text.ts';
import type { RoomReading } from './room-journal-text.ts';

/** A room's journal that is being written. One writer; calls one after another. */
export interface RoomJournal {
  /** On the disk when it gives back: whoever waits for an answer waits for this. Throws the disk's error, and is as before. */
  append(events: readonly RoomEvent[]): Promise<void>;
  close(): Promise<void>;
}
export type OpenedRoom =
  | { readonly kind: 'open'; readonly events: readonly RoomEvent[]; readonly journal: RoomJournal }
  | Exclude<RoomReading, { kind: 'read' }>;

/** Opens a room's journal for writing; an unfinished last write is cut. Throws the disk's error. */
export async function openRoomJournal(disk: Disk, path: string): Promise<OpenedRoom> {
  const reading = readRoomJournal(await disk.read(path));
  if (reading.kind !== 'read') return reading;
  const file = await disk.open(path, 'existing');
  try {
    if (reading.tornBytes > 0) {
      await file.cutTo(reading.goodBytes);
      await file.sync();
    }
  } catch (error) {
    await file.close();
    throw error;
  }
  let { lastHash } = reading;
  let end = reading.goodBytes;
  let count = reading.events.length;

  const append = async (events: readonly RoomEvent[]): Promise<void> => {
    const lines = writeRoomLines(events, count, lastHash);
    const added = new TextEncoder().encode(lines.text);
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
    lastHash = lines.lastHash;
    count += events.length;
  };
  return { kind: 'open', events: reading.events, journal: { append, close: () => file.close() } };
}
