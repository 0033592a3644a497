import { join } from 'node:path';
import process from 'node:process';
import { pathToFileURL } from 'node:url';
import { build } from 'vite';

const commandLine = 'electron/cli/explore-worker.ts';

/** Builds a worker that explores into a folder and gives its address; left out, the command line's. */
export async function builtExploreWorker(folder: string, entry = commandLine): Promise<URL> {
  // Tests and scripts run from the root of the clone; a bundled script lies somewhere else.
  const root = process.cwd();
  await build({
    configFile: false,
    root,
    logLevel: 'error',
    build: {
      ssr: true,
      target: 'node20',
      outDir: folder,
      emptyOutDir: false,
      minify: false,
      rolldownOptions: {
        input: { 'explore-worker': join(root, entry) },
        output: { format: 'es', entryFileNames: '[name].mjs', chunkFileNames: '[name]-[hash].mjs' },
      },
    },
    // The folder lies outside of the clone: every package goes into the bundle.
    ssr: { noExternal: true },
  });
  return pathToFileURL(join(folder, 'explore-worker.mjs'));
}
