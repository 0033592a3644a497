import { ok, refuse } from '../contract/envelope.ts';
import type { Handlers } from './handler-map.ts';
import type { Rooms } from './rooms.ts';
import type { Services } from './services.ts';

const noRoomsHere = async () => refuse('app/not-allowed', 'No room can be opened from here.');

/** A home without a network side: says so, and that there is nothing open. */
const noRooms: Rooms = {
  'room.open': noRoomsHere,
  'room.command': noRoomsHere,
  'room.current': async () => ok(null),
  'room.close': noRoomsHere,
  'room.newCode': noRoomsHere,
  'room.list': async () => ok([]),
  'room.resume': noRoomsHere,
  'room.openProjector': noRoomsHere,
  'room.projector': async () => ok(null),
};

export function roomHandlers({ rooms = noRooms }: Services): Handlers<keyof Rooms> {
  return rooms;
}
