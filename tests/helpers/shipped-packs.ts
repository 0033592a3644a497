import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { load, type Pack, prepare, type Scenario } from '../../scenarios/index.ts';

/** Tests and scripts run from the root of the clone. */
const LIBRARY = join(process.cwd(), 'scenarios', 'library');

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

/** What heavy checks run over: every shipped story, and the kitchen sink that holds one of everything. */
export function provingStories(): readonly (readonly [string, Scenario])[] {
  const sink = join(process.cwd(), 'tests', 'fixtures', 'kitchen-sink');
  const shippedOnes = shippedIds().map((id) => [id, shipped(id)] as const);
  return existsSync(sink) ? [...shippedOnes, ['kitchen-sink', prepare(packOf(sink))] as const] : shippedOnes;
}

/** One of every call, edge and effect: what tests of the engine play. */
export function kitchenSink(): Scenario {
  return prepare(packOf(join(process.cwd(), 'tests', 'fixtures', 'kitchen-sink')));
}
