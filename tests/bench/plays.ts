// Moves a second on S4 in whole plays, start and refusal checks included: what bots, proofs and replays get out of it.
// The control is a loop that does a hand-written reducer's work over the same moves: no rules, only new objects and a log.
import { Bench } from 'tinybench';
import {
  type Run,
  type Scenario,
  start,
  step,
  stepFast,
  type Move,
  type Result,
  type Refusal,
} from '../../scenarios/index.ts';
import { legalMove, randomOf } from '../helpers/random-play.ts';
import { shipped } from '../helpers/shipped-packs.ts';
import { isFull, judge, sayHead, sayRow, spreadOf } from './_report.ts';
import type { Spread } from './_report.ts';
import { randomWeeks, type Week } from './_weeks.ts';

const scenario: Scenario = shipped('container-closes-friday');
const weeks = randomWeeks(scenario, 25, 11);
const moves = weeks.reduce((sum, week) => sum + week.moves.length, 0);

function play(week: Week, drive: (run: Run, move: Move) => Result<Run, Refusal>): void {
  let run = start(scenario, { seed: week.seed });
  for (const move of week.moves) {
    const next = drive(run, move);
    if (!next.ok) throw new Error(`a legal move was refused: ${next.error.code}`);
    run = next.value;
  }
  if (run.world.at['clock'] !== 'over') throw new Error('a week did not end');
}

interface Tally {
  readonly counters: Readonly<Record<string, number>>;
  readonly log: readonly Move[];
}
function byHand(week: Week): void {
  let tally: Tally = { counters: {}, log: [] };
  for (const move of week.moves) {
    const counters = { ...tally.counters, [move.call]: (tally.counters[move.call] ?? 0) + 1 };
    tally = Object.freeze({ counters: Object.freeze(counters), log: [...tally.log, move] });
  }
  if (tally.log.length !== week.moves.length) throw new Error('a move was lost');
}

/** Draws its moves as it goes: every offer of every moment is made. */
const random = randomOf(5);
function drawn(week: Week): number {
  let run = start(scenario, { seed: week.seed });
  let count = 0;
  for (; run.world.at['clock'] !== 'over'; count += 1) {
    const next = stepFast(run, legalMove(scenario, run.world, random));
    if (!next.ok) throw new Error(`an offered move was refused: ${next.error.code}`);
    run = next.value;
  }
  return count;
}

let drawnMoves = 0;
/** Processor time, in milliseconds: what else the machine does is no part of it. */
const bench = new Bench({
  time: isFull ? 4000 : 600,
  warmupTime: isFull ? 1000 : 200,
  iterations: 8,
  retainSamples: true,
});
bench.add('hand loop (control)', () => weeks.forEach(byHand));
bench.add('advance', () => weeks.forEach((week) => play(week, stepFast)));
bench.add('advance and hash', () =>
  weeks.forEach((week) => play(week, (run, move) => stepFast(run, move, { hash: true }))),
);
bench.add('step (XState) and hash', () => weeks.forEach((week) => play(week, step)));
bench.add('advance, moves drawn from offers', () => {
  drawnMoves = weeks.reduce((sum, week) => sum + drawn(week), 0);
});
await bench.run();

function pace(name: string): Spread {
  const result = bench.getTask(name)?.result;
  if (result === undefined || !('latency' in result) || result.latency.samples === undefined)
    throw new Error(`${name} was not measured`);
  const count = name.endsWith('offers') ? drawnMoves : moves;
  return spreadOf(result.latency.samples.map((milliseconds) => (count * 1000) / milliseconds));
}
sayHead(`Moves a second on S4, whole weeks: ${weeks.length} weeks, ${moves} moves a sample`);
const control = pace('hand loop (control)');
for (const { name } of bench.tasks) sayRow(name, pace(name), control);
// What is wanted of them: ten thousand random plays in a few minutes, and a whole season replayed while somebody waits.
judge([
  { what: 'advance in whole plays', value: pace('advance').median, unit: 'moves a second', atLeast: 2000 },
  {
    what: 'step with hash in whole plays',
    value: pace('step (XState) and hash').median,
    unit: 'moves a second',
    atLeast: 200,
  },
]);
