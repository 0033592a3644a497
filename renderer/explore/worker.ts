/** The worker's own entry: a bundle of its own, the only one of the page that carries exploring. */
import { expose } from 'comlink';
import { jobsOf, mergeAnalysis, prepare, replay, runJob, usualAsk } from '../../scenarios/index.ts';
import type { Run } from '../../scenarios/index.ts';
import type { FarSide } from './pool.ts';

let opened: Run | null = null;

function run(): Run {
  if (opened === null) throw new Error('No run has been opened in this worker.');
  return opened;
}

// The pack comes with the run: copying it costs the page 2–4 ms a worker, fetching it again would ship every story twice.
const here: FarSide = {
  async open({ pack, log }) {
    const played = replay(prepare(pack), log);
    // The page has played the very same moves: a refusal here is a bug of ours.
    if (played.stopped !== undefined) throw new Error(`The run does not replay: ${played.stopped.why.code}`);
    opened = played.run;
    return jobsOf(opened);
  },
  work: async (job) => runJob(run(), job, usualAsk),
  merge: async (results) => mergeAnalysis(run(), results, usualAsk),
};
expose(here);
