// Finds Electron's binary by looking at files. Never `require('electron')`: without a binary that starts a download which
// blocks this process for as long as the network stalls.
import { spawn } from 'node:child_process';
import { accessSync, constants, existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import process from 'node:process';
import { root } from './places.mjs';

const packageFolder = join(root, 'node_modules', 'electron');

/** @param {string} path */
function isRunnable(path) {
  try {
    accessSync(path, process.platform === 'win32' ? constants.F_OK : constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

function nameInFolder() {
  if (process.platform === 'win32') return 'electron.exe';
  return process.platform === 'darwin' ? 'Electron.app/Contents/MacOS/Electron' : 'electron';
}

/** The binary's path, or undefined when it is not on this machine. */
export function findRuntime() {
  const override = process.env.ELECTRON_OVERRIDE_DIST_PATH;
  if (override !== undefined && override !== '') {
    const path = join(override, nameInFolder());
    return isRunnable(path) ? path : undefined;
  }
  const pathFile = join(packageFolder, 'path.txt');
  if (!existsSync(pathFile)) return undefined;
  const path = join(packageFolder, 'dist', readFileSync(pathFile, 'utf8').trim());
  return isRunnable(path) ? path : undefined;
}

/** How long fetching the runtime may take before we go on in a browser. */
export const fetchSeconds = 60;

/**
 * Runs Electron's own install script as a child, for so many seconds at most. Gives undefined when the binary is there, else why it is not.
 * @param {{ script?: string, seconds?: number }} [how]
 * @returns {Promise<string | undefined>}
 */
export function fetchRuntime({ script = join(packageFolder, 'install.js'), seconds = fetchSeconds } = {}) {
  if (!existsSync(script)) return Promise.resolve('the electron package is not installed');
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [script], { cwd: dirname(script), stdio: ['ignore', 'ignore', 'pipe'] });
    let said = '';
    let isTooLate = false;
    child.stderr.on('data', (chunk) => (said += String(chunk)));
    const timer = setTimeout(() => {
      isTooLate = true;
      child.kill('SIGKILL');
    }, seconds * 1000);
    const settle = (/** @type {string} */ why) => {
      clearTimeout(timer);
      if (findRuntime() !== undefined) resolve(undefined);
      else resolve(isTooLate ? `it did not arrive within ${seconds} seconds` : why);
    };
    child.on('error', (error) => settle(error.message));
    child.on('close', () => settle(reasonIn(said)));
  });
}

/** What went wrong, in one line, from the install script's stack trace. @param {string} said */
function reasonIn(said) {
  if (/fetch failed|ENOTFOUND|ECONNREFUSED|EAI_AGAIN|ETIMEDOUT/.test(said))
    return 'its download failed (GitHub could not be reached)';
  const lines = said.split('\n').map((line) => line.trim());
  const telling = lines.find((line) => line.includes('Error')) ?? lines.find((line) => line !== '');
  return telling ?? 'the download ended without the program';
}
