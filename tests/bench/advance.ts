// advance against XState's transition on the same chart and the same moves, in one process; the world's hash in neither.
// The claim: at least ten times as fast. A ratio, so that a slow machine is no excuse; processor time instead of the clock,
// and the drivers take turns, each over the whole sample, so that what else the machine does meets all alike.
import process from 'node:process';
import { advance, type Passage } from '../../scenarios/engine/advance.ts';
import { advanceByMachine } from '../../scenarios/engine/machine.ts';
import { eventFor } from '../../scenarios/engine/step.ts';
import { type Move, type Scenario, type World, worldHash } from '../../scenarios/index.ts';
import { shipped, shippedIds } from '../helpers/shipped-packs.ts';
import { isFull, judge, sayHead, sayRow, spreadOf } from './_report.ts';
import { randomWeeks } from './_weeks.ts';

type Driver = (scenario: Scenario, world: World, event: ReturnType<typeof eventFor>) => Passage;
type Sample = readonly (readonly [World, Move])[];

/** The story the figure has been quoted of from the first. */
const measured = 'container-closes-friday';

/** Moves of whole random weeks of one story. */
function sampleOf(scenario: Scenario, weeks: number): Sample {
  return randomWeeks(scenario, weeks, 7).flatMap(({ moves, worlds }) =>
    moves.flatMap((move, n): [World, Move][] => {
      const world = worlds[n];
      return world === undefined ? [] : [[world, move]];
    }),
  );
}

/** Processor time of this process, collecting the garbage included. */
function microseconds(scenario: Scenario, driver: Driver, list: Sample): number {
  const began = process.cpuUsage();
  for (const [world, move] of list) driver(scenario, world, eventFor(scenario, move));
  const { user, system } = process.cpuUsage(began);
  return user + system;
}

const hashed: Driver = (one, world, event) => {
  const passage = advance(one, world, event);
  worldHash(passage.world);
  return passage;
};
const isTurn = ([, move]: Sample[number]): boolean => move.call === 'turn';
const drivers = {
  machine: { driver: advanceByMachine, pick: () => true },
  advance: { driver: advance, pick: () => true },
  turn: { driver: advance, pick: isTurn },
  act: { driver: advance, pick: (one: Sample[number]) => !isTurn(one) },
  hashed: { driver: hashed, pick: () => true },
} as const;
const names = ['machine', 'advance', 'turn', 'act', 'hashed'] as const;
type Name = (typeof names)[number];

/** Microseconds a move over the whole sample; the fast ones go over it several times, to be measured as long. */
function oneRound(scenario: Scenario, sample: Sample): Record<Name, number> {
  const times: Record<Name, number> = { machine: 0, advance: 0, turn: 0, act: 0, hashed: 0 };
  for (const name of names) {
    const { driver, pick } = drivers[name];
    const list = sample.filter(pick);
    const passes = name === 'machine' ? 1 : 5;
    let sum = 0;
    for (let pass = 0; pass < passes; pass += 1) sum += microseconds(scenario, driver, list);
    times[name] = sum / (passes * list.length);
  }
  return times;
}

/** Measures one story, prints its rows, and gives how many times as fast `advance` is, round by round. */
function ratiosOf(name: string, weeks: number): readonly number[] {
  const scenario = shipped(name);
  const sample = sampleOf(scenario, weeks);
  const times: Record<Name, number[]> = { machine: [], advance: [], turn: [], act: [], hashed: [] };
  // Two rounds warm it up.
  for (let round = -2; round < (isFull ? 15 : 5); round += 1) {
    const once = oneRound(scenario, sample);
    if (round >= 0) for (const each of names) times[each].push(once[each]);
  }
  sayHead(
    `One move of ${name}, µs of processor time, mean of ${sample.length} moves of whole random weeks; samples are rounds over all of them`,
  );
  const machine = spreadOf(times.machine);
  sayRow("XState's transition (control)", machine);
  sayRow('advance', spreadOf(times.advance), machine);
  sayRow('advance, turns only', spreadOf(times.turn), machine);
  sayRow('advance, acts only', spreadOf(times.act), machine);
  sayRow("advance and the world's hash", spreadOf(times.hashed), machine);
  return times.machine.map((slow, round) => slow / (times.advance[round] ?? NaN));
}

// The long stories have four times the moves a week.
const every = shippedIds().map((id) => ratiosOf(id, isFull ? 200 : id === measured ? 60 : 15));
const own = every[shippedIds().indexOf(measured)] ?? [];
// All stories count alike: the mean of each round over them.
const together = own.map((_, round) => every.reduce((sum, one) => sum + (one[round] ?? NaN), 0) / every.length);
judge([
  { what: `advance against transition, ${measured}`, value: spreadOf(own).median, unit: 'times', atLeast: 10 },
  { what: 'the same, mean of all stories', value: spreadOf(together).median, unit: 'times', atLeast: 10 },
]);
