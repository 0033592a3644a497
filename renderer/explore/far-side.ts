import { jobsOf, mergeAnalysis, prepare, replay, runJob, usualAsk } from '../../scenarios/index.ts';
import type { Run, Scenario } from '../../scenarios/index.ts';
import type { FarSide } from './crew.ts';

let story: Scenario | null = null;
let opened: Run | null = null;

function run(): Run {
  if (opened === null) throw new Error('No run has been opened in this worker.');
  return opened;
}

/** What a worker of the explorer does, in whatever kind of thread: it has one story and one run at a time. */
export const farSide: FarSide = {
  // The pack comes from the page: copying it costs 2–4 ms a worker, fetching it again would ship every story twice.
  async read(pack) {
    story = prepare(pack);
  },
  async open(log) {
    if (story === null) throw new Error('No story has been read in this worker.');
    const played = replay(story, log);
    // The page has played the very same moves: a refusal here is a bug of ours.
    if (played.stopped !== undefined) throw new Error(`The run does not replay: ${played.stopped.why.code}`);
    opened = played.run;
    return jobsOf(opened);
  },
  work: async (job) => runJob(run(), job, usualAsk),
  merge: async (results) => mergeAnalysis(run(), results, usualAsk),
};
