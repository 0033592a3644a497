// One thread of prices-steady: an engine whose constants are shifted, and the words of every call of the runs it is given.
import process from 'node:process';
import { parentPort, workerData } from 'node:worker_threads';
import { jobsOf, prepare, replay, runJob } from '../../scenarios/index.ts';
import type { SteadyAnswer, SteadyWork } from './_steady.ts';

const port = parentPort;
if (port === null) process.exit(2);
// Written by the proof of this very build.
const { stories, ask } = workerData as SteadyWork;
const answer: SteadyAnswer = stories.flatMap(({ pack, logs }) => {
  const scenario = prepare(pack);
  return logs.map((log) => {
    // Its hashes are those of the engine as it is: another one goes on as long as the moves are taken.
    const moves = log.moves.map(({ world: _world, ...move }) => move);
    const { run, stopped } = replay(scenario, { ...log, moves });
    const calls = jobsOf(run).flatMap((job) => {
      if (job.kind !== 'call') return [];
      const result = runJob(run, job, ask);
      return result.kind === 'call'
        ? [{ at: `${job.index} ${job.call}`, word: result.row.word, points: result.row.points }]
        : [];
    });
    return { story: pack.story.id, calls, stoppedAt: stopped?.move ?? null };
  });
});
// oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread, not a window
port.postMessage(answer);
