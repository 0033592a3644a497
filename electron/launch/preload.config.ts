import { defineConfig } from 'vite';
import { nodeBundle } from './targets.ts';

export default defineConfig(({ mode }) =>
  nodeBundle({
    entries: ['electron/shell/preload.ts', 'electron/preload/preload.ts'],
    name: 'preload',
    folder: 'shell',
    format: 'cjs',
    mode,
  }),
);
