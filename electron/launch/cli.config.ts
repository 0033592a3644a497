import { defineConfig } from 'vite';
import { nodeBundle } from './targets.ts';

export default defineConfig(({ mode }) =>
  nodeBundle({
    entries: ['electron/cli/pitwall.ts', 'electron/cli/main.ts'],
    name: 'pitwall',
    folder: 'cli',
    format: 'es',
    mode,
  }),
);
