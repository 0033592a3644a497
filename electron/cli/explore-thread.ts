import { Worker } from 'node:worker_threads';
import type { AnalysisAsk, Job, JobResult, Pack, RunLog } from '../../scenarios/index.ts';

/** What a worker is started with. Plain data: it is copied into the thread. */
export interface RunToExplore {
  readonly pack: Pack;
  readonly log: RunLog;
  readonly ask: AnalysisAsk;
}
/** First what there is to do, then one result for each job. */
export type WorkerAnswer = { readonly jobs: readonly Job[] } | { readonly result: JobResult };

export interface Thread {
  /** What there is to do, when the run has been played there. */
  readonly jobs: Promise<readonly Job[]>;
  work(job: Job): Promise<JobResult>;
  stop(): Promise<void>;
}

/** A thread of its own for one run. It answers one question at a time; everything it is asked rejects once it has died. */
export function openThread(file: URL, run: RunToExplore): Thread {
  const worker = new Worker(file, { workerData: run });
  let asking: { readonly resolve: (answer: WorkerAnswer) => void; readonly reject: (error: Error) => void } | null =
    null;
  let death: Error | null = null;
  const die = (error: Error): void => {
    death ??= error;
    asking?.reject(death);
    asking = null;
  };
  worker.on('message', (answer: WorkerAnswer) => {
    const asked = asking;
    asking = null;
    asked?.resolve(answer);
  });
  worker.on('error', die);
  worker.on('exit', (code) => die(new Error(`A thread of the explorer ended (code ${code}).`)));
  const hear = (): Promise<WorkerAnswer> =>
    new Promise((resolve, reject) => {
      if (death === null) asking = { resolve, reject };
      else reject(death);
    });
  const jobs = hear().then((answer) => ('jobs' in answer ? answer.jobs : []));
  // Met by whoever gives the first job; the pool may have failed before that.
  jobs.catch(() => {});
  return {
    jobs,
    async work(job) {
      await jobs;
      const answer = hear();
      // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread, not a window
      worker.postMessage(job);
      const heard = await answer;
      if (!('result' in heard)) throw new Error('A thread of the explorer answered out of turn.');
      return heard.result;
    },
    stop: async () => void (await worker.terminate()),
  };
}
