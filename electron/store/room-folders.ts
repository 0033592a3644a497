import { z } from 'zod';
import type { RoomSummary } from '../contract/room.ts';
import { ok, refuse } from '../contract/envelope.ts';
import type { Envelope } from '../contract/envelope.ts';
import type { RoomEvent } from '../../scenarios/index.ts';
import { causeOf } from './disk.ts';
import { makeLastingFolder, replaceFile, unfinishedMark, writeNew } from './durable-file.ts';
import type { StoreNeeds } from './needs.ts';
import { doorIn, journalIn } from './places.ts';
import { notSaved } from './refusals.ts';
import { openRoomJournal } from './room-journal.ts';
import type { RoomJournal } from './room-journal.ts';
import { noHash, readRoomJournal, writeRoomLines } from './room-journal-text.ts';
import { isRunName, nameRun } from './run-names.ts';

/** How a room is entered: kept beside its journal, so that a killed host is back behind the same door. */
const doorSchema = z.strictObject({
  format: z.literal(1),
  code: z.string().max(12),
  /** Keys of the phone's and the projector's link, 128 bits each. */
  seatKey: z.string().regex(/^[0-9a-f]{32}$/),
  projectorKey: z.string().regex(/^[0-9a-f]{32}$/),
  port: z.number().int().min(1).max(65_535),
  /** True while a process has it open: found so at a start, that process was killed and the room opens again by itself. */
  isOpen: z.boolean(),
});
export type RoomDoor = z.infer<typeof doorSchema>;
export interface KeptRoom {
  readonly room: string;
  readonly events: readonly RoomEvent[];
  readonly door: RoomDoor;
  readonly journal: RoomJournal;
}

/** The rooms on this machine. Writing expects to be called by the process that holds the store. */
export interface RoomFolders {
  /** A name for a room that is about to be made. */
  newName(): string;
  create(room: string, events: readonly RoomEvent[], door: RoomDoor): Promise<Envelope<KeptRoom>>;
  open(room: string): Promise<Envelope<KeptRoom>>;
  keepDoor(room: string, door: RoomDoor): Promise<Envelope<Record<string, never>>>;
  /** Unfinished rooms, the newest first; `isOpen` = its process was killed. */
  list(): Promise<readonly (RoomSummary & { readonly isOpen: boolean })[]>;
}

const keepDays = 30;
const dayMs = 24 * 60 * 60 * 1000;
const damaged = 'This room is damaged and cannot be opened again. Its file was left as it is.';

export function makeRoomFolders(needs: StoreNeeds): RoomFolders {
  const { disk, places } = needs;
  const folderOf = (room: string): string => `${places.rooms}/${room}`;

  const readDoor = async (room: string): Promise<RoomDoor | null> => {
    try {
      return doorSchema.parse(JSON.parse(new TextDecoder().decode(await disk.read(doorIn(folderOf(room))))));
    } catch (error) {
      needs.note('the door of a room cannot be read', error);
      return null;
    }
  };

  const open = async (room: string): Promise<Envelope<KeptRoom>> => {
    try {
      const door = await readDoor(room);
      const opened = await openRoomJournal(disk, journalIn(folderOf(room)));
      if (opened.kind === 'open' && door !== null)
        return ok({ room, events: opened.events, door, journal: opened.journal });
      if (opened.kind === 'open') await opened.journal.close();
      return refuse('room/unreadable', damaged, { room, kind: opened.kind });
    } catch (error) {
      if (causeOf(error) === 'ENOENT') return refuse('room/unknown-room', 'There is no such room here.', { room });
      return notSaved(needs, 'room/not-saved', 'The room', error);
    }
  };

  /** In a folder of its own that gets its name only when it is whole. */
  const create = async (room: string, events: readonly RoomEvent[], door: RoomDoor): Promise<Envelope<KeptRoom>> => {
    const beside = `${places.rooms}/${unfinishedMark}${room}`;
    try {
      await makeLastingFolder(disk, places.rooms);
      await disk.makeFolder(beside);
      await writeNew(disk, journalIn(beside), writeRoomLines(events, 0, noHash).text);
      await writeNew(disk, doorIn(beside), JSON.stringify(door));
      await disk.syncFolder(beside);
      await disk.rename(beside, folderOf(room));
      await disk.syncFolder(places.rooms);
    } catch (error) {
      await disk.removeFolder(beside).catch(() => undefined);
      return notSaved(needs, 'room/not-saved', 'The room', error);
    }
    return open(room);
  };

  const lineOf = async (room: string): Promise<(RoomSummary & { isOpen: boolean }) | null> => {
    try {
      const [bytes, door] = await Promise.all([disk.read(journalIn(folderOf(room))), readDoor(room)]);
      const reading = readRoomJournal(bytes);
      if (reading.kind !== 'read') {
        needs.note(`a room cannot be read: ${reading.kind}`);
        return null;
      }
      return summarize(room, reading.events, door, needs.now().getTime());
    } catch (error) {
      if (causeOf(error) !== 'ENOENT') needs.note('a room cannot be read', error);
      return null;
    }
  };

  return {
    newName: () => nameRun(needs.now(), needs.mark()),
    create,
    open,
    keepDoor: async (room, door) => {
      try {
        await replaceFile(disk, doorIn(folderOf(room)), JSON.stringify(door), `door-${needs.mark()}`);
        return ok({});
      } catch (error) {
        return notSaved(needs, 'room/not-saved', 'The door of the room', error);
      }
    },
    list: async () => {
      const names = await disk.list(places.rooms).catch(() => []);
      const lines = await Promise.all(names.filter(isRunName).map(lineOf));
      return lines.filter((line) => line !== null).sort((a, b) => (a.lastAt < b.lastAt ? 1 : -1));
    },
  };
}

/** Null for a room that is over: its journal stays, its code is dead. */
function summarize(
  room: string,
  events: readonly RoomEvent[],
  door: RoomDoor | null,
  now: number,
): (RoomSummary & { isOpen: boolean }) | null {
  const head = events[0];
  if (head?.type !== 'opened') return null;
  if (events.some((event) => event.type === 'moved_on' && event.phase === 'closed')) return null;
  const lastAt = events.at(-1)?.at ?? head.at;
  const { scenario, cut, language, isPretend, at } = head;
  return {
    room,
    scenario,
    cut,
    isPretend,
    language: language === 'it' ? 'it' : 'en',
    openedAt: new Date(at).toISOString(),
    lastAt: new Date(lastAt).toISOString(),
    events: events.length,
    trouble: door === null ? damaged : null,
    isOld: now - lastAt > keepDays * dayMs,
    isOpen: door?.isOpen === true,
  };
}
