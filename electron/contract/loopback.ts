import type { Payload } from './contract.ts';
import type { Envelope } from './envelope.ts';
import type { EventName, RequestName } from './names.ts';

/**
 * The loopback transport is socket.io on the page's own origin, default path, with `auth: { token }` in the handshake; the token is
 * the fragment of the address (`#token`), which no browser sends to a server. A wrong token fails with `connect_error`.
 * A request is an event of its name with one input and an acknowledgement, which carries the envelope; our events go the other way.
 */
export type PageToMachine = {
  [N in RequestName]: (input: unknown, answer: (envelope: Envelope<unknown>) => void) => void;
};
export type MachineToPage = { [E in EventName]: (payload: Payload<E>) => void };

/** The largest message the machine reads, in bytes. */
export const largestMessageBytes = 512 * 1024;
