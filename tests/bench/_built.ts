import { spawnSync } from 'node:child_process';
import process from 'node:process';

/** Builds the named parts when they are missing or older than their sources; throws when that fails. */
export function buildFirst(...parts: readonly string[]): void {
  const words = [
    '--input-type=module',
    '-e',
    `(await import('./electron/launch/build.mjs')).buildParts(${JSON.stringify(parts)})`,
  ];
  const done = spawnSync(process.execPath, words, { stdio: ['ignore', 'ignore', 'inherit'] });
  if (done.status !== 0) throw new Error(`${parts.join(' and ')} could not be built`);
}
