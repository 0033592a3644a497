import type { IncomingMessage } from 'node:http';
import { listAdapters } from './room-addresses.ts';

/**
 * Who may talk to the room's port. It must have been asked for under an address of this machine and this port, never under a
 * name somebody else's server gave it, and a socket must come from our own page: a browser always says where from.
 */
export interface RoomGate {
  mayRead(request: IncomingMessage): boolean;
  mayConnect(request: IncomingMessage): boolean;
}

/** `names` are further names this machine answers to, for a network that gives it one. */
export function makeRoomGate(port: () => number, names: readonly string[], addresses = listAdapters): RoomGate {
  const isKnown = (host: string | undefined): boolean => {
    const end = `:${port()}`;
    if (host === undefined || !host.endsWith(end)) return false;
    const name = host.slice(0, -end.length);
    return (
      name === '127.0.0.1' ||
      name === 'localhost' ||
      names.includes(name) ||
      addresses().some(({ address }) => address === name)
    );
  };
  return {
    mayRead: ({ headers: { host, origin } }) => isKnown(host) && (origin === undefined || origin === `http://${host}`),
    mayConnect: ({ headers: { host, origin } }) => isKnown(host) && origin === `http://${host}`,
  };
}
