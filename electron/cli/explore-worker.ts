/** The worker's own entry: plays one run, then does jobs on it, one at a time, each answered before the next is asked. */
import process from 'node:process';
import { parentPort, workerData } from 'node:worker_threads';
import { jobsOf, prepare, replay, runJob } from '../../scenarios/index.ts';
import type { Job } from '../../scenarios/index.ts';
import type { RunToExplore, WorkerAnswer } from './explore-thread.ts';

const port = parentPort;
if (port === null) process.exit(2);

// Written by the pool of this very build.
const { pack, log, ask } = workerData as RunToExplore;
const played = replay(prepare(pack), log);
if (played.stopped !== undefined) throw new Error(`The run does not replay: ${played.stopped.why.code}`);
const say = (answer: WorkerAnswer): void => port.postMessage(answer);
port.on('message', (job: Job) => say({ result: runJob(played.run, job, ask) }));
say({ jobs: jobsOf(played.run) });
