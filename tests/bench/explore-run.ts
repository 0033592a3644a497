// The whole analysis of one run of the longest story, as the debrief asks for it: two real threads, the time to its first row and to its
// end; and the same analysis read back from what is kept beside the run. The control is the same work in one thread of this process.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { exploreRun } from '../../electron/cli/explore-pool.ts';
import { analysis as kept } from '../../electron/contract/analysis.ts';
import { analyseRun, isAnalysisOf, start, stepFast } from '../../scenarios/index.ts';
import type { Analysis, Run } from '../../scenarios/index.ts';
import { makePolicy } from '../../scenarios/explore/policies/make-policy.ts';
import { drawsOf } from '../../scenarios/explore/random.ts';
import { builtExploreWorker } from '../helpers/explore-worker.ts';
import { shipped } from '../helpers/shipped-packs.ts';
import { isFull, judge, sayHead, sayRow, type Spread, spreadOf } from './_report.ts';

const scenario = shipped('floor-for-round-9');
const rounds = isFull ? 5 : 1;

/** An expert's week: they do something with every token, so it has many calls. */
function playedRun(): Run {
  const policy = makePolicy(scenario, 'expert');
  const draw = drawsOf(5);
  let run = start(scenario, { seed: 5 });
  while (run.world.at['clock'] !== 'over') {
    const next = stepFast(run, policy.choose(run.world, draw), { hash: true });
    if (!next.ok) throw new Error(next.error.code);
    run = next.value;
  }
  return run;
}

function alone(run: Run): Analysis {
  const work = analyseRun(run);
  for (let next = work.next(); ; next = work.next()) if (next.done === true) return next.value;
}

const run = playedRun();
const folder = mkdtempSync(join(tmpdir(), 'pit-wall-explore-run-'));
try {
  const file = await builtExploreWorker(folder);
  const [firsts, wholes, controls, caches]: [number[], number[], number[], number[]] = [[], [], [], []];
  let found: Analysis | null = null;
  for (let n = 0; n < rounds; n += 1) {
    const began = performance.now();
    let first = 0;
    // oxlint-disable-next-line no-await-in-loop -- one analysis after the other is what is measured
    found = await exploreRun(run, { file, threads: 2, onResult: () => (first ||= performance.now() - began) });
    wholes.push(performance.now() - began);
    firsts.push(first);
    const from = performance.now();
    const here = alone(run);
    controls.push(performance.now() - from);
    if (JSON.stringify(here) !== JSON.stringify(found)) throw new Error('threads have found something else');
    const place = join(folder, 'analysis.json');
    writeFileSync(place, JSON.stringify(found));
    const reading = performance.now();
    const read = kept.safeParse(JSON.parse(readFileSync(place, 'utf8')));
    if (!read.success || !isAnalysisOf(run, found)) throw new Error('what was kept cannot be read');
    caches.push(performance.now() - reading);
  }
  if (found === null) throw new Error('nothing was measured');
  const control = spreadOf(controls);
  const rows: readonly (readonly [string, Spread])[] = [
    ['first row, two threads', spreadOf(firsts)],
    ['whole, two threads', spreadOf(wholes)],
    ['from what was kept', spreadOf(caches)],
  ];
  sayHead(`milliseconds: analysis of ${found.calls.length} calls in ${run.steps.length} moves, ${found.plays} plays`);
  sayRow('whole, one thread (control)', control);
  for (const [name, spread] of rows) sayRow(name, spread, control);
  const median = (n: number): number => rows[n]?.[1].median ?? Number.POSITIVE_INFINITY;
  judge([
    { what: 'first row', value: median(0), unit: 'ms', atMost: 300 },
    { what: 'whole analysis with two threads', value: median(1), unit: 'ms', atMost: 2000 },
    { what: 'from what was kept', value: median(2), unit: 'ms', atMost: 150 },
  ]);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
process.exitCode ??= 0;
