import { randomInt } from 'node:crypto';
import { openRoom, prepare, roomRefusalText } from '../../scenarios/index.ts';
import type { Pack, Scenario } from '../../scenarios/index.ts';
import type { Input } from '../contract/contract.ts';
import { ok, refuse } from '../contract/envelope.ts';
import type { Envelope } from '../contract/envelope.ts';
import type { KeptRoom } from '../store/room-folders.ts';
import type { Store } from '../store/store.ts';
import { drawCode, drawKey } from './room-keys.ts';

export interface StorySources {
  readonly store: Store;
  /** A story by its id; null when it is not on this machine. */
  readonly story: (id: string) => Promise<Pack | null>;
  /** A shipped story as JSON, by its content. */
  readonly shipped: (contentHash: string) => Promise<string | null>;
  readonly now: () => number;
}
/** A room on the disk with the story it plays: all that is missing is its port. */
export interface ReadyRoom {
  readonly kept: KeptRoom;
  readonly scenario: Scenario;
}

export const usualPort = 4747;

/** Makes a room: drawn seed, code and keys, head on the disk, and the story kept beside it. */
export async function makeNewRoom(
  { store, story, now }: StorySources,
  { scenario: id, cut, language, isPretend, hasReasons = true, port }: Input<'room.open'>,
): Promise<Envelope<ReadyRoom>> {
  const pack = await story(id);
  if (pack === null) return refuse('room/unknown-story', 'This story is not on this machine.', { story: id });
  const scenario = prepare(pack);
  const room = store.rooms.newName();
  const seed = randomInt(2 ** 32);
  const made = openRoom(scenario, { id: room, cut, language, isPretend, hasReasons, seed }, now());
  if (!made.ok) return refuse('room/unknown-cut', roomRefusalText(made.error, 'en'), made.error.details);
  await store.keepScenario(pack.contentHash, JSON.stringify(pack));
  const kept = await store.rooms.create(room, made.value.events, {
    format: 1,
    code: drawCode(),
    seatKey: drawKey(),
    projectorKey: drawKey(),
    port: port === undefined || port === 0 ? usualPort : port,
    isOpen: false,
  });
  return kept.ok ? ok({ kept: kept.value, scenario }) : kept;
}

/** Finds an unfinished room and its story again. */
export async function findRoom({ store, shipped }: StorySources, room: string): Promise<Envelope<ReadyRoom>> {
  const kept = await store.rooms.open(room);
  if (!kept.ok) return kept;
  const { events, journal } = kept.value;
  const [head] = events;
  const isOver = events.some((event) => event.type === 'moved_on' && event.phase === 'closed');
  const hash = head?.type === 'opened' ? head.contentHash : '';
  const json = isOver ? null : ((await store.readScenario(hash)) ?? (await shipped(hash)));
  // Written by the compiler of this or an earlier version, and kept under the hash of its content.
  if (json !== null) return ok({ kept: kept.value, scenario: prepare(JSON.parse(json) as Pack) });
  await journal.close();
  return isOver
    ? refuse('room/unknown-room', 'This room is over. Its journal stays; its code is dead.', { room })
    : refuse('room/unknown-story', 'The story of this room is not on this machine.', { room });
}
