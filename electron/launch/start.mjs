#!/usr/bin/env node
// `npm start`: the desktop app; where its runtime cannot be had, the same app in a browser.
//   --browser   do not look for the desktop runtime      --no-open   print the address, open nothing
//   --legacy    the build for the old runtime of the tests; every other word goes on to Electron
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import process from 'node:process';
import { buildParts } from './build.mjs';
import { openInBrowser } from './open-in-browser.mjs';
import { legacyApp, root, serveEntry } from './places.mjs';
import { fetchRuntime, fetchSeconds, findRuntime } from './runtime.mjs';

const own = new Set(['--browser', '--no-open', '--legacy']);
const words = process.argv.slice(2);
const has = (/** @type {string} */ word) => words.includes(word);
const forElectron = words.filter((word) => !own.has(word));

/** A desktop window that ends sooner than this, with an error, never was one. */
const earlySeconds = 10;

/** Runs until the child ends; stopping us stops it. @param {import('node:child_process').ChildProcess} child */
async function follow(child) {
  const stop = (/** @type {NodeJS.Signals} */ signal) => child.kill(signal);
  process.on('SIGINT', stop).on('SIGTERM', stop).on('SIGHUP', stop);
  const [code, signal] = await once(child, 'exit');
  process.off('SIGINT', stop).off('SIGTERM', stop).off('SIGHUP', stop);
  return { code, signal };
}

/** How to open the window: the app folder, and for the old runtime of the tests the file that fills what it lacks. */
function wordsForElectron() {
  if (!has('--legacy')) return [...forElectron, root];
  const shim = process.env.PITWALL_ELECTRON_SHIM;
  return [...(shim ? ['-r', shim] : []), ...forElectron, legacyApp];
}

/** Opens the window. Gives undefined when it ran and was closed, else why there was none. @param {string} binary */
async function runDesktop(binary) {
  await buildParts(has('--legacy') ? ['legacy'] : ['renderer', 'shell'], { say: console.log });
  console.log('Pit Wall opens in its own window.');
  const began = Date.now();
  const child = spawn(binary, wordsForElectron(), { stdio: ['inherit', 'inherit', 'pipe'] });
  let said = '';
  child.stderr?.on('data', (chunk) => {
    said = (said + String(chunk)).slice(-4000);
    process.stderr.write(chunk);
  });
  let isStopped = false;
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.once(signal, () => (isStopped = true));
  try {
    const { code, signal } = await follow(child);
    const isEarly = Date.now() - began < earlySeconds * 1000;
    if (code === 0 || isStopped || !isEarly) {
      process.exitCode = code ?? (isStopped ? 0 : 1);
      return undefined;
    }
    const lines = said.split('\n').filter((line) => line.trim() !== '');
    const telling = lines.find((line) => /FATAL|Error|Missing/.test(line)) ?? lines.at(-1);
    return `the desktop program ended at once (${signal ?? `code ${code}`}${telling ? `: ${telling.trim()}` : ''})`;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

async function runInBrowser() {
  await buildParts(['renderer', 'server'], { say: console.log });
  const child = spawn(process.execPath, [serveEntry], { stdio: ['inherit', 'pipe', 'inherit'] });
  let said = '';
  child.stdout?.on('data', (chunk) => {
    process.stdout.write(chunk);
    const known = said;
    said = (said + String(chunk)).slice(-4000);
    const url = /^PITWALL_URL (\S+)$/m;
    const found = url.exec(said);
    if (found?.[1] !== undefined && !url.test(known)) {
      console.log(`Pit Wall is open at ${found[1]}\nThe address works on this machine only. Ctrl+C stops it.`);
      if (!has('--no-open')) openInBrowser(found[1]);
    }
  });
  const { code, signal } = await follow(child);
  process.exitCode = code ?? (signal === 'SIGKILL' ? 1 : 0);
}

/** Why there is no window; undefined when there was one. */
async function tryDesktop() {
  let binary = findRuntime();
  if (binary === undefined && process.env.ELECTRON_OVERRIDE_DIST_PATH) {
    return `ELECTRON_OVERRIDE_DIST_PATH is set, but there is no runtime in ${process.env.ELECTRON_OVERRIDE_DIST_PATH}`;
  }
  if (binary === undefined) {
    console.log(`Fetching the desktop runtime (Electron), once, for at most ${fetchSeconds} seconds …`);
    const why = await fetchRuntime();
    if (why !== undefined) return why;
    binary = findRuntime();
  }
  return binary === undefined ? 'the runtime is not where it should be' : runDesktop(binary);
}

const why = has('--browser') ? '' : await tryDesktop();
if (why) {
  const advice =
    findRuntime() === undefined
      ? 'For the window, run "npx install-electron --no" once GitHub can be reached (or set ELECTRON_MIRROR, or ELECTRON_OVERRIDE_DIST_PATH), and start again.'
      : 'The runtime itself is in place, so the window may need a display, or a user other than root.';
  console.log(
    `\nThe desktop window is not available: ${why.replace(/\.$/, '')}. The same app now runs in your browser instead, with ` +
      `the same runs and settings. ${advice} "npm start -- --browser" skips the attempt.\n`,
  );
}
if (why !== undefined) await runInBrowser();
