import type { Input, Output, Payload } from './contract.ts';
import type { Envelope } from './envelope.ts';
import type { EventName, RequestName } from './names.ts';

/**
 * What the preload lays on `window.pitWall`: one function per request, one subscription per event (which gives back the
 * function that ends it), nothing else. Only one file of `renderer/port/` may read it.
 */
export type Bridge = {
  readonly [N in RequestName]: (input: Input<N>) => Promise<Envelope<Output<N>>>;
} & {
  readonly [E in EventName as `on:${E}`]: (listener: (payload: Payload<E>) => void) => () => void;
};

/** The channel of a name between page and shell: prefixed, so that no other channel can be meant. */
export const requestChannel = (name: RequestName): string => `pit-wall:request:${name}`;
export const eventChannel = (name: EventName): string => `pit-wall:event:${name}`;
