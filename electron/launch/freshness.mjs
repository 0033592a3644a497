// Is what lies in dist/ built from the sources as they are now? Compares size and time of every source file: about 15 ms,
// so that the command line can ask on every start.
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { dist, root } from './places.mjs';

const sources = ['scenarios', 'electron', 'renderer', 'package-lock.json', 'package.json', 'tsconfig.base.json'];

/** @param {import('node:crypto').Hash} hash @param {string} path */
function addTo(hash, path) {
  let stat;
  try {
    stat = statSync(path);
  } catch {
    return; // A room not there yet is simply not part of the answer.
  }
  if (!stat.isDirectory()) {
    hash.update(`${path} ${stat.size} ${stat.mtimeMs}\n`);
    return;
  }
  for (const name of readdirSync(path).sort()) addTo(hash, join(path, name));
}

export function sourcesNow() {
  const hash = createHash('sha1');
  for (const source of sources) addTo(hash, join(root, source));
  return hash.digest('hex');
}

/** @param {string} part */
const stampOf = (part) => join(dist, `.built-${part}`);

/** @param {string} part @param {string} now */
export function isFresh(part, now) {
  try {
    return readFileSync(stampOf(part), 'utf8') === now;
  } catch {
    return false;
  }
}

/** @param {string} part @param {string} now */
export function markFresh(part, now) {
  mkdirSync(dirname(stampOf(part)), { recursive: true });
  writeFileSync(stampOf(part), now);
}
