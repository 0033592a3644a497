/** What may be set about a room's port from outside. */
export interface RoomPortSettings {
  /** Further names this machine answers to in its network. */
  readonly names: readonly string[];
  /** Connections and seats one address may have. */
  readonly perAddress: number;
  /** Heard on this machine only. */
  readonly isLocalOnly: boolean;
}

const usualPerAddress = 8;
const mostPerAddress = 600;

/**
 * `PITWALL_ROOM_HOSTS`: names this machine has in its network. `PITWALL_ROOM_PER_ADDRESS`: seats behind one address, where a
 * router hides the phones. `PITWALL_ROOM_LOCAL=1`: heard on this machine only.
 */
export function roomPortFrom(environment: Readonly<Record<string, string | undefined>>): RoomPortSettings {
  const most = Number(environment['PITWALL_ROOM_PER_ADDRESS'] ?? usualPerAddress);
  return {
    names: (environment['PITWALL_ROOM_HOSTS'] ?? '').split(/[ ,]+/u).filter((name) => name !== ''),
    perAddress: Number.isInteger(most) && most >= 1 && most <= mostPerAddress ? most : usualPerAddress,
    isLocalOnly: environment['PITWALL_ROOM_LOCAL'] === '1',
  };
}
