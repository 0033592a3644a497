import type { Input, Output } from '../contract/contract.ts';
import type { Envelope } from '../contract/envelope.ts';
import type { RequestName } from '../contract/names.ts';

/** One handler per request: input already parsed, answer still to be checked. */
export type Handlers<N extends RequestName> = {
  readonly [K in N]: (input: Input<K>) => Promise<Envelope<Output<K>>>;
};

/** All of them: an object of this type with a request missing does not compile. */
export type HandlerMap = Handlers<RequestName>;
