import { defineConfig } from 'vite';
import { nodeBundle } from './targets.ts';

export default defineConfig(({ mode }) =>
  nodeBundle({
    entries: ['electron/server/serve.ts', 'electron/server/main.ts'],
    name: 'serve',
    folder: 'server',
    format: 'es',
    mode,
  }),
);
