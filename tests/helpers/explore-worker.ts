import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'vite';
import { root } from '../../electron/launch/places.mjs';

/** Builds the command line's worker into a folder and gives its address. */
export async function builtExploreWorker(folder: string): Promise<URL> {
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
        input: { 'explore-worker': join(root, 'electron', 'cli', 'explore-worker.ts') },
        output: { format: 'es', entryFileNames: '[name].mjs', chunkFileNames: '[name]-[hash].mjs' },
      },
    },
    // The folder lies outside of the clone: every package goes into the bundle.
    ssr: { noExternal: true },
  });
  return pathToFileURL(join(folder, 'explore-worker.mjs'));
}
