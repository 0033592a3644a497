// Memory of exploring: ten thousand bot plays of the longest story, then the analysis of one run of it, in one process. What counts is
// the most it ever held (the system's own figure of resident memory), with Node and every shipped story in it, compiled while building, as
// the app and the command line have them.
import { existsSync, readFileSync } from 'node:fs';
import process from 'node:process';
import { library } from 'virtual:library';
import { startWorld } from '../../scenarios/engine/start.ts';
import { analyseRun, usualAsk } from '../../scenarios/explore/analyse-run.ts';
import { finish } from '../../scenarios/explore/finish.ts';
import { botIds, makePolicy } from '../../scenarios/explore/policies/make-policy.ts';
import { prepare, type Run, start, stepFast } from '../../scenarios/index.ts';
import { isFull, judge, sayHead } from './_report.ts';

const packs = await Promise.all(library.map((row) => row.load()));
const [longest] = packs.toSorted((a, b) => b.story.lengthMinutes - a.story.lengthMinutes);
if (longest === undefined) throw new Error('no story ships');
const scenario = prepare(longest);
const bots = botIds(scenario);
const plays = isFull ? 10_000 : 600;

/**
 * The most resident memory of this process in MiB. Linux keeps it for each program apart; `maxRSS` would begin with that of whoever started
 * this one, and is the stand-in elsewhere.
 */
const peak = (): number => {
  const status = '/proc/self/status';
  const found = existsSync(status) ? /^VmHWM:\s+(\d+) kB/mu.exec(readFileSync(status, 'utf8')) : null;
  return (found === null ? process.resourceUsage().maxRSS : Number(found[1])) / 1024;
};
const held = (): number => process.memoryUsage().heapUsed / 2 ** 20;

sayHead(`Memory of exploring ${scenario.story.id}, MiB`);
console.log(`loaded: ${peak().toFixed(0)} at most, ${held().toFixed(0)} on the heap`);
let sum = 0;
for (let n = 0; n < plays; n += 1) {
  const bot = bots[n % bots.length] ?? 'random';
  sum += finish({ scenario, world: startWorld(scenario, { seed: n }) }, makePolicy(scenario, bot), n).outcome;
}
console.log(`after ${plays} plays (mean ${(sum / plays).toFixed(1)} points): ${peak().toFixed(0)} at most`);

/** The expert's own week, as a run. */
function oneRun(): Run {
  let run = start(scenario, { seed: 7 });
  const { moves } = finish(run, makePolicy(scenario, 'expert'), 7);
  for (const move of moves) {
    const next = stepFast(run, move, { hash: true });
    if (!next.ok) throw new Error(`a bot made a move that is refused: ${next.error.code}`);
    run = next.value;
  }
  return run;
}

const run = oneRun();
let rows = 0;
for (const _row of analyseRun(run, usualAsk)) rows += 1;
console.log(`after the analysis of a run of ${run.steps.length} moves (${rows} rows): ${peak().toFixed(0)} at most`);
judge([
  { what: 'most memory held', value: peak(), unit: 'MiB', atMost: 300 },
  { what: 'rows of the analysis', value: rows, unit: 'rows', atLeast: 1 },
]);
