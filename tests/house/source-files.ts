import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, posix, relative, sep } from 'node:path';
import { parseSync } from 'vite';
import { root } from '../../electron/launch/places.mjs';

export interface SourceFile {
  /** From the root of the clone, with forward slashes. */
  readonly path: string;
  readonly text: string;
  /** Packages as `zod`, files as `scenarios/index.ts`, Node's modules as `node:fs`. Type imports count. */
  readonly imports: readonly string[];
  readonly hasDefaultExport: boolean;
}

const rooms = ['scenarios', 'electron', 'renderer'];
const isSource = (name: string): boolean => /\.(ts|tsx|mjs|cjs)$/.test(name) && !name.endsWith('.d.ts');

function filesUnder(folder: string): string[] {
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = posix.join(folder, entry.name);
    if (entry.isDirectory()) return filesUnder(path);
    return isSource(entry.name) ? [path] : [];
  });
}

/** `@scope/name/deep` → `@scope/name`. */
const packageOf = (specifier: string): string => specifier.split('/', specifier.startsWith('@') ? 2 : 1).join('/');

function targetOf(path: string, specifier: string): string {
  if (specifier.startsWith('.')) {
    const [plain = specifier] = specifier.split('?');
    return relative(root, join(root, dirname(path), plain))
      .split(sep)
      .join('/');
  }
  return specifier.startsWith('node:') || specifier.startsWith('virtual:') ? specifier : packageOf(specifier);
}

/** What one file brings in and hands out, read by the parser that also builds it. */
export function readSource(path: string, text: string): SourceFile {
  const { module, errors } = parseSync(path, text);
  if (errors.length > 0) throw new Error(`${path} does not parse: ${errors[0]?.message}`);
  const specifiers = [
    ...module.staticImports.map((row) => row.moduleRequest.value),
    ...module.staticExports.flatMap((row) => row.entries.flatMap((entry) => entry.moduleRequest?.value ?? [])),
    // A dynamic import of something computed is not seen here; lint and the bundler see those.
    ...module.dynamicImports.flatMap(
      ({ moduleRequest: { start, end } }) => /^['"](.+)['"]$/.exec(text.slice(start, end))?.[1] ?? [],
    ),
    // Types named in place: `typeof import('./x.ts')`.
    ...[...text.matchAll(/\bimport\('([^']+)'\)/g)].flatMap((found) => found[1] ?? []),
  ];
  return {
    path,
    text,
    imports: [...new Set(specifiers.map((specifier) => targetOf(path, specifier)))],
    hasDefaultExport: module.staticExports.some((row) =>
      row.entries.some((entry) => entry.exportName.kind === 'Default'),
    ),
  };
}

export function readAllSources(): SourceFile[] {
  return rooms.flatMap(filesUnder).map((path) => readSource(path, readFileSync(join(root, path), 'utf8')));
}
