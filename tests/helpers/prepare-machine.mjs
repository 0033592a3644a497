// What the browser and shell tests need from the machine. As root on a Debian-like system missing parts are installed.
import { spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { root } from '../../electron/launch/places.mjs';
import { findRuntime } from '../../electron/launch/runtime.mjs';
import { findInstalledBrowser, findPlaywrightBrowser, unpackBrowser } from './find-browser.mjs';

const forPages = ['chromium', 'fonts-dejavu-core'];
const forShell = ['xvfb', 'xauth', 'libgtk-3-0', 'libnss3', 'libasound2', 'libgbm1'];

const has = (/** @type {string} */ program) => spawnSync('which', [program], { stdio: 'ignore' }).status === 0;
const canInstall = () => process.platform === 'linux' && process.getuid?.() === 0 && has('apt-get');

/** @param {string[]} packages */
function install(packages) {
  console.log(`Installing for the tests: ${packages.join(' ')} …`);
  /** @type {import('node:child_process').SpawnSyncOptions} */
  const options = {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    timeout: 300_000,
  };
  spawnSync('apt-get', ['update', '-qq'], options);
  const done = spawnSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...packages], options);
  if (done.status !== 0) console.log('The packages could not be installed.');
}

/** The path of a Chromium, or undefined with the reason told. */
export async function prepareBrowser() {
  const found = findInstalledBrowser() ?? (await findPlaywrightBrowser());
  if (found !== undefined) return found;
  if (canInstall()) install(forPages);
  const path = findInstalledBrowser() ?? (await unpackBrowser());
  if (path === undefined) {
    console.log(
      'No browser found: install Chromium or Chrome, run "npx playwright install chromium", or set PITWALL_CHROMIUM.',
    );
  }
  return path;
}

/**
 * How to run the shell tests, or why they cannot be run. The old runtime of the tests needs its shim beside our
 * packages (it asks for undici), so a copy is put there.
 * @returns {{ why: string } | { env: Record<string, string>, before: string[], isLegacy: boolean }}
 */
export function prepareShell() {
  if (findRuntime() === undefined) {
    return { why: 'there is no Electron runtime (ELECTRON_OVERRIDE_DIST_PATH, or npx install-electron --no)' };
  }
  const hasDisplay = process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
  if (!hasDisplay && !has('xvfb-run') && canInstall()) install(forShell);
  if (!hasDisplay && !has('xvfb-run')) return { why: 'there is no display and no xvfb-run' };

  const env = { ...shimFor(process.env.PITWALL_ELECTRON_SHIM) };
  const before = hasDisplay ? [] : ['xvfb-run', '-a', '-s', '-screen 0 1920x1200x24'];
  return { env, before, isLegacy: 'PITWALL_ELECTRON_SHIM' in env };
}

/** @param {string | undefined} shim @returns {Record<string, string>} */
function shimFor(shim) {
  if (!shim) return {};
  if (!existsSync(shim)) throw new Error(`PITWALL_ELECTRON_SHIM names ${shim}, which is not there.`);
  const folder = join(root, 'node_modules', '.cache', 'shell-tests');
  const copy = join(folder, 'shim.cjs');
  mkdirSync(folder, { recursive: true });
  if (shim !== copy) copyFileSync(shim, copy);
  return { PITWALL_ELECTRON_SHIM: copy };
}
