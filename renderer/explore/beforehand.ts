import type { Job, JobResult, RunLog } from '../../scenarios/index.ts';

/** What was found about a run, or is being found, before anybody looks back at it. */
export interface Beforehand {
  keep(log: RunLog, job: Job, result: Promise<JobResult>): void;
  /** What the job finds in this run; null = nobody has begun with it. */
  find(log: RunLog, job: Job): Promise<JobResult> | null;
  clear(): void;
}

/** Finds a result again for any run that cannot have changed it, and for no other. What failed is not kept. */
export function createBeforehand(): Beforehand {
  const found = new Map<string, Promise<JobResult>>();
  return {
    keep(log, job, result) {
      const key = keyOf(log, job);
      found.set(key, result);
      result.catch(() => found.delete(key));
    },
    find: (log, job) => found.get(keyOf(log, job)) ?? null,
    clear: () => found.clear(),
  };
}

/** The worth of a call follows from how the run began and the moves up to its own; everything else from all of them. */
function keyOf({ moves, ...head }: RunLog, job: Job): string {
  return JSON.stringify([job, head, job.kind === 'call' ? moves.slice(0, job.index + 1) : moves]);
}
