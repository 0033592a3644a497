import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import process from 'node:process';
import { test as base } from 'playwright/test';
import { serveEntry } from '../../electron/launch/places.mjs';
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

async function serve(home: string): Promise<{ child: ChildProcess; url: string }> {
  const child = spawn(process.execPath, [serveEntry], {
    env: { ...process.env, PITWALL_HOME: home },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let said = '';
  const url = await new Promise<string>((resolve, reject) => {
    child.stdout.on('data', (chunk) => {
      said += String(chunk);
      const found = /^PITWALL_URL (\S+)$/m.exec(said);
      if (found?.[1] !== undefined) resolve(found[1]);
    });
    child.on('exit', (code) =>
      reject(new Error(`The server ended before it gave an address (code ${code}):\n${said}`)),
    );
  });
  return { child, url };
}

async function stop(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, 'exit');
  child.kill(signal);
  await ended;
}

/** Playwright's `test` with one fresh app a test: `test('…', async ({ app, page }) => { await page.goto(app.url); … })`. */
export const test = base.extend<{ app: ServedApp }>({
  // eslint-disable-next-line no-empty-pattern -- playwright reads the fixture's needs from this pattern.
  app: async ({}, use) => {
    const home = await makeTempHome();
    let now = await serve(home.path);
    const first = now.url;
    await use({
      url: first,
      home: home.path,
      kill: () => stop(now.child, 'SIGKILL'),
      restart: async () => {
        await stop(now.child, 'SIGTERM');
        now = await serve(home.path);
        return now.url;
      },
    });
    await stop(now.child, 'SIGKILL');
    await home.remove();
  },
});

export { expect } from 'playwright/test';
