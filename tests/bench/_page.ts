import { join } from 'node:path';
import process from 'node:process';
import { chromium } from 'playwright';
import type { Browser } from 'playwright';
import { prepare, start, step, view } from '../../scenarios/index.ts';
import type { Run } from '../../scenarios/index.ts';
import type { RunHead } from '../../electron/contract/runs.ts';
import { openStore } from '../../electron/store/store.ts';
import { prepareBrowser } from '../helpers/prepare-machine.mjs';
import { serve, stop } from '../helpers/serve-built.ts';
import { shippedPack } from '../helpers/shipped-packs.ts';
import { makeTempHome } from '../helpers/temp-home.ts';

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

/** A walk of a shipped story as a kept run: by its folder, its id (left out: the first) and how far (left out: to its end). */
export interface KeptWalk {
  readonly story: string;
  readonly walk?: string;
  readonly moves?: number;
}

/** Serves the built app on a home of its own while `work` runs. A run waits in it: true = the first four moves of S4. */
export async function withApp(kept: boolean | KeptWalk, work: (url: string) => Promise<void>): Promise<void> {
  const home = await makeTempHome();
  const walk = kept === true ? { story: 'container-closes-friday', moves: 4 } : kept;
  if (walk !== false) await keepRun(home.path, walk);
  const { child, url } = await serve(join(process.cwd(), 'dist', 'server', 'serve.mjs'), home.path);
  try {
    await work(url);
  } finally {
    await stop(child, 'SIGTERM');
    await home.remove();
  }
}

/** A walk, as if played yesterday. */
async function keepRun(home: string, kept: KeptWalk): Promise<void> {
  const { head, runs } = playedWalk(kept);
  const store = await openStore({ home });
  const made = await store.create({ head });
  if (!made.ok) throw new Error(made.problem.code);
  for (const [n, run] of runs.entries()) {
    const last = run.steps.at(-1);
    if (last === undefined) throw new Error('no move has been made');
    const { facts, letters, ...rest } = last.move;
    const move = { ...rest, ...(facts ? { facts: [...facts] } : {}), ...(letters ? { letters: { ...letters } } : {}) };
    const { step: at, ending } = view(run, { language: 'en' });
    const progress = { step: at, ending: ending?.id ?? null };
    // oxlint-disable-next-line no-await-in-loop -- a journal is written in order
    const answer = await store.append({ run: made.value.run, n, move, world: last.worldHash, progress });
    if (!answer.ok) throw new Error(answer.problem.code);
  }
  await store.close();
}

/** How a walk's run begins, and the run after each of its moves. */
export function playedWalk({ story, walk: id, moves }: KeptWalk): {
  readonly head: RunHead;
  readonly runs: readonly Run[];
} {
  const pack = shippedPack(story);
  const walk = pack.walks.find((one) => id === undefined || one.id === id);
  if (walk === undefined) throw new Error('the story has no walk');
  const { seed, truth, luck } = walk;
  const head: RunHead = {
    format: 1,
    app: '0.0.0',
    scenario: pack.story.id,
    contentHash: pack.contentHash,
    role: walk.role ?? pack.story.roles[0] ?? '',
    seed,
    assists: { tokens: 0, strip: 5, coach: 'on', clocks: 'written' },
    ...(truth === undefined ? {} : { truth }),
    ...(luck === undefined ? {} : { luck: { ...luck } }),
  };
  let run = start(prepare(pack), head);
  const runs = walk.moves.slice(0, moves).map((move) => {
    const next = step(run, move);
    if (!next.ok) throw new Error(next.error.code);
    run = next.value;
    return run;
  });
  return { head, runs };
}
