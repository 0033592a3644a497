import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { load } from '../../scenarios/index.ts';
import type { Pack, Problem } from '../../scenarios/index.ts';

/** Every file of a folder by name, as bytes. */
export function readFolder(folder: string): Map<string, Uint8Array> {
  const names = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isFile());
  return new Map(names.map(({ name }) => [name, new Uint8Array(readFileSync(join(folder, name)))]));
}

/** The same files with one in another's place. */
export function withFile(
  files: ReadonlyMap<string, Uint8Array>,
  name: string,
  content: string | Uint8Array,
): Map<string, string | Uint8Array> {
  return new Map<string, string | Uint8Array>([...files, [name, content]]);
}

/** Problems as the command line prints them, for messages of failed tests. */
export function printProblems(problems: readonly Problem[]): string {
  return problems
    .map(
      ({ file, line, column, severity, code, message, suggestion }) =>
        `${file}:${line ?? 0}:${column ?? 0} ${severity} ${code} ${message}${suggestion === undefined ? '' : ` (${suggestion})`}`,
    )
    .join('\n');
}

/** Loads a folder that must be sound; throws with every problem otherwise. */
export function loadFolder(folder: string): Pack {
  const { pack, problems } = load(readFolder(folder));
  if (pack === undefined) throw new Error(`${folder} does not load:\n${printProblems(problems)}`);
  return pack;
}
