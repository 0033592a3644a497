import { createSocket } from 'node:dgram';
import { networkInterfaces } from 'node:os';

export interface Adapter {
  readonly name: string;
  readonly address: string;
}

/** Adapters that usually lead to no room: tunnels, virtual machines, containers. */
const sidewaysNames =
  /^(?:docker|br-|veth|virbr|vmnet|vbox|lxc|tun|tap|utun|wg|zt|tailscale|awdl|llw|bridge)|vethernet|virtualbox|vmware|hyper-v|vpn/iu;

function rankOf({ name, address }: Adapter, routed: string | null): number {
  if (address.startsWith('169.254.')) return 4;
  if (sidewaysNames.test(name)) return 3;
  if (address === routed) return 0;
  return /^(?:192\.168|10|172\.(?:1[6-9]|2\d|3[01]))\./u.test(address) ? 1 : 2;
}

/** The likeliest first: the one the system sends by, private ones before others, tunnels and virtual ones last. */
export function rankAdapters(adapters: readonly Adapter[], routed: string | null): readonly Adapter[] {
  return [...adapters].sort((a, b) => rankOf(a, routed) - rankOf(b, routed) || (a.address < b.address ? -1 : 1));
}

/** Addresses of this machine in its networks (IPv4: what people can read out and type). */
export function listAdapters(): readonly Adapter[] {
  return Object.entries(networkInterfaces()).flatMap(([name, entries = []]) =>
    entries.filter((entry) => entry.family === 'IPv4' && !entry.internal).map(({ address }) => ({ name, address })),
  );
}

/**
 * The address the system would send from to the world outside; null without a route. Nothing is sent: a datagram socket
 * that is only told its peer (an address of the documentation range) makes the system choose a route, and no more.
 */
export function routedAddress(): Promise<string | null> {
  return new Promise((resolve) => {
    const socket = createSocket('udp4');
    const end = (address: string | null): void => {
      socket.close();
      resolve(address);
    };
    socket.once('error', () => end(null));
    socket.connect(9, '203.0.113.1', () => end(socket.address().address));
  });
}
