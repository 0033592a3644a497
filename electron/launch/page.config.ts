import { join } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { shippedLibrary } from './library-plugin.ts';
import { root, targetOf } from './targets.ts';

/** The page. `base` is relative: the same files are served from `app://` and from loopback. */
export default defineConfig(({ mode }) => {
  const target = targetOf(mode);
  return {
    root: join(root, 'renderer'),
    base: './',
    publicDir: false,
    plugins: [react(), shippedLibrary()],
    build: {
      target: target.page,
      outDir: join(target.out, 'renderer'),
      emptyOutDir: true,
      // Inlined fonts and images would need `data:` in the content security policy.
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      license: { fileName: 'third-party.md' },
      rolldownOptions: { input: join(root, 'renderer', 'index.html') },
    },
  };
});
