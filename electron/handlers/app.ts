import { ok } from '../contract/envelope.ts';
import type { Handlers } from './handler-map.ts';
import type { Services } from './services.ts';

export function appHandlers({ store, desk, home, version }: Services): Handlers<'app.info' | 'app.openAddress'> {
  return {
    'app.info': async () => ok({ version, home, platform: process.platform, heldBy: store.heldBy(), can: desk.can }),
    'app.openAddress': (input) => desk.openAddress(input),
  };
}
