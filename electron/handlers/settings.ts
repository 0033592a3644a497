import { ok } from '../contract/envelope.ts';
import type { Handlers } from './handler-map.ts';
import type { Services } from './services.ts';

export function settingsHandlers({ store }: Services): Handlers<'settings.read' | 'settings.write'> {
  return {
    'settings.read': async () => ok(await store.readSettings()),
    'settings.write': (input) => store.writeSettings(input),
  };
}
