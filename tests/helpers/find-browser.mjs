// A Chromium for the page tests: named by PITWALL_CHROMIUM, installed on the machine, or unpacked from npm (Linux x64).
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';

/** @returns {string[]} */
function usualPlaces() {
  if (process.platform === 'darwin') {
    return ['Google Chrome', 'Chromium', 'Microsoft Edge'].map(
      (name) => `/Applications/${name}.app/Contents/MacOS/${name}`,
    );
  }
  if (process.platform === 'win32') {
    const homes = [process.env.PROGRAMFILES, process.env['PROGRAMFILES(X86)'], process.env.LOCALAPPDATA];
    const tails = ['Google/Chrome/Application/chrome.exe', 'Microsoft/Edge/Application/msedge.exe'];
    return homes.flatMap((home) => (home ? tails.map((tail) => join(home, tail)) : []));
  }
  // Debian's /usr/bin/chromium is a shell wrapper; the binary beside it starts faster and says less.
  return [
    'lib/chromium/chromium',
    'bin/chromium',
    'bin/chromium-browser',
    'bin/google-chrome',
    'bin/microsoft-edge',
  ].map((tail) => `/usr/${tail}`);
}

export function findInstalledBrowser() {
  const named = process.env.PITWALL_CHROMIUM;
  if (named) return existsSync(named) ? named : undefined;
  return usualPlaces().find((path) => existsSync(path));
}

/** Playwright's own browser, where somebody ran `npx playwright install chromium`. */
export async function findPlaywrightBrowser() {
  const { chromium } = await import('playwright');
  const path = chromium.executablePath();
  return path && existsSync(path) ? path : undefined;
}

/** Unpacks the browser that came with `npm ci` into the temp folder (about 200 MB, 1.5 s). */
export async function unpackBrowser() {
  if (process.platform !== 'linux' || process.arch !== 'x64') return undefined;
  // Makes it bring its own system libraries, which a bare container lacks. Only the path is used: its launch
  // arguments (one process for everything) make test runners hang at the end.
  process.env.AWS_EXECUTION_ENV ??= 'AWS_Lambda_nodejs20.x';
  const { default: sparticuz } = await import('@sparticuz/chromium');
  return sparticuz.executablePath();
}
