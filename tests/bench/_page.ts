import { join } from 'node:path';
import process from 'node:process';
import { chromium } from 'playwright';
import type { Browser } from 'playwright';
import { start, step, view } from '../../scenarios/index.ts';
import type { RunHead } from '../../electron/contract/runs.ts';
import { openStore } from '../../electron/store/store.ts';
import { prepareBrowser } from '../helpers/prepare-machine.mjs';
import { serve, stop } from '../helpers/serve-built.ts';
import { shippedPack } from '../helpers/shipped-packs.ts';
import { makeTempHome } from '../helpers/temp-home.ts';
import { prepare } from '../../scenarios/index.ts';

/** The browser the page tests use, with the same switches. Throws when the machine has none. */
export async function openBrowser(): Promise<Browser> {
  const executablePath = await prepareBrowser();
  if (executablePath === undefined) throw new Error('there is no browser to measure in');
  const args = [
    '--disable-gpu',
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
  ];
  return chromium.launch({ executablePath, args });
}

/** The size and language every figure is measured at. */
export const pageSettings = { viewport: { width: 1280, height: 720 }, locale: 'en-GB' } as const;

/** Serves the built app on a home of its own while `work` runs. `isPlayed`: a run waits in it. */
export async function withApp(isPlayed: boolean, work: (url: string) => Promise<void>): Promise<void> {
  const home = await makeTempHome();
  if (isPlayed) await keepRun(home.path);
  const { child, url } = await serve(join(process.cwd(), 'dist', 'server', 'serve.mjs'), home.path);
  try {
    await work(url);
  } finally {
    await stop(child, 'SIGTERM');
    await home.remove();
  }
}

/** The first four moves of a walk of S4, as if played yesterday. */
async function keepRun(home: string): Promise<void> {
  const pack = shippedPack('container-closes-friday');
  const walk = pack.walks[0];
  if (walk === undefined) throw new Error('the story has no walk');
  const { seed, truth, luck } = walk;
  const head: RunHead = {
    format: 1,
    app: '0.0.0',
    scenario: pack.story.id,
    contentHash: pack.contentHash,
    role: pack.story.roles[0] ?? '',
    seed,
    assists: { tokens: 0, strip: 5, coach: 'on', clocks: 'written' },
    ...(truth === undefined ? {} : { truth }),
    ...(luck === undefined ? {} : { luck: { ...luck } }),
  };
  const store = await openStore({ home });
  const made = await store.create({ head });
  if (!made.ok) throw new Error(made.problem.code);
  let run = start(prepare(pack), head);
  for (const [n, { facts, letters, ...rest }] of walk.moves.slice(0, 4).entries()) {
    const move = { ...rest, ...(facts ? { facts: [...facts] } : {}), ...(letters ? { letters: { ...letters } } : {}) };
    const next = step(run, move);
    if (!next.ok) throw new Error(next.error.code);
    run = next.value;
    const { step: at } = view(run, { language: 'en' });
    const progress = { step: at, ending: null };
    // oxlint-disable-next-line no-await-in-loop -- a journal is written in order
    const answer = await store.append({
      run: made.value.run,
      n,
      move,
      world: run.steps.at(-1)?.worldHash ?? '',
      progress,
    });
    if (!answer.ok) throw new Error(answer.problem.code);
  }
  await store.close();
}
