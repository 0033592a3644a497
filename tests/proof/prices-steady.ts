// A price in words must not hang on a number somebody proposed: every constant of the engine marked [P] is shifted by a fifth up and
// down, and the word of a call may change in at most a tenth of the calls (scoring design §3). The engine is bundled once with its
// constants behind a factor; a thread for each shift plays the same moves and prices them anew, with the same seeds.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { handOut, start, stepFast } from '../../scenarios/index.ts';
import type { RunLog, Scenario } from '../../scenarios/index.ts';
import { makePolicy } from '../../scenarios/explore/policies/make-policy.ts';
import { drawsOf } from '../../scenarios/explore/random.ts';
import { shipped } from '../helpers/shipped-packs.ts';
import { tunables } from '../helpers/tuned-constants.ts';
import { buildThread, type SteadyAnswer, type SteadyWork, wordsUnder } from './_steady.ts';

const isFull = process.argv.includes('--full');
const SHARE = 0.1;
const SHIFTS = [0.8, 1.2];

const plays = isFull
  ? [
      { id: 'container-closes-friday', runs: 6 },
      { id: 'tunnel-queue', runs: 4 },
      { id: 'floor-for-round-9', runs: 2 },
    ]
  : [{ id: 'container-closes-friday', runs: 2 }];

/** Weeks of the random bot and of the expert in turn: careless calls and careful ones. */
function logOf(scenario: Scenario, n: number): RunLog {
  const policy = makePolicy(scenario, n % 2 === 0 ? 'random' : 'expert');
  const draw = drawsOf(100 + n);
  let run = start(scenario, { seed: 40 + n });
  while (run.world.at['clock'] !== 'over') {
    const next = stepFast(run, policy.choose(run.world, draw));
    if (!next.ok) throw new Error(`${policy.id}: ${next.error.code}`);
    run = next.value;
  }
  return run.log;
}

const stories = plays.map(({ id, runs }) => {
  const scenario = shipped(id);
  return { pack: scenario.pack, logs: Array.from({ length: runs }, (_one, n) => logOf(scenario, n)) };
});
const ask = { seed: 7, budget: isFull ? 160 : 40 };
const all = tunables();
/** In a small run those of trust and of the five distances: every story lives by them. */
const chosen = isFull ? all : all.filter(({ id }) => /(?:trust|distances)\.ts#(?:GAIN|LOSS|PIP)$/u.test(id));
const shifts: SteadyWork['shift'][] = [
  { ids: [], by: 1 },
  ...chosen.flatMap(({ id }) => SHIFTS.map((by) => ({ ids: [id], by }))),
  ...(isFull ? SHIFTS.map((by) => ({ ids: null, by })) : []),
];

const folder = mkdtempSync(join(tmpdir(), 'pit-wall-steady-'));
try {
  const file = await buildThread(folder);
  const hand = (shift: SteadyWork['shift']): Promise<SteadyAnswer> => wordsUnder(file, { shift, stories, ask });
  const answers = await handOut(shifts, isFull ? [hand, hand] : [hand]);
  report(answers);
} finally {
  rmSync(folder, { recursive: true, force: true });
}

interface Compared {
  readonly calls: number;
  readonly changed: number;
  /** Calls whose price in points moved at all. */
  readonly moved: number;
  /** Calls of the run that the shifted engine never came to. */
  readonly lost: number;
}

function compare(base: SteadyAnswer, other: SteadyAnswer): Compared {
  let [calls, changed, moved, lost] = [0, 0, 0, 0];
  for (const [n, run] of base.entries()) {
    const found = new Map((other[n]?.calls ?? []).map((call) => [call.at, call]));
    for (const { at, word, points } of run.calls) {
      const now = found.get(at);
      if (now === undefined) lost += 1;
      else calls += 1;
      if (now !== undefined && now.word !== word) changed += 1;
      if (now !== undefined && now.points !== points) moved += 1;
    }
  }
  return { calls, changed, moved, lost };
}

function report([base, ...answers]: readonly SteadyAnswer[]): void {
  if (base === undefined) throw new Error('nothing was priced');
  let [worst, off, moving, touched, lost] = [0, 0, 0, 0, 0];
  for (const [n, answer] of answers.entries()) {
    const shift = shifts[n + 1];
    if (shift === undefined) continue;
    const found = compare(base, answer);
    const share = found.calls === 0 ? 1 : found.changed / found.calls;
    const isOne = shift.ids !== null;
    if (isOne && share > SHARE) off += 1;
    if (isOne) worst = Math.max(worst, share);
    if (found.moved > 0) moving += 1;
    if (found.changed > 0) touched += 1;
    lost += found.lost;
    if (found.moved > 0 || found.lost > 0 || !isOne)
      console.log(
        `${shift.ids?.join() ?? 'all of them at once'} × ${shift.by}: ${found.changed} of ${found.calls} words change (${(share * 100).toFixed(1)} %), ${found.moved} prices move${found.lost > 0 ? `, ${found.lost} calls not come to` : ''}`,
      );
  }
  const calls = base.reduce((sum, run) => sum + run.calls.length, 0);
  const counted = new Map<string, number>();
  for (const { word } of base.flatMap((run) => run.calls)) counted.set(word, (counted.get(word) ?? 0) + 1);
  console.log(`words as they are: ${[...counted].map(([word, count]) => `${word} ${count}`).join(', ')}`);
  console.log(
    `${chosen.length} of ${all.length} constants, ${SHIFTS.length} shifts each, ${calls} calls of ${base.length} runs: ${moving} shifts move a price, ${touched} change a word, the worst ${(worst * 100).toFixed(1)} % of calls, ${off} over ${SHARE * 100} %, ${lost} calls lost`,
  );
  // Shifts that move no price at all have shifted nothing.
  if (off > 0 || moving === 0) process.exitCode = 1;
}
