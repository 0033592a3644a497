import { existsSync } from 'node:fs';
import { analyseRun, handOut, jobsOf, mergeAnalysis, usualAsk } from '../../scenarios/index.ts';
import type { Analysis, AnalysisAsk, JobResult, Run } from '../../scenarios/index.ts';
import { openThread } from './explore-thread.ts';
import type { Thread } from './explore-thread.ts';

export interface PoolOptions {
  readonly ask?: AnalysisAsk;
  /** Threads beside this one; 0 = none, all the work is done here. */
  readonly threads?: number;
  /** Told of each result as it lands. */
  readonly onResult?: (result: JobResult, done: number, of: number) => void;
  /** The built worker; left out, the one beside this file. */
  readonly file?: URL;
}

const beside = (): URL => new URL('./explore-worker.mjs', import.meta.url);

/**
 * Explores a run on threads of its own: the same analysis, bit for bit, however many they are. Where no built worker lies beside this
 * file (it runs from its sources) the work is done here. Rejects when a thread dies.
 */
export async function exploreRun(run: Run, options: PoolOptions = {}): Promise<Analysis> {
  const { ask = usualAsk, threads = 2, onResult = () => {}, file = beside() } = options;
  if (threads === 0 || !existsSync(file)) return exploreHere(run, ask, onResult);
  const work = { pack: run.scenario.pack, log: run.log, ask };
  const all: readonly Thread[] = Array.from({ length: threads }, () => openThread(file, work));
  try {
    const jobs = await Promise.race(all.map((thread) => thread.jobs));
    const results = await handOut(
      jobs,
      all.map((thread) => (job) => thread.work(job)),
      (result, done) => onResult(result, done, jobs.length),
    );
    return mergeAnalysis(run, results, ask);
  } finally {
    await Promise.all(all.map((thread) => thread.stop()));
  }
}

function exploreHere(run: Run, ask: AnalysisAsk, onResult: NonNullable<PoolOptions['onResult']>): Analysis {
  const of = jobsOf(run).length;
  const work = analyseRun(run, ask);
  for (let done = 1; ; done += 1) {
    const next = work.next();
    if (next.done === true) return next.value;
    onResult(next.value, done, of);
  }
}
