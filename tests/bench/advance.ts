// advance against XState's transition on the same chart and the same moves, in one process; the world's hash in neither.
// The claim: at least ten times as fast. A ratio, so that a slow machine is no excuse; the two take turns, so that what
// else the machine does in the meantime meets both.
import { advance, type Passage } from '../../scenarios/engine/advance.ts';
import { advanceByMachine } from '../../scenarios/engine/machine.ts';
import { eventFor } from '../../scenarios/engine/step.ts';
import { type Move, type Scenario, type World, worldHash } from '../../scenarios/index.ts';
import { shipped } from '../helpers/shipped-packs.ts';
import { isFull, judge, sayHead, sayRow, spreadOf } from './_report.ts';
import { randomWeeks } from './_weeks.ts';

type Driver = (scenario: Scenario, world: World, event: ReturnType<typeof eventFor>) => Passage;
type Sample = readonly (readonly [World, Move])[];

const scenario = shipped('container-closes-friday');
const sample: Sample = randomWeeks(scenario, isFull ? 400 : 80, 7).flatMap(({ moves, worlds }) =>
  moves.flatMap((move, n): [World, Move][] => {
    const world = worlds[n];
    return world === undefined ? [] : [[world, move]];
  }),
);

function microseconds(driver: Driver, list: Sample): number {
  const began = performance.now();
  for (const [world, move] of list) driver(scenario, world, eventFor(scenario, move));
  return ((performance.now() - began) * 1000) / list.length;
}

const hashed: Driver = (one, world, event) => {
  const passage = advance(one, world, event);
  worldHash(passage.world);
  return passage;
};
const turns = sample.filter(([, move]) => move.call === 'turn');
const acts = sample.filter(([, move]) => move.call !== 'turn');

const times: Record<'machine' | 'advance' | 'turn' | 'act' | 'hashed', number[]> = {
  machine: [],
  advance: [],
  turn: [],
  act: [],
  hashed: [],
};
for (let round = -2; round < (isFull ? 15 : 5); round += 1) {
  const once = {
    machine: microseconds(advanceByMachine, sample),
    advance: microseconds(advance, sample),
    turn: microseconds(advance, turns),
    act: microseconds(advance, acts),
    hashed: microseconds(hashed, sample),
  };
  // Two rounds warm it up.
  if (round < 0) continue;
  for (const name of ['machine', 'advance', 'turn', 'act', 'hashed'] as const) times[name].push(once[name]);
}

sayHead(
  `One move of S4, µs, mean of ${sample.length} moves of whole random weeks; samples are rounds over all of them`,
);
const machine = spreadOf(times.machine);
sayRow("XState's transition (control)", machine);
sayRow('advance', spreadOf(times.advance), machine);
sayRow('advance, turns only', spreadOf(times.turn), machine);
sayRow('advance, acts only', spreadOf(times.act), machine);
sayRow("advance and the world's hash", spreadOf(times.hashed), machine);
const ratios = times.machine.map((slow, round) => slow / (times.advance[round] ?? NaN));
judge([{ what: 'advance against transition', value: spreadOf(ratios).median, unit: 'times', atLeast: 10 }]);
