import { defineConfig } from 'vite';
import { nodeBundle } from './targets.ts';

export default defineConfig(({ mode }) =>
  nodeBundle({ entries: ['electron/shell/main.ts'], name: 'main', folder: 'shell', format: 'cjs', mode }),
);
