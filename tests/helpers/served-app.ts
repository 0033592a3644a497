import { test as base } from 'playwright/test';
import { serveEntry } from '../../electron/launch/places.mjs';
import { serve, stop } from './serve-built.ts';
import { makeTempHome } from './temp-home.ts';

/** The built app, served on loopback by a process of its own, with runs and settings of its own. */
export interface ServedApp {
  /** Address with the token: open it and the garage is there. */
  readonly url: string;
  readonly home: string;
  /** SIGKILL, as a crash or a power cut would; `restart` gives the new address. */
  readonly kill: () => Promise<void>;
  readonly restart: () => Promise<string>;
}

/** Playwright's `test` with one fresh app a test: `test('…', async ({ app, page }) => { await page.goto(app.url); … })`. */
export const test = base.extend<{ app: ServedApp }>({
  // eslint-disable-next-line no-empty-pattern -- playwright reads the fixture's needs from this pattern.
  app: async ({}, use) => {
    const home = await makeTempHome();
    let now = await serve(serveEntry, home.path);
    const first = now.url;
    await use({
      url: first,
      home: home.path,
      kill: () => stop(now.child, 'SIGKILL'),
      restart: async () => {
        await stop(now.child, 'SIGTERM');
        now = await serve(serveEntry, home.path);
        return now.url;
      },
    });
    await stop(now.child, 'SIGKILL');
    await home.remove();
  },
});

export { expect } from 'playwright/test';
