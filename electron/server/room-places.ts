import type { Door } from '../../scenarios/index.ts';
import type { DoorNotice, JoinAddress } from '../contract/room.ts';
import type { RoomDoor } from '../store/room-folders.ts';
import { listAdapters, rankAdapters } from './room-addresses.ts';
import type { Guesses, Line } from './room-limits.ts';

/** Where a room can be reached, as of now: a laptop changes its network. */
export interface Places {
  list(): readonly JoinAddress[];
  /** What the views show of it. */
  door(): Door;
  /** The projector's page on this very machine. */
  projectorHere(): string;
}
interface PlacesNeeds {
  readonly port: () => number;
  readonly keys: () => RoomDoor;
  /** The address the system sends by. */
  readonly routed: string | null;
  readonly names: readonly string[];
  /** A pretend room tells no address: there is nobody to come. */
  readonly isPretend: boolean;
  readonly isLocalOnly: boolean;
}

export function makePlaces({ port, keys, routed, names, isPretend, isLocalOnly }: PlacesNeeds): Places {
  const list = (): readonly JoinAddress[] => {
    if (isPretend) return [];
    const adapters = isLocalOnly
      ? [{ name: 'this machine', address: '127.0.0.1' }]
      : rankAdapters(listAdapters(), routed);
    return [...adapters, ...names.map((name) => ({ name, address: name }))].map(({ name, address }) => {
      const place = `${address}:${port()}`;
      return {
        adapter: name,
        place,
        address: `http://${place}/`,
        qrText: `http://${place}/#k=${keys().seatKey}`,
        projector: `http://${place}/projector.html#k=${keys().projectorKey}`,
      };
    });
  };
  return {
    list,
    door: () => ({ code: keys().code, addresses: list().map(({ address }) => address) }),
    projectorHere: () => `http://127.0.0.1:${port()}/projector.html#k=${keys().projectorKey}`,
  };
}

interface Watched {
  readonly guesses: Guesses;
  readonly line: Line;
  readonly isFull: boolean;
  readonly connected: number;
  /** The new port, where the old one was taken when the room came back. */
  readonly newPort: number | null;
  readonly hasNetwork: boolean;
}

/** What the facilitator should know about the door now. */
export function noticesOf({ guesses, line, isFull, connected, newPort, hasNetwork }: Watched): DoorNotice[] {
  const told = (code: DoorNotice['code'], isTrue: boolean, count: number): DoorNotice[] =>
    isTrue ? [{ code, count }] : [];
  return [
    ...told('door/wrong-codes', guesses.isAlarming(), guesses.lastMinute()),
    ...told('door/crowd', line.length() > 0, line.length()),
    ...told('door/full', isFull, connected),
    ...told('door/port-changed', newPort !== null, newPort ?? 0),
    ...told('door/no-network', !hasNetwork, 0),
  ];
}
