import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../../electron/launch/places.mjs';

/**
 * Optional packages (platform binaries) that the lock names but does not hold. `npm install` does not mind; the next
 * `npm ci`, on a fresh machine, refuses the whole lock.
 */
export function missingFromLock(text = readFileSync(join(root, 'package-lock.json'), 'utf8')) {
  /** @type {Record<string, { optionalDependencies?: Record<string, string> }>} */
  const packages = JSON.parse(text).packages;
  /** @type {Set<string>} */
  const missing = new Set();
  for (const [path, { optionalDependencies = {} }] of Object.entries(packages)) {
    for (const name of Object.keys(optionalDependencies)) {
      if (!isReachable(packages, path, name)) missing.add(name);
    }
  }
  return [...missing].sort();
}

/** Node's own way: the nearest node_modules on the way up. @param {Record<string, unknown>} packages @param {string} from @param {string} name */
function isReachable(packages, from, name) {
  for (let folder = from; ; folder = folder.replace(/(^|\/)node_modules\/(?!.*node_modules\/).*$/, '')) {
    if (`${folder === '' ? '' : `${folder}/`}node_modules/${name}` in packages) return true;
    if (folder === '') return false;
  }
}
