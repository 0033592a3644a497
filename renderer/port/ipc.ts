import { EVENTS, REQUESTS } from '../../electron/contract/names.ts';
import type { EventName, RequestName } from '../../electron/contract/names.ts';
import type { Port } from './port.ts';

/** What the preload lays on the window: one function per request, one subscription per event, nothing else. */
type Bridge = Readonly<Record<RequestName, (input: unknown) => Promise<unknown>>> &
  Readonly<Record<`on:${EventName}`, (listener: (payload: unknown) => void) => () => void>>;

function bridgeOnWindow(): Bridge | null {
  const found: unknown = Reflect.get(window, 'pitWall');
  if (typeof found !== 'object' || found === null) return null;
  const isWhole = REQUESTS.every((name) => name in found) && EVENTS.every((name) => `on:${name}` in found);
  return isWhole ? (found as Bridge) : null;
}

/** The door inside the desktop app; null anywhere else. The only file that knows `window.pitWall`. */
export function createIpcPort(): Port | null {
  const bridge = bridgeOnWindow();
  if (bridge === null) return null;
  return {
    // The shell checks input and output against the contract; the types are that contract's.
    request: (name, input) => bridge[name](input) as never,
    subscribe: (name, listener) => bridge[`on:${name}`]((payload) => listener(payload as never)),
  };
}
