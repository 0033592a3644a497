import type { Envelope } from './envelope.ts';
import type { EventName, RequestName } from './names.ts';

/**
 * The loopback transport is socket.io on the page's own origin, default path, with `auth: { token }` in the handshake; the token is
 * the fragment of the address (`#token`), which no browser sends to a server. A wrong token fails with `connect_error`.
 * page → machine: `socket.emit('request', name, input, answer)`, where `answer` gets the envelope.
 * machine → page: `socket.on('event', (name, payload) => …)`.
 */
export interface PageToMachine {
  request: (name: RequestName, input: unknown, answer: (envelope: Envelope<unknown>) => void) => void;
}
export interface MachineToPage {
  event: (name: EventName, payload: unknown) => void;
}
/** The largest message the machine reads, in bytes. */
export const largestMessageBytes = 512 * 1024;
