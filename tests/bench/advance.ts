// advance against XState's transition on the same chart and the same moves, in one process; the world's hash in neither.
// The claim: at least ten times as fast. A ratio, so that a slow machine is no excuse.
import process from 'node:process';
import { advance, type Passage } from '../../scenarios/engine/advance.ts';
import { advanceByMachine } from '../../scenarios/engine/machine.ts';
import { eventFor } from '../../scenarios/engine/step.ts';
import { type Move, refuse, type Scenario, start, stepFast, type World, worldHash } from '../../scenarios/index.ts';
import { legalMove, randomOf } from '../helpers/random-play.ts';
import { shipped } from '../helpers/shipped-packs.ts';

const WANTED = 10;
const isFull = process.argv.includes('--full');
const scenario = shipped('container-closes-friday');

/** Moves with the world they are made in: whole random weeks, so that turns and acts stand in their own proportion. */
function sampleMoves(count: number): readonly (readonly [World, Move])[] {
  const random = randomOf(7);
  const list: (readonly [World, Move])[] = [];
  while (list.length < count) {
    let { world } = start(scenario, { seed: Math.floor(random() * 4294967296) });
    while (world.at['clock'] !== 'over') {
      const move = legalMove(scenario, world, random);
      list.push([world, move]);
      ({ world } = advance(scenario, world, eventFor(scenario, move)));
    }
  }
  return list.slice(0, count);
}

type Driver = (scenario: Scenario, world: World, event: ReturnType<typeof eventFor>) => Passage;
function microseconds(sample: readonly (readonly [World, Move])[], driver: Driver, rounds: number): number {
  let best = Infinity;
  for (let round = 0; round < rounds; round += 1) {
    const began = performance.now();
    for (const [world, move] of sample) driver(scenario, world, eventFor(scenario, move));
    best = Math.min(best, ((performance.now() - began) * 1000) / sample.length);
  }
  return best;
}

const sample = sampleMoves(isFull ? 4000 : 800);
microseconds(sample, advance, 3);
const fast = microseconds(sample, advance, isFull ? 15 : 7);
const slow = microseconds(sample, advanceByMachine, isFull ? 5 : 3);
const turns = sample.filter(([, move]) => move.call === 'turn');
const acts = sample.filter(([, move]) => move.call !== 'turn');
const hashed = microseconds(
  sample,
  (one, world, event) => {
    const passage = advance(one, world, event);
    worldHash(passage.world);
    return passage;
  },
  5,
);

/** Whole random weeks as bots play them: offers, refusals, step without hash. */
function weeksASecond(): { weeks: number; moves: number } {
  const random = randomOf(11);
  const began = performance.now();
  let [weeks, moves] = [0, 0];
  while (performance.now() - began < (isFull ? 4000 : 1000)) {
    let run = start(scenario, { seed: weeks });
    while (run.world.at['clock'] !== 'over') {
      const move = legalMove(scenario, run.world, random);
      if (refuse(scenario, run.world, move) !== null) throw new Error('an offered move was refused');
      const next = stepFast(run, move);
      if (!next.ok) throw new Error(next.error.code);
      run = next.value;
      moves += 1;
    }
    weeks += 1;
  }
  const seconds = (performance.now() - began) / 1000;
  return { weeks: Math.round(weeks / seconds), moves: Math.round(moves / seconds) };
}

const pace = weeksASecond();
const ratio = slow / fast;
const lines = [
  `advance            ${fast.toFixed(1)} µs a move (turn ${microseconds(turns, advance, 5).toFixed(1)}, act ${microseconds(acts, advance, 5).toFixed(1)})`,
  `with world hash    ${hashed.toFixed(1)} µs a move`,
  `XState transition  ${slow.toFixed(1)} µs a move`,
  `random play        ${pace.moves} moves, ${pace.weeks} weeks a second, offers included`,
  `ratio ${ratio.toFixed(1)}, wanted ${WANTED}: ${ratio >= WANTED ? 'holds' : 'does not hold'}`,
];
process.stdout.write(`${lines.join('\n')}\n`);
process.exitCode = ratio >= WANTED ? 0 : 1;
