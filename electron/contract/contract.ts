import { z } from 'zod';
import { appRequests } from './app.ts';
import { deskCommand, deskRequests } from './desk.ts';
import type { Envelope } from './envelope.ts';
import type { EventName, RequestName } from './names.ts';
import { roomEvents, roomRequests } from './room.ts';
import { runsRequests } from './runs.ts';
import { settingsRequests } from './settings.ts';

/** The one table everything is made from: the port's type, the preload, the handler map, both transports. */
export const requests = {
  ...appRequests,
  ...settingsRequests,
  ...runsRequests,
  ...deskRequests,
  ...roomRequests,
} satisfies Record<RequestName, { input: z.ZodType; output: z.ZodType }>;
export const events = {
  'desk.command': z.strictObject({ command: deskCommand }),
  'runs.changed': z.strictObject({}),
  'app.problem': z.strictObject({ code: z.string(), message: z.string() }),
  ...roomEvents,
} satisfies Record<EventName, z.ZodType>;

export type Input<N extends RequestName> = z.infer<(typeof requests)[N]['input']>;
export type Output<N extends RequestName> = z.infer<(typeof requests)[N]['output']>;
export type Payload<E extends EventName> = z.infer<(typeof events)[E]>;
/** The page's door to the machine. Never throws for what can be expected. */
export interface Port {
  request<N extends RequestName>(name: N, input: Input<N>): Promise<Envelope<Output<N>>>;
  subscribe<E extends EventName>(name: E, listener: (payload: Payload<E>) => void): () => void;
}
