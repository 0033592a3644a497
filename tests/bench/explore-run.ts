// The whole analysis of one run of the longest story by the page's own pool, with two real threads: cold, as a debrief opened from the
// garage has them; after they have followed the run through its last turn, as a debrief that comes from the wall has them; and all of it
// again on such warm threads, with nothing known. Then the same analysis read back from what is kept beside the run. The control is the
// same work in one warm thread of this process. On a crowded machine only the processor's time says something of the work: a thread's share
// is what two free cores would take, but for the last job, which one of them does alone. The clock is claimed when it is measured for real.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { analysis as kept } from '../../electron/contract/analysis.ts';
import type { Explorer } from '../../renderer/explore/explorer.ts';
import { createExplorer } from '../../renderer/explore/pool.ts';
import { analyseRun, fork, isAnalysisOf, jobsOf, start, stepFast } from '../../scenarios/index.ts';
import type { Analysis, Run } from '../../scenarios/index.ts';
import { makePolicy } from '../../scenarios/explore/policies/make-policy.ts';
import { drawsOf } from '../../scenarios/explore/random.ts';
import { builtExploreWorker } from '../helpers/explore-worker.ts';
import { shipped } from '../helpers/shipped-packs.ts';
import { farThreads } from './_far-threads.ts';
import { isFull, judge, sayHead, sayRow, spreadOf } from './_report.ts';

const scenario = shipped('floor-for-round-9');
const rounds = isFull ? 5 : 1;

/** An expert's week: they do something with every token, so it has many calls. */
function playedRun(seed: number): Run {
  const policy = makePolicy(scenario, 'expert');
  const draw = drawsOf(seed);
  let run = start(scenario, { seed });
  while (run.world.at['clock'] !== 'over') {
    const next = stepFast(run, policy.choose(run.world, draw), { hash: true });
    if (!next.ok) throw new Error(next.error.code);
    run = next.value;
  }
  return run;
}

/** As it stood when its last turn began. */
function beforeLastTurn(run: Run): Run {
  const last = run.steps.at(-1)?.step ?? 0;
  return fork(
    run,
    run.steps.findIndex(({ step }) => step === last),
  );
}

function alone(run: Run): Analysis {
  const work = analyseRun(run);
  for (let next = work.next(); ; next = work.next()) if (next.done === true) return next.value;
}

const processorTime = (): number => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
};

interface Took {
  readonly firstRow: number;
  readonly whole: number;
  /** A thread's share of what the process used, with all that the engine does beside them. */
  readonly share: number;
}
const took: Record<'cold' | 'left' | 'warm', Took[]> = { cold: [], left: [], warm: [] };

const run = playedRun(5);
const expected = JSON.stringify(alone(run));
const inFront = { pack: scenario.pack, log: run.log };

async function explore(explorer: Explorer): Promise<Took> {
  const [began, used] = [performance.now(), processorTime()];
  let firstRow = Number.NaN;
  const found = await explorer.explore(inFront, ({ call }) => {
    if (call !== null && Number.isNaN(firstRow)) firstRow = performance.now() - began;
  }).whole;
  const one = { firstRow, whole: performance.now() - began, share: (processorTime() - used) / 2 };
  if (JSON.stringify(found) !== expected) throw new Error('threads have found something else');
  return one;
}

/** An explorer that has followed a run through its last turn, until it had nothing left to do. */
async function after(file: URL, followed: Run): Promise<Explorer> {
  const threads = farThreads(file);
  const explorer = createExplorer(threads.open);
  const calls = jobsOf(followed).filter(({ kind }) => kind === 'call').length;
  explorer.follow({ pack: scenario.pack, log: followed.log, isOver: false });
  // oxlint-disable-next-line no-await-in-loop -- until it has nothing left to do
  while (threads.jobsDone() < calls) await new Promise((resolve) => setTimeout(resolve, 20));
  return explorer;
}

const folder = mkdtempSync(join(tmpdir(), 'pit-wall-explore-run-'));
try {
  const file = await builtExploreWorker(folder, 'tests/bench/_far-thread.ts');
  const place = join(folder, 'analysis.json');
  const [controls, reads]: [number[], number[]] = [[], []];
  for (let n = 0; n < rounds; n += 1) {
    // oxlint-disable no-await-in-loop -- one analysis after the other is what is measured
    took.cold.push(await explore(createExplorer(farThreads(file).open)));
    took.left.push(await explore(await after(file, beforeLastTurn(run))));
    // Another week of the story: the threads are as warm, and nothing of what they found is of this one.
    took.warm.push(await explore(await after(file, beforeLastTurn(playedRun(6)))));
    // oxlint-enable no-await-in-loop
    const used = processorTime();
    const here = alone(run);
    controls.push(processorTime() - used);
    writeFileSync(place, JSON.stringify(here));
    const reading = performance.now();
    const read = kept.safeParse(JSON.parse(readFileSync(place, 'utf8')));
    if (!read.success || !isAnalysisOf(run, here)) throw new Error('what was kept cannot be read');
    reads.push(performance.now() - reading);
  }
  const { calls, plays } = JSON.parse(expected) as Analysis;
  const control = spreadOf(controls);
  const of = (kind: keyof typeof took, what: keyof Took) => spreadOf(took[kind].map((one) => one[what]));
  const left = jobsOf(run).length - jobsOf(beforeLastTurn(run)).filter(({ kind }) => kind === 'call').length;
  sayHead(`milliseconds: analysis of ${calls.length} calls in ${run.steps.length} moves, ${plays} plays`);
  sayRow('one thread, processor (control)', control);
  sayRow('cold: first row', of('cold', 'firstRow'));
  sayRow('cold: whole', of('cold', 'whole'));
  sayRow('cold: processor, each thread', of('cold', 'share'), control);
  sayRow('from the wall: first row', of('left', 'firstRow'));
  sayRow(`from the wall: the ${left} jobs left`, of('left', 'whole'));
  sayRow('from the wall: processor, each', of('left', 'share'), control);
  sayRow('warm, nothing known: first row', of('warm', 'firstRow'));
  sayRow('warm, nothing known: whole', of('warm', 'whole'));
  sayRow('warm: processor, each thread', of('warm', 'share'), control);
  sayRow('from what was kept', spreadOf(reads));
  const claim = (what: string, value: number, atMost: number) => ({ what, value, unit: 'ms', atMost });
  const byClock = [
    claim('from the wall: what was left', of('left', 'whole').median, 2000),
    claim('warm, nothing known: whole', of('warm', 'whole').median, 2000),
    claim('cold, twice the time: whole', of('cold', 'whole').median, 4000),
  ];
  judge([
    claim('from the wall: first row', of('left', 'firstRow').median, 300),
    claim('from the wall: what was left, processor of each thread', of('left', 'share').median, 2000),
    claim('warm, nothing known: first row', of('warm', 'firstRow').median, 300),
    claim('warm, nothing known: processor of each thread', of('warm', 'share').median, 2000),
    claim('cold, twice the time: first row', of('cold', 'firstRow').median, 600),
    claim('cold, twice the time: processor of each thread', of('cold', 'share').median, 4000),
    claim('from what was kept', spreadOf(reads).median, 150),
    ...(isFull ? byClock : []),
  ]);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
