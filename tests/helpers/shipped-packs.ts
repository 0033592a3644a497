import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { join } from 'node:path';
import { load, type Pack, prepare, type Scenario } from '../../scenarios/index.ts';

const LIBRARY = fileURLToPath(new URL('../../scenarios/library', import.meta.url));

/** A story's folder as the loader takes it: file name → text. */
export function filesOf(folder: string): ReadonlyMap<string, string> {
  return new Map(readdirSync(folder).map((name) => [name, readFileSync(join(folder, name), 'utf8')]));
}

export function packOf(folder: string): Pack {
  const { pack, problems } = load(filesOf(folder));
  if (!pack)
    throw new Error(
      problems.map((problem) => `${problem.file}:${problem.line} ${problem.code} ${problem.message}`).join('\n'),
    );
  return pack;
}

export function shippedIds(): readonly string[] {
  return readdirSync(LIBRARY, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name);
}

export function shippedPack(folder: string): Pack {
  return packOf(join(LIBRARY, folder));
}

export function shipped(folder: string): Scenario {
  return prepare(shippedPack(folder));
}
