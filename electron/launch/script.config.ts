import { defineConfig } from 'vite';
import { shippedLibrary } from './library-plugin.ts';
import { root } from './targets.ts';

/** Scripts of tests/proof and tests/bench: our own code bundled, packages left where npm put them. */
export default defineConfig({
  root,
  plugins: [shippedLibrary()],
  define: { 'process.env.NODE_ENV': JSON.stringify('production') },
  build: {
    ssr: true,
    target: 'node20',
    emptyOutDir: true,
    minify: false,
    sourcemap: true,
    rolldownOptions: { output: { format: 'es', entryFileNames: '[name].mjs', chunkFileNames: '[name]-[hash].mjs' } },
  },
});
