import { handOut } from '../../scenarios/index.ts';
import type { Analysis, Job, JobResult, Pack } from '../../scenarios/index.ts';
import { createBeforehand } from './beforehand.ts';
import type { Beforehand } from './beforehand.ts';
import { assembleCrew } from './crew.ts';
import type { Crew, OpenedRun, Thread } from './crew.ts';
import type { Explorer, Exploring, Heard } from './explorer.ts';

export interface PoolOptions {
  readonly threads?: number;
  /** Resolves when the page has nothing to do: what is done beforehand waits for it, step by step. */
  readonly whenIdle?: () => Promise<void>;
}

/** An explorer that shares the jobs of a run among workers of its own, and sends them away when it is done. */
export function createExplorer(openThread: () => Thread, options: PoolOptions = {}): Explorer {
  const { threads = 2, whenIdle = () => Promise.resolve() } = options;
  const known = createBeforehand();
  /** Who follows the run in play: they go on with it when it is looked back at. */
  let following: Crew | null = null;
  /** Changes whenever something else is wanted of them. */
  let present = 0;
  const crewFor = (pack: Pack): Crew => {
    if (following?.pack === pack) return following;
    following?.stop();
    return assembleCrew(pack, Array.from({ length: threads }, openThread));
  };

  return {
    explore({ pack, log }, hear) {
      present += 1;
      const crew = crewFor(pack);
      following = null;
      let cancel = (): void => {};
      const cancelled = new Promise<null>((resolve) => {
        cancel = () => resolve(null);
      });
      const whole = Promise.race([share(crew.open(log), known, hear), cancelled]).finally(crew.stop);
      return { whole, cancel } satisfies Exploring;
    },
    follow({ pack, log, isOver }) {
      present += 1;
      const mine = present;
      const mayGoOn = async (): Promise<boolean> => {
        await whenIdle();
        return mine === present;
      };
      const begin = async (): Promise<void> => {
        // Starting workers and copying the story for them takes the page some milliseconds: not while it answers a move.
        if (!(await mayGoOn())) return;
        const crew = crewFor(pack);
        following = crew;
        try {
          await workAhead(crew.open(log), isOver, known, mayGoOn);
        } catch {
          // Whoever asks next anything of the run starts anew, and says so if it fails again.
          if (following !== crew) return;
          crew.stop();
          following = null;
        }
      };
      void begin();
    },
    forget() {
      present += 1;
      following?.stop();
      following = null;
      known.clear();
    },
  };
}

async function share(run: OpenedRun, known: Beforehand, hear: (heard: Heard) => void): Promise<Analysis> {
  const jobs = await run.jobs;
  let done = 0;
  const tell = (result: JobResult | null): void =>
    hear({ done, of: jobs.length, call: result?.kind === 'call' ? result.row : null });
  tell(null);
  const land = (result: JobResult): void => {
    done += 1;
    tell(result);
  };
  const begun = jobs.map((job) => known.find(run.log, job));
  const early = begun.map(async (result) => {
    if (result !== null) land(await result);
    return result;
  });
  const late = handOut(
    jobs.filter((_job, at) => begun[at] === null),
    run.hands.map((hand) => async (job: Job) => (await hand)(job)),
    land,
  );
  const [before, after] = await Promise.all([Promise.all(early), late]);
  return run.merge([...before.filter((result) => result !== null), ...after]);
}

/** One job at a time a worker, as long as it may go on: what cannot change any more, and everything once the run is over. */
async function workAhead(
  run: OpenedRun,
  isOver: boolean,
  known: Beforehand,
  mayGoOn: () => Promise<boolean>,
): Promise<void> {
  const jobs = await run.jobs;
  // One walk over the jobs that all workers share.
  const waiting = jobs.filter((job) => isOver || job.kind === 'call').values();
  const follow = async (coming: OpenedRun['hands'][number]): Promise<void> => {
    const hand = await coming;
    for (const job of waiting) {
      if (known.find(run.log, job) !== null) continue;
      // oxlint-disable-next-line no-await-in-loop -- one job at a time is what low urgency means
      if (!(await mayGoOn())) return;
      const result = hand(job);
      known.keep(run.log, job, result);
      // oxlint-disable-next-line no-await-in-loop
      await result;
    }
  };
  await Promise.all(run.hands.map(follow));
}
