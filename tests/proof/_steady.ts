import { readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import process from 'node:process';
import { pathToFileURL } from 'node:url';
import { Worker } from 'node:worker_threads';
import { build, type Plugin } from 'vite';
import type { AnalysisAsk, Pack, PriceWord, RunLog } from '../../scenarios/index.ts';
import { filesWithProposals, tuned } from '../helpers/tuned-constants.ts';

/** What a thread is started with; its engine reads `shift` while it loads. */
export interface SteadyWork {
  /** Constants to multiply; null = every one. */
  readonly shift: { readonly ids: readonly string[] | null; readonly by: number };
  readonly stories: readonly { readonly pack: Pack; readonly logs: readonly RunLog[] }[];
  readonly ask: AnalysisAsk;
}
/** One for each log, in their order. */
export type SteadyAnswer = readonly {
  readonly story: string;
  readonly calls: readonly { readonly at: string; readonly word: PriceWord; readonly points: number }[];
  /** The first move the shifted engine no longer takes. */
  readonly stoppedAt: number | null;
}[];

const TUNING = `import { workerData } from 'node:worker_threads';
const { ids, by } = workerData.shift;
export const tune = (id) => (ids === null || ids.includes(id) ? by : 1);`;

/** Rewrites the marked constants while bundling; the engine's sources stay as they are. */
function shiftConstants(root: string): Plugin {
  const files = new Set(filesWithProposals());
  return {
    name: 'shift-constants',
    enforce: 'pre',
    resolveId: (id) => (id === 'virtual:tuning' ? '\0tuning' : null),
    load(id) {
      if (id === '\0tuning') return TUNING;
      const file = relative(root, id).replaceAll('\\', '/');
      if (!files.has(file)) return null;
      const { text } = tuned(file, readFileSync(id, 'utf8'));
      return `import { tune as __tune } from 'virtual:tuning';\n${text}`;
    },
  };
}

/** Builds the thread with an engine whose constants can be shifted. */
export async function buildThread(folder: string): Promise<URL> {
  const root = process.cwd();
  await build({
    configFile: false,
    root,
    logLevel: 'error',
    plugins: [shiftConstants(root)],
    build: {
      ssr: true,
      target: 'node20',
      outDir: folder,
      emptyOutDir: false,
      minify: false,
      rolldownOptions: {
        input: { 'steady-thread': join(root, 'tests', 'proof', '_steady-thread.ts') },
        output: { format: 'es', entryFileNames: '[name].mjs', chunkFileNames: '[name]-[hash].mjs' },
      },
    },
    ssr: { noExternal: true },
  });
  return pathToFileURL(join(folder, 'steady-thread.mjs'));
}

/** The words under one shift. */
export function wordsUnder(file: URL, work: SteadyWork): Promise<SteadyAnswer> {
  return new Promise((resolve, reject) => {
    const thread = new Worker(file, { workerData: work });
    thread.once('message', resolve);
    thread.once('error', reject);
    thread.once('exit', (code) => reject(new Error(`a thread ended without an answer (code ${code})`)));
  });
}
