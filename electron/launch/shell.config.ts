import { join } from 'node:path';
import { defineConfig } from 'vite';
import type { Plugin } from 'vite';
import { nodeBundle, root } from './targets.ts';

const legacyFile = join(root, 'electron', 'launch', 'legacy-methods.mjs');

/** A room plays the domain in the main process too, and the old runtime of the tests lacks the same methods there. */
const legacyMethods: Plugin = {
  name: 'pit-wall-legacy-methods-of-main',
  transform(code, id) {
    if (id === legacyFile) return { code, map: null, moduleSideEffects: true };
    if (id !== join(root, 'electron', 'shell', 'main.ts')) return undefined;
    return { code: `import ${JSON.stringify(legacyFile)};\n${code}`, map: null };
  },
};

export default defineConfig(({ mode }) => {
  const bundle = nodeBundle({
    entries: ['electron/shell/main.ts'],
    name: 'main',
    folder: 'shell',
    format: 'cjs',
    mode,
  });
  return mode === 'legacy' ? { ...bundle, plugins: [...(bundle.plugins ?? []), legacyMethods] } : bundle;
});
