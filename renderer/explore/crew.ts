import type { Analysis, Hand, Job, JobResult, Pack, RunLog } from '../../scenarios/index.ts';

/** What a worker does for the page. Everything that goes in or comes out is plain data. */
export interface FarSide {
  /** Makes a story ready. Comes before anything else. */
  read(pack: Pack): Promise<void>;
  /** Plays a run of that story and says what there is to do; what is asked afterwards is about this run. */
  open(log: RunLog): Promise<readonly Job[]>;
  work(job: Job): Promise<JobResult>;
  merge(results: readonly JobResult[]): Promise<Analysis>;
}
/** A worker that can be sent away. It answers in the order it is asked; each answer rejects when the worker has died. */
export interface Thread extends FarSide {
  stop(): void;
}

/** A run in all the workers of a crew. */
export interface OpenedRun {
  readonly log: RunLog;
  /** What there is to do, from whoever is ready first: the others would say the same. */
  readonly jobs: Promise<readonly Job[]>;
  /** One for each worker, when the run is open there: does jobs of this run until another is opened. */
  readonly hands: readonly Promise<Hand<Job, JobResult>>[];
  merge(results: readonly JobResult[]): Promise<Analysis>;
}

/** Workers that have read a story. Whatever they have done for one run of it makes them quicker at the next. */
export interface Crew {
  readonly pack: Pack;
  /** The run that is open already is not opened again. */
  open(log: RunLog): OpenedRun;
  stop(): void;
}

export function assembleCrew(pack: Pack, threads: readonly Thread[]): Crew {
  const [first] = threads;
  if (first === undefined) throw new Error('An explorer needs a thread.');
  // One that fails here or in opening is met where its first job is given to it, or never needed.
  for (const thread of threads) thread.read(pack).catch(() => {});
  let present: OpenedRun | null = null;
  const openAll = (log: RunLog): OpenedRun => {
    const opened = threads.map((thread) => thread.open(log));
    const jobs = Promise.race(opened);
    jobs.catch(() => {});
    const hands = threads.map(async ({ work }, at) => {
      await opened[at];
      return work;
    });
    for (const hand of hands) hand.catch(() => {});
    return { log, jobs, hands, merge: (results) => first.merge(results) };
  };
  return {
    pack,
    open(log) {
      if (present?.log !== log) present = openAll(log);
      return present;
    },
    stop: () => threads.forEach((thread) => thread.stop()),
  };
}
