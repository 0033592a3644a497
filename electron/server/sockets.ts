import type { Server as HttpServer } from 'node:http';
import { Server } from 'socket.io';
import type { Payload } from '../contract/contract.ts';
import { largestMessageBytes } from '../contract/loopback.ts';
import type { MachineToPage, PageToMachine } from '../contract/loopback.ts';
import type { EventName } from '../contract/names.ts';
import type { Dispatch } from '../handlers/dispatch.ts';
import type { Gate } from './gate.ts';

export interface Sockets {
  emit<E extends EventName>(name: E, payload: Payload<E>): void;
  close(): Promise<void>;
}

const largestCrowd = 32;
const requestsPerSecond = 200;

/** Counts a page's requests: one that asks faster than any player could is let go. */
function makeMeter(now: () => number): () => boolean {
  let second = 0;
  let count = 0;
  return () => {
    const current = Math.floor(now() / 1000);
    if (current !== second) [second, count] = [current, 0];
    count += 1;
    return count <= requestsPerSecond;
  };
}

/** The contract over sockets, for pages of our own origin that know the token. */
export function openSockets(http: HttpServer, gate: Gate, dispatch: Dispatch): Sockets {
  const io = new Server<PageToMachine, MachineToPage>(http, {
    serveClient: false,
    maxHttpBufferSize: largestMessageBytes,
    connectTimeout: 5_000,
    allowRequest: (request, decide) => decide(null, gate.isOurs(request)),
    perMessageDeflate: false,
    httpCompression: false,
  });
  io.use((socket, next) => {
    const auth: unknown = socket.handshake.auth;
    const token = typeof auth === 'object' && auth !== null && 'token' in auth ? auth.token : undefined;
    if (!gate.hasToken(token)) next(new Error('This page has no key to this app. Open the address it printed.'));
    else if (io.sockets.sockets.size >= largestCrowd) next(new Error('Too many pages are open.'));
    else next();
  });
  io.on('connection', (socket) => {
    const isInTime = makeMeter(Date.now);
    socket.onAny((name: unknown, input: unknown, answer: unknown) => {
      // Whatever came over the wire: without a way to answer there is nothing to do.
      if (!isInTime()) socket.disconnect(true);
      else if (typeof answer === 'function') void dispatch(name, input).then((envelope) => answer(envelope));
    });
  });
  return {
    emit: (name, payload) => {
      // The pair of name and payload is the contract's own; the compiler cannot follow it through socket.io's overloads.
      (io as Server).emit(name, payload);
    },
    close: async () => {
      await io.close();
    },
  };
}
