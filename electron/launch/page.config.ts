import { join } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import type { Plugin } from 'vite';
import { shippedLibrary } from './library-plugin.ts';
import { root, targetOf } from './targets.ts';

const legacyFile = join(root, 'electron', 'launch', 'legacy-methods.mjs');

/** Puts what the old runtime lacks in front of the page's own code. */
const legacyMethods: Plugin = {
  name: 'pit-wall-legacy-methods',
  transform(code, id) {
    // Our package says that only style sheets do something by being imported; this file does too.
    if (id === legacyFile) return { code, map: null, moduleSideEffects: true };
    // Patterns of keys are compiled with a flag the old runtime does not know; ours mean the same with the older one.
    if (id.includes('/node_modules/tinykeys/')) return { code: code.replaceAll('"iv"', '"iu"'), map: null };
    const isEntry = ['app/main.tsx', 'seat-page/main.tsx', 'projector-page/main.tsx', 'explore/worker.ts'].some(
      (file) => id === join(root, 'renderer', file),
    );
    if (!isEntry) return undefined;
    return { code: `import ${JSON.stringify(legacyFile)};\n${code}`, map: null };
  },
};

/** The page. `base` is relative: the same files are served from `app://` and from loopback. */
export default defineConfig(({ mode }) => {
  const target = targetOf(mode);
  return {
    root: join(root, 'renderer'),
    base: './',
    publicDir: false,
    plugins: [react(), shippedLibrary(), ...(mode === 'legacy' ? [legacyMethods] : [])],
    // A bundle of its own: the page's own scripts carry nothing of exploring.
    worker: { format: 'es', plugins: () => (mode === 'legacy' ? [legacyMethods] : []) },
    build: {
      target: target.page,
      outDir: join(target.out, 'renderer'),
      emptyOutDir: true,
      // Inlined fonts and images would need `data:` in the content security policy.
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      license: { fileName: 'third-party.md' },
      // The app, and the two pages that are not the app: a phone and a projector in a workshop.
      rolldownOptions: { input: ['index', 'seat', 'projector'].map((name) => join(root, 'renderer', `${name}.html`)) },
    },
  };
});
