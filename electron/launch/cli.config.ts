import { join } from 'node:path';
import { defineConfig } from 'vite';
import { nodeBundle, root } from './targets.ts';

export default defineConfig(({ mode }) =>
  nodeBundle({
    entries: ['electron/cli/pitwall.ts', 'electron/cli/main.ts'],
    name: 'pitwall',
    folder: 'cli',
    format: 'es',
    mode,
    beside: {
      'explore-worker': join(root, 'electron/cli/explore-worker.ts'),
      'survey-worker': join(root, 'electron/cli/survey-worker.ts'),
    },
  }),
);
