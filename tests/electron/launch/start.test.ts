import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { root } from '../../../electron/launch/places.mjs';

let home = '';
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'pit-wall-start-'));
});
afterEach(() => rmSync(home, { recursive: true, force: true, maxRetries: 5 }));

/** Runs `npm start` with these words until it gives an address, asks for the page there, and stops it as Ctrl+C does. */
async function startAndFetch(
  words: readonly string[],
  env: Record<string, string>,
): Promise<{ said: string; page: string }> {
  const child = spawn(process.execPath, [join(root, 'electron', 'launch', 'start.mjs'), '--no-open', ...words], {
    cwd: home,
    env: { ...process.env, PITWALL_HOME: home, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  child.stderr.on('data', (chunk) => (said += String(chunk)));
  try {
    const url = await new Promise<URL>((resolve, reject) => {
      child.stdout.on('data', (chunk) => {
        said += String(chunk);
        const found = /is open at (\S+)\n/.exec(said);
        if (found?.[1] !== undefined) resolve(new URL(found[1]));
      });
      child.once('exit', (code) => reject(new Error(`It ended without an address (code ${code}):\n${said}`)));
    });
    expect(url.hostname).toBe('127.0.0.1');
    const page = await (await fetch(url)).text();
    return { said, page };
  } finally {
    const ended = child.exitCode === null ? once(child, 'exit') : undefined;
    child.kill('SIGINT');
    await ended;
  }
}

describe('npm start', () => {
  it('serves the app in a browser where the runtime cannot be had', { timeout: 60_000 }, async () => {
    const { said, page } = await startAndFetch([], { ELECTRON_OVERRIDE_DIST_PATH: join(home, 'nothing-here') });
    expect(said).toContain('The desktop window is not available: ELECTRON_OVERRIDE_DIST_PATH is set');
    expect(said).toContain('The same app now runs in your browser instead');
    expect(page).toContain('<script type="module"');
  });

  it('does not look for the runtime with --browser', { timeout: 60_000 }, async () => {
    const { said, page } = await startAndFetch(['--browser'], {
      ELECTRON_OVERRIDE_DIST_PATH: join(home, 'nothing-here'),
    });
    expect(said).not.toContain('desktop window');
    expect(page).toContain('<script type="module"');
  });
});
