import { existsSync, readFileSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { join, resolve } from 'node:path';
import type { UserConfig } from 'vite';
import { shippedLibrary } from './library-plugin.ts';

export const root = resolve(import.meta.dirname, '../..');

function appVersion(): string {
  const manifest: { version: string } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  return manifest.version;
}

/** What each build is written for. `legacy` is the old runtime of the shell tests. */
export const targets = {
  production: { page: 'chrome120', node: 'node20', out: join(root, 'dist') },
  legacy: { page: 'chrome108', node: 'node16', out: join(root, 'dist', 'legacy') },
} as const;

export function targetOf(mode: string): (typeof targets)[keyof typeof targets] {
  return mode === 'legacy' ? targets.legacy : targets.production;
}

/** Optional native speed-ups of the socket library: used when somebody installed them, never bundled. */
const optionalNatives = ['bufferutil', 'utf-8-validate'];
const builtins = [...builtinModules, ...builtinModules.map((name) => `node:${name}`)];

interface Bundle {
  readonly entries: readonly string[];
  readonly name: string;
  readonly folder: string;
  readonly format: 'es' | 'cjs';
  readonly mode: string;
  /** Files beside it that start on their own (a worker): name → entry. */
  readonly beside?: Readonly<Record<string, string>>;
}

/** One bundle for Node or Electron with every package inside: the first entry that exists is taken. */
export function nodeBundle({ entries, name, folder, format, mode, beside = {} }: Bundle): UserConfig {
  const target = targetOf(mode);
  const entry = entries.map((path) => join(root, path)).find((path) => existsSync(path));
  if (entry === undefined) throw new Error(`Nothing to build: none of ${entries.join(', ')} exists.`);
  const extension = format === 'cjs' ? 'cjs' : 'mjs';
  return {
    root,
    plugins: [shippedLibrary()],
    define: { 'process.env.NODE_ENV': JSON.stringify('production'), __APP_VERSION__: JSON.stringify(appVersion()) },
    ssr: { noExternal: true, external: ['electron', ...optionalNatives, ...builtins] },
    build: {
      ssr: true,
      target: target.node,
      outDir: join(target.out, folder),
      emptyOutDir: folder !== 'shell' || name === 'main',
      minify: false,
      sourcemap: false,
      license: { fileName: `third-party-${name}.md` },
      rolldownOptions: {
        external: ['electron', ...optionalNatives, ...builtins],
        input: { [name]: entry, ...beside },
        output: {
          format,
          entryFileNames: `[name].${extension}`,
          chunkFileNames: `[name]-[hash].${extension}`,
          ...(format === 'cjs' ? { codeSplitting: false } : {}),
        },
      },
    },
  };
}
