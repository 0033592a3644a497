import { createServer } from 'node:http';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { noDesk } from '../handlers/desk.ts';
import { makeDispatch, makeHandlers } from '../handlers/dispatch.ts';
import { openLog } from '../handlers/log.ts';
import type { Services } from '../handlers/services.ts';
import { causeOf } from '../store/disk.ts';
import { openStore } from '../store/store.ts';
import { makeGate } from './gate.ts';
import { servePages } from './pages.ts';
import { makeRoomService } from './room-service.ts';
import type { RoomService, RoomServiceNeeds } from './room-service.ts';
import { openSockets } from './sockets.ts';
import type { Sockets } from './sockets.ts';

export interface ServerOptions {
  /** The home folder of runs and settings. */
  readonly home: string;
  /** The folder of the built pages. */
  readonly root: string;
  /** 0 lets the system choose. */
  readonly port: number;
  /** At least 128 bits that only the address printed for the player carries. */
  readonly token: string;
  readonly version: string;
  readonly shipped?: Services['shipped'];
  /** Where a room finds its story, and what its port may do; without it no room can be opened. */
  readonly rooms?: Pick<RoomServiceNeeds, 'story' | 'names' | 'perAddress' | 'isLocalOnly' | 'ended' | 'now'>;
}
export interface RunningServer {
  /** The address to open, key included. */
  readonly url: string;
  readonly rooms: RoomService | null;
  readonly close: () => Promise<void>;
}

/** What the person who started us can do something about; its message is one for them. */
export class StartProblem extends Error {}

/** Node gives a slow sender a minute; nobody on loopback needs more than a moment. */
function limit(http: Server): void {
  http.headersTimeout = 5_000;
  http.requestTimeout = 10_000;
  http.maxHeadersCount = 50;
  http.maxConnections = 128;
}

function listen(http: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    http.once('error', (error) => {
      const isTaken = causeOf(error) === 'EADDRINUSE';
      reject(isTaken ? new StartProblem(`Port ${port} is taken by another program. Choose another, or 0.`) : error);
    });
    http.listen({ host: '127.0.0.1', port }, () => {
      const address = http.address() as AddressInfo;
      resolve(address.port);
    });
  });
}

/**
 * Serves the whole app on 127.0.0.1: the pages, and the contract behind a token. Throws a StartProblem with words for a
 * person when the pages were never built or the port is taken.
 */
export async function startServer(options: ServerOptions): Promise<RunningServer> {
  const { home, root, port, token, version, shipped } = options;
  if (!existsSync(join(root, 'index.html')))
    throw new StartProblem('The pages are not built yet: run "npm run build".');
  const log = openLog(join(home, 'log'));
  const http = createServer({ maxHeaderSize: 8 * 1024 });
  limit(http);
  let actualPort = 0;
  const gate = makeGate(() => actualPort, token);
  http.on('request', servePages(root, gate));
  actualPort = await listen(http, port);

  let sockets: Sockets | undefined;
  const emit: Services['emit'] = (name, payload) => sockets?.emit(name, payload);
  const store = await openStore({
    home,
    note: log.note,
    tell: (code, message) => emit('app.problem', { code, message }),
  });
  const rooms =
    options.rooms === undefined
      ? null
      : makeRoomService({
          ...options.rooms,
          store,
          emit,
          root,
          note: log.note,
          shipped: shipped ?? (async () => null),
        });
  const services: Services = {
    store,
    desk: noDesk,
    home: 'browser',
    version,
    emit,
    ...(shipped ? { shipped } : {}),
    ...(rooms === null ? {} : { rooms: rooms.rooms }),
  };
  sockets = openSockets(http, gate, makeDispatch(makeHandlers(services), log));
  const opened = sockets;
  // A room that was open when its process was killed comes back by itself; whoever asks for the room waits for it.
  void rooms?.wake();
  return {
    rooms,
    url: `http://127.0.0.1:${actualPort}/#${token}`,
    close: async () => {
      await rooms?.close();
      // Takes no more, then lets go of what is still open: a page left in a tab must not keep us from ending.
      const closed = opened.close();
      http.closeAllConnections();
      await closed;
      await store.close();
    },
  };
}
