import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { analysis as analysisSchema } from '../../../electron/contract/analysis.ts';
import { exploreRun } from '../../../electron/cli/explore-pool.ts';
import { analyseRun, isAnalysisOf, prepare, replay } from '../../../scenarios/index.ts';
import type { Analysis, JobResult, Run } from '../../../scenarios/index.ts';
import { builtExploreWorker } from '../../helpers/explore-worker.ts';
import { shippedPack } from '../../helpers/shipped-packs.ts';
import { makeTempHome } from '../../helpers/temp-home.ts';
import type { TempHome } from '../../helpers/temp-home.ts';

const ask = { seed: 7, budget: 8 };
let home: TempHome;
let file: URL;
let run: Run;
let alone: Analysis;

function inOneThread(results: JobResult[] = []): Analysis {
  const work = analyseRun(run, ask);
  for (;;) {
    const next = work.next();
    if (next.done === true) return next.value;
    results.push(next.value);
  }
}

beforeAll(async () => {
  home = await makeTempHome();
  file = await builtExploreWorker(home.path);
  const pack = shippedPack('container-closes-friday');
  const walk = pack.walks[0]!;
  const { seed, truth, luck, moves } = walk;
  const played = replay(prepare(pack), {
    format: 1,
    scenario: pack.story.id,
    contentHash: pack.contentHash,
    seed,
    ...(truth === undefined ? {} : { truth }),
    ...(luck === undefined ? {} : { luck }),
    moves,
  });
  ({ run } = played);
  alone = inOneThread();
});
afterAll(() => home.remove());

describe('a run explored on threads', () => {
  it.each([1, 2, 3])('gives bit for bit what one thread gives (%i)', async (threads) => {
    const told: [number, number][] = [];
    const whole = await exploreRun(run, { ask, threads, file, onResult: (_, done, of) => told.push([done, of]) });
    expect(JSON.stringify(whole)).toBe(JSON.stringify(alone));
    expect(isAnalysisOf(run, whole)).toBe(true);
    const of = told.length;
    expect(told).toEqual(Array.from({ length: of }, (_, n) => [n + 1, of]));
  });

  it('does the same work here when there is no built worker', async () => {
    let last = '';
    const missing = pathToFileURL(join(home.path, 'nobody.mjs'));
    const whole = await exploreRun(run, { ask, file: missing, onResult: (_, done, of) => (last = `${done}/${of}`) });
    expect(whole).toEqual(alone);
    expect(last).toMatch(/^(\d+)\/\1$/);
  });

  it('is what may be kept beside a run', () => {
    expect(analysisSchema.parse(JSON.parse(JSON.stringify(alone)))).toEqual(alone);
  });

  it('fails when a thread dies, before its first job or in the middle of one', async () => {
    const early = join(home.path, 'early.mjs');
    await writeFile(early, 'throw new Error("no memory");');
    await expect(exploreRun(run, { ask, file: pathToFileURL(early) })).rejects.toThrow('no memory');
    const late = join(home.path, 'late.mjs');
    await writeFile(
      late,
      `import { parentPort } from 'node:worker_threads';
       parentPort.on('message', () => process.exit(3));
       parentPort.postMessage({ jobs: [{ kind: 'luck' }, { kind: 'line' }, { kind: 'doors' }] });`,
    );
    await expect(exploreRun(run, { ask, file: pathToFileURL(late) })).rejects.toThrow('code 3');
  });
});
