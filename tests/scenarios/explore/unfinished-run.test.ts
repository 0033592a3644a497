import { describe, expect, it } from 'vitest';
import {
  type Job,
  jobsOf,
  replay,
  type Run,
  runJob,
  type Scenario,
  start,
  stepFast,
} from '../../../scenarios/index.ts';
import { legalMove, randomOf } from '../../helpers/random-play.ts';
import { provingStories } from '../../helpers/shipped-packs.ts';

const ask = { seed: 1, budget: 2 };

function randomRun(scenario: Scenario, seed: number): Run {
  const random = randomOf(seed);
  let run = start(scenario, { seed });
  while (run.world.at['clock'] !== 'over') {
    const next = stepFast(run, legalMove(scenario, run.world, random), { hash: true });
    if (!next.ok) throw new Error(next.error.code);
    run = next.value;
  }
  return run;
}

/** The same run as it stood after so many moves, played anew: nothing is shared with the one that went on. */
function asItStood(run: Run, moves: number): Run {
  return replay(run.scenario, { ...run.log, moves: run.log.moves.slice(0, moves) }).run;
}

const callJobs = (run: Run): readonly Job[] => jobsOf(run).filter(({ kind }) => kind === 'call');

// The page does these jobs while the last turn is still being played, and shows what they found when the run is over.
describe.each(provingStories())('a call of an unfinished run of %s', (_id, scenario) => {
  it.each([31, 32, 33])('is worth bit for bit what it is worth in the finished one, seed %i', (seed) => {
    const whole = randomRun(scenario, seed);
    const kept = 1 + Math.floor(randomOf(seed + 100)() * (whole.steps.length - 1));
    for (const cut of new Set([kept, whole.steps.length - 1])) {
      const part = asItStood(whole, cut);
      const wanted = callJobs(whole).filter((job) => job.kind === 'call' && job.index < cut);
      expect(new Set(callJobs(part))).toEqual(new Set(wanted));
      for (const job of cut === kept ? wanted : wanted.slice(-2))
        expect(JSON.stringify(runJob(part, job, ask))).toBe(JSON.stringify(runJob(whole, job, ask)));
    }
  });
});
