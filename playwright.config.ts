import process from 'node:process';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { defineConfig } from 'playwright/test';
import { findInstalledBrowser } from './tests/helpers/find-browser.mjs';

const executablePath = findInstalledBrowser();

const browser = {
  browserName: 'chromium' as const,
  launchOptions: {
    ...(executablePath === undefined ? {} : { executablePath }),
    // Keeps a browser without a network quiet; playwright itself leaves the sandbox off, which root needs.
    args: [
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      // A name that leads to loopback and is no secure context: as a phone sees a room on a real network.
      '--host-resolver-rules=MAP pitwall.test 127.0.0.1',
    ],
  },
};

/** `pages`: the app in a browser. `shell`: the real desktop window. `npm test` prepares the machine for both. */
export default defineConfig({
  testDir: 'tests',
  outputDir: process.env.PITWALL_TRACES ?? join(tmpdir(), 'pit-wall-playwright'),
  fullyParallel: true,
  forbidOnly: Boolean(process.env.CI),
  retries: 0,
  workers: 2,
  timeout: 90_000,
  globalTimeout: 15 * 60_000,
  // Generous: a loaded machine is slow, and a test that waits for a fact never waits longer than the fact.
  expect: { timeout: 15_000 },
  reporter: process.env.PLAYWRIGHT_JSON_OUTPUT_NAME ? [['list'], ['json']] : [['list']],
  use: {
    actionTimeout: 15_000,
    trace: 'retain-on-failure',
    viewport: { width: 1280, height: 720 },
    locale: 'en-GB',
  },
  projects: [
    { name: 'pages', testDir: 'tests/pages', use: browser },
    // Not a test: draws every screen for the docs (`npm run pictures`).
    { name: 'pictures', testDir: 'tests/pictures', use: browser },
    // One window at a time: the second of two would take the focus from the first.
    { name: 'shell', testDir: 'tests/shell', fullyParallel: false, workers: 1 },
  ],
});
