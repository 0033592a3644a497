import { join } from 'node:path';
import process from 'node:process';
import { _electron, test as base } from 'playwright/test';
import type { ElectronApplication } from 'playwright/test';
import { legacyApp, root } from '../../electron/launch/places.mjs';
import { findRuntime } from '../../electron/launch/runtime.mjs';
import { makeTempHome } from './temp-home.ts';

const shim = process.env.PITWALL_ELECTRON_SHIM;
const isRoot = process.getuid?.() === 0;

/** Opens the real desktop window on the runtime of this machine; the old one of the tests gets its own build and shim. */
export async function launchShell(home: string, words: readonly string[] = []): Promise<ElectronApplication> {
  const executablePath = findRuntime();
  if (executablePath === undefined) throw new Error('There is no Electron runtime on this machine.');
  return _electron.launch({
    executablePath,
    args: [
      ...(shim ? ['-r', shim] : []),
      ...(isRoot ? ['--no-sandbox'] : []),
      // The window's own profile lies beside the runs, so that two tests share nothing.
      `--user-data-dir=${join(home, 'window')}`,
      shim ? legacyApp : root,
      ...words,
    ],
    env: { ...withoutUndefined(process.env), PITWALL_HOME: home },
    timeout: 30_000,
  });
}

function withoutUndefined(env: NodeJS.ProcessEnv): Record<string, string> {
  return Object.fromEntries(
    Object.entries(env).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  );
}

/** Playwright's `test` with a fresh home and the open desktop app. */
export const test = base.extend<{ home: string; shell: ElectronApplication }>({
  // eslint-disable-next-line no-empty-pattern -- playwright reads the fixture's needs from this pattern.
  home: async ({}, use) => {
    const home = await makeTempHome();
    await use(home.path);
    await home.remove();
  },
  shell: async ({ home }, use) => {
    const shell = await launchShell(home);
    await use(shell);
    await shell.close();
  },
});

export { expect } from 'playwright/test';
