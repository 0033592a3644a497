import { createServer } from 'node:http';
import type { IncomingMessage, Server as HttpServer } from 'node:http';
import type { Socket as NetSocket } from 'node:net';
import { Server } from 'socket.io';
import type { RoomToSeat, SeatToRoom } from '../contract/seat-wire.ts';
import { goneAfterMs, largestSeatMessageBytes, seatPath } from '../contract/seat-wire.ts';
import { causeOf } from '../store/disk.ts';
import type { RoomGate } from './room-gate.ts';
import { readRoomPages, serveRoomPages } from './room-pages.ts';
import type { SeatSocket } from './room-visitor.ts';

interface DoorNeeds {
  /** Folder of the built pages. */
  readonly root: string;
  /** 0 = any. Throws `EADDRINUSE` when another program has it. */
  readonly port: number;
  /** A pretend room is heard on this machine only. */
  readonly isLocalOnly: boolean;
  readonly perAddress: number;
  readonly makeGate: (port: () => number) => RoomGate;
  readonly welcome: (socket: SeatSocket, address: string) => void;
}
/** The port people come in by. Nothing listens before it is opened or after it is closed. */
export interface NetworkDoor {
  readonly port: number;
  /** 600 are connected. */
  isFull(): boolean;
  close(): Promise<void>;
}

const mostConnections = 600;
const pingMs = 5000;

const addressOf = (request: IncomingMessage): string =>
  (request.socket.remoteAddress ?? '').replace(/^::ffff:/u, '') || 'unknown';

/** Counts by address; forgets who is at nothing. */
function makeTally(): { of(address: string): number; add(address: string, by: 1 | -1): void; all(): number } {
  const counts = new Map<string, number>();
  let all = 0;
  return {
    all: () => all,
    of: (address) => counts.get(address) ?? 0,
    add: (address, by) => {
      all += by;
      const count = (counts.get(address) ?? 0) + by;
      if (count <= 0) counts.delete(address);
      else counts.set(address, count);
    },
  };
}

/** Slow senders hold nothing: a header has five seconds, a request ten. Pages are fetched over a few connections more than sockets. */
function limit(http: HttpServer, perAddress: number): () => void {
  http.headersTimeout = 5_000;
  http.requestTimeout = 10_000;
  http.keepAliveTimeout = 5_000;
  http.maxHeadersCount = 50;
  http.maxConnections = mostConnections + 200;
  const open = new Set<NetSocket>();
  const tally = makeTally();
  http.on('connection', (socket) => {
    const address = socket.remoteAddress ?? '';
    if (tally.of(address) >= perAddress * 4) {
      socket.destroy();
      return;
    }
    open.add(socket);
    tally.add(address, 1);
    socket.once('close', () => {
      open.delete(socket);
      tally.add(address, -1);
    });
  });
  return () => {
    for (const socket of open) socket.destroy();
  };
}

function listen(http: HttpServer, port: number, host: string): Promise<number> {
  return new Promise((resolve, reject) => {
    http.once('error', reject);
    http.listen({ host, port }, () => {
      const address = http.address();
      resolve(typeof address === 'object' && address !== null ? address.port : port);
    });
  });
}

const forbidden = 'HTTP/1.1 403 Forbidden\r\nConnection: close\r\nContent-Length: 0\r\n\r\n';

/** Stands before everything that listens for upgrades: the socket library would answer a stranger with its own words. */
function guardUpgrades(http: HttpServer, gate: RoomGate): void {
  const inner = http.listeners('upgrade');
  http.removeAllListeners('upgrade');
  http.on('upgrade', (request: IncomingMessage, socket: NetSocket, head: Buffer) => {
    if (!gate.mayConnect(request)) return void socket.end(forbidden);
    for (const listener of inner) listener.call(http, request, socket, head);
  });
}

/** Opens the port. Serves the room's pages and its sockets; the app's own page and the facilitator's requests do not exist here. */
export async function openNetworkDoor(needs: DoorNeeds): Promise<NetworkDoor> {
  const { root, perAddress, isLocalOnly, welcome } = needs;
  // Node looks for slow senders every 30 s unless told otherwise.
  const http = createServer({ maxHeaderSize: 8 * 1024, connectionsCheckingInterval: 1_000 });
  const dropAll = limit(http, perAddress);
  let port = 0;
  const gate = needs.makeGate(() => port);
  http.on('request', serveRoomPages(readRoomPages(root), gate));
  const tally = makeTally();
  const io = new Server<SeatToRoom, RoomToSeat>(http, {
    path: seatPath,
    serveClient: false,
    transports: ['websocket'],
    maxHttpBufferSize: largestSeatMessageBytes,
    pingInterval: pingMs,
    pingTimeout: goneAfterMs - pingMs,
    connectTimeout: 5_000,
    perMessageDeflate: false,
    httpCompression: false,
    allowRequest: (request, decide) => {
      const address = addressOf(request);
      decide(null, gate.mayConnect(request) && tally.all() < mostConnections && tally.of(address) < perAddress);
    },
  });
  io.engine.on('connection', (raw: { request: IncomingMessage; once: (name: 'close', hear: () => void) => void }) => {
    const address = addressOf(raw.request);
    tally.add(address, 1);
    raw.once('close', () => tally.add(address, -1));
  });
  io.on('connection', (socket) => {
    const address = addressOf(socket.request);
    if (tally.of(address) > perAddress) socket.disconnect(true);
    else welcome(socket, address);
  });
  guardUpgrades(http, gate);
  port = await listen(http, needs.port, isLocalOnly ? '127.0.0.1' : '0.0.0.0');
  return {
    port,
    isFull: () => tally.all() >= mostConnections,
    close: async () => {
      const closed = io.close();
      dropAll();
      await closed;
    },
  };
}

/** The wanted port, else the usual one, else any. `isWanted` = it is the one that was asked for. */
export async function openDoorNear(needs: Omit<DoorNeeds, 'port'>, wanted: readonly number[]): Promise<NetworkDoor> {
  for (const port of wanted) {
    try {
      // oxlint-disable-next-line no-await-in-loop -- one port after another
      return await openNetworkDoor({ ...needs, port });
    } catch (error) {
      if (!['EADDRINUSE', 'EACCES'].includes(causeOf(error))) throw error;
    }
  }
  throw Object.assign(new Error('no port is free'), { code: 'EADDRINUSE' });
}
