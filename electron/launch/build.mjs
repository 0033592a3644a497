#!/usr/bin/env node
// Builds everything that runs: `npm run build`, or parts by name: `node electron/launch/build.mjs cli server`.
// --legacy adds dist/legacy, the desktop app for the old runtime the shell tests run in (never shipped).
import { mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { isFresh, markFresh, sourcesNow } from './freshness.mjs';
import { dist, legacyApp, root } from './places.mjs';

/** Which vite configs make which part; in this order, since the configs of one part may lean on the one before. */
const parts = {
  renderer: [['page']],
  shell: [['shell'], ['preload']],
  server: [['server']],
  cli: [['cli']],
  legacy: [
    ['page', 'legacy'],
    ['shell', 'legacy'],
    ['preload', 'legacy'],
  ],
};

/** @param {string} name @param {string} mode */
async function runVite(name, mode) {
  const { build } = await import('vite');
  // No `root` here: each config says its own, and one given here would win over it.
  await build({
    configFile: join(root, 'electron', 'launch', `${name}.config.ts`),
    configLoader: 'bundle',
    mode,
    logLevel: 'warn',
    // Compiling the library is most of a build; that is known and no fault.
    build: { rolldownOptions: { checks: { pluginTimings: false } } },
  });
}

function writeLegacyManifest() {
  const { name, productName, version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const manifest = { name, productName, version, main: 'shell/main.cjs' };
  writeFileSync(join(legacyApp, 'package.json'), `${JSON.stringify(manifest, null, 2)}\n`);
}

/** Two starts at once must not build into one folder: the second waits, then finds the work done. @param {() => Promise<void>} work */
async function alone(work) {
  const lock = join(dist, '.building');
  mkdirSync(dist, { recursive: true });
  for (;;) {
    try {
      mkdirSync(lock);
      break;
    } catch {
      // A build killed half-way leaves its lock behind; no build takes two minutes.
      const lockedAt = statSync(lock, { throwIfNoEntry: false })?.mtimeMs ?? Infinity;
      if (Date.now() - lockedAt > 120_000) rmSync(lock, { recursive: true, force: true });
      else await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }
  try {
    await work();
  } finally {
    rmSync(lock, { recursive: true, force: true });
  }
}

/**
 * Builds the named parts that are missing or older than their sources; `force` builds them anyway.
 * @param {string[]} names @param {{ force?: boolean, say?: (line: string) => void }} [how]
 */
export async function buildParts(names, { force = false, say = () => {} } = {}) {
  const isDone = () => names.every((name) => isFresh(name, sourcesNow()));
  if (!force && isDone()) return;
  await alone(async () => {
    for (const name of names) {
      const now = sourcesNow();
      if (!force && isFresh(name, now)) continue;
      say(`building ${name} …`);
      for (const [config, mode = 'production'] of parts[/** @type {keyof typeof parts} */ (name)]) {
        await runVite(/** @type {string} */ (config), mode);
      }
      if (name === 'legacy') writeLegacyManifest();
      markFresh(name, now);
    }
  });
}

if (
  process.argv[1] &&
  import.meta.url.endsWith('/electron/launch/build.mjs') &&
  process.argv[1].endsWith('build.mjs')
) {
  const asked = process.argv.slice(2).filter((word) => !word.startsWith('-'));
  const unknown = asked.filter((word) => !(word in parts));
  if (unknown.length > 0) {
    console.error(`Unknown part: ${unknown.join(', ')}. Parts: ${Object.keys(parts).join(', ')}.`);
    process.exit(2);
  }
  const names = asked.length > 0 ? asked : ['renderer', 'shell', 'server', 'cli'];
  if (process.argv.includes('--legacy') && !names.includes('legacy')) names.push('legacy');
  await buildParts(names, { force: true, say: console.log });
}
