import { requests } from '../contract/contract.ts';
import { refuse } from '../contract/envelope.ts';
import type { Envelope } from '../contract/envelope.ts';
import { REQUESTS } from '../contract/names.ts';
import type { RequestName } from '../contract/names.ts';
import { appHandlers } from './app.ts';
import { deskHandlers } from './desk-requests.ts';
import type { HandlerMap } from './handler-map.ts';
import type { Log } from './log.ts';
import { roomHandlers } from './room.ts';
import { runsHandlers } from './runs.ts';
import type { Services } from './services.ts';
import { settingsHandlers } from './settings.ts';

/** Answers one request of a page. Takes whatever came over the wire and never throws. */
export type Dispatch = (name: unknown, input: unknown) => Promise<Envelope<unknown>>;

export function makeHandlers(services: Services): HandlerMap {
  return {
    ...appHandlers(services),
    ...settingsHandlers(services),
    ...runsHandlers(services),
    ...deskHandlers(services),
    ...roomHandlers(services),
  };
}

const isRequest = (name: unknown): name is RequestName => REQUESTS.some((known) => known === name);

/** Where an input is wrong, without repeating the input: it may hold what a player wrote. */
function fieldsIn(issues: readonly { readonly path: readonly PropertyKey[] }[]): string {
  return [...new Set(issues.map(({ path }) => path.map(String).join('.') || '(all)'))].slice(0, 5).join(', ');
}

async function answer(handlers: HandlerMap, name: RequestName, input: unknown): Promise<Envelope<unknown>> {
  const { input: inputSchema, output: outputSchema } = requests[name];
  const parsed = inputSchema.safeParse(input);
  if (!parsed.success)
    return refuse('app/bad-request', `The request ${name} does not have the right form.`, {
      request: name,
      fields: fieldsIn(parsed.error.issues),
    });
  // The schema above is the one this very handler's input type is inferred from; the compiler cannot follow the pair.
  const handler = handlers[name] as (parsedInput: unknown) => Promise<Envelope<unknown>>;
  const envelope = await handler(parsed.data);
  return envelope.ok ? { ok: true, value: outputSchema.parse(envelope.value) } : envelope;
}

/** Parses, calls, checks the answer. A bug on the way is logged with its stack and told without it. */
export function makeDispatch(handlers: HandlerMap, log: Log): Dispatch {
  return async (name, input) => {
    if (!isRequest(name)) return refuse('app/bad-request', 'There is no such request.');
    try {
      return await answer(handlers, name, input);
    } catch (error) {
      log.note(`${name} failed`, error);
      return refuse('app/unexpected', 'Something went wrong in the app. It was written to the log; play goes on.', {
        request: name,
      });
    }
  };
}
