import { handOut } from '../../scenarios/index.ts';
import type { Analysis, Job, JobResult } from '../../scenarios/index.ts';
import type { Explorer, Exploring, Heard } from './explorer.ts';

type RunToExplore = Parameters<Explorer['explore']>[0];

/** What a worker does for the page. Everything that goes in or comes out is plain data. */
export interface FarSide {
  /** Plays the run once and says what there is to do. Comes before anything else. */
  open(run: RunToExplore): Promise<readonly Job[]>;
  work(job: Job): Promise<JobResult>;
  merge(results: readonly JobResult[]): Promise<Analysis>;
}
/** A worker that can be sent away. Each answer rejects when the worker has died. */
export interface Thread extends FarSide {
  stop(): void;
}

/** An explorer that shares the jobs of a run among workers of its own, and sends them away when it is done. */
export function createExplorer(openThread: () => Thread, threads = 2): Explorer {
  return {
    explore(run, hear) {
      const all = Array.from({ length: threads }, openThread);
      const stop = (): void => all.forEach((thread) => thread.stop());
      let cancel = (): void => {};
      const cancelled = new Promise<null>((resolve) => {
        cancel = () => resolve(null);
      });
      const whole = Promise.race([share(run, all, hear), cancelled]).finally(stop);
      return { whole, cancel } satisfies Exploring;
    },
  };
}

async function share(run: RunToExplore, all: readonly Thread[], hear: (heard: Heard) => void): Promise<Analysis> {
  const opened = all.map((thread) => thread.open(run));
  // One that fails is met where its first job is given to it, or never needed.
  for (const one of opened) one.catch(() => {});
  // Whoever is ready first says what there is to do: the others would say the same.
  const jobs = await Promise.race(opened);
  hear({ done: 0, of: jobs.length, call: null });
  const hands = all.map((thread, at) => async (job: Job) => {
    await opened[at];
    return thread.work(job);
  });
  const results = await handOut(jobs, hands, (result, done) =>
    hear({ done, of: jobs.length, call: result.kind === 'call' ? result.row : null }),
  );
  const [first] = all;
  if (first === undefined) throw new Error('An explorer needs a thread.');
  return first.merge(results);
}
