import type { Input, Output } from '../contract/contract.ts';
import type { Envelope } from '../contract/envelope.ts';
import type { RequestName } from '../contract/names.ts';

type RoomRequest = Extract<RequestName, `room.${string}`>;
type Answers<N extends RoomRequest> = { readonly [K in N]: (input: Input<K>) => Promise<Envelope<Output<K>>> };

/** The machine's one room, as the handlers know it; made in `server/`, where the network is. One method per request. */
export type Rooms = Answers<RoomRequest>;
