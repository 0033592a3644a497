import { io } from 'socket.io-client';
import type { Envelope, Port } from './port.ts';

/** How long an answer may take before the player is told; a line on a tired disk may need seconds. */
const patienceMs = 15_000;

const offline: Envelope<never> = {
  ok: false,
  problem: { code: 'app/offline', message: 'The server does not answer.', details: {} },
};

/** The door in a browser: one socket to the loopback server that served the page, opened with its token. */
export function createSocketPort(token: string): Port {
  const socket = io({ auth: { token }, transports: ['websocket'] });
  return {
    async request(name, input) {
      try {
        // The server answers each name with the contract's envelope; the wire itself carries no types.
        return (await socket.timeout(patienceMs).emitWithAck(name, input)) as never;
      } catch {
        // The only way here is the time running out: the server answers everything else with an envelope.
        return offline;
      }
    },
    subscribe(name, listener) {
      const hear = (payload: unknown): void => listener(payload as never);
      // Plain: socket.io's overloads for its own events would not take a name that may be any of ours.
      const event: string = name;
      socket.on(event, hear);
      return () => void socket.off(event, hear);
    },
  };
}
