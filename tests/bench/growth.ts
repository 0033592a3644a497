// How the cost of a move grows: made stories of 10 to 300 scenes, and of 10 scenes with 20 to 500 tasks, through the loader like any
// other. Weeks of ten decisions, each of which runs a whole turn; `a bot's look` finds what is open before each. Processor time; the
// exponent is the slope of the logarithms. 1 would be twice the cost for twice the story.
import process from 'node:process';
import { advance } from '../../scenarios/engine/advance.ts';
import { openOptions, plainMove } from '../../scenarios/engine/open-options.ts';
import { Rollout } from '../../scenarios/engine/rollout.ts';
import { startWorld } from '../../scenarios/engine/start.ts';
import { eventFor } from '../../scenarios/engine/step.ts';
import type { Move, Scenario } from '../../scenarios/index.ts';
import { randomOf } from '../helpers/random-play.ts';
import { exponent } from './_growth.ts';
import { madeStory } from './_made-story.ts';
import { isFull, judge, sayHead, sayRow, spreadOf } from './_report.ts';

const STEPS = 10;
const WEEKS = 12;
const HOW = ['advance', 'in place', "in place, with a bot's look"] as const;
type How = (typeof HOW)[number];

/** Three ways on from every scene, all over the story, so that weeks differ and no scene is out of reach. */
function storyOf(scenes: number, tasks: number): Scenario {
  return madeStory({
    id: `grown_${scenes}_${tasks}`,
    steps: STEPS,
    counters: ['a'],
    tasks,
    scenes: Array.from({ length: scenes }, (_, at) => ({
      id: `s${at}`,
      options: [0, 1, 2].map((k) => ({
        id: `k${k}`,
        adds: [['a', k - 1]] as const,
        next: `s${(at * (k + 1) + k + 1) % scenes}`,
      })),
    })),
  });
}

function weeksOf(scenario: Scenario): readonly (readonly Move[])[] {
  const random = randomOf(3);
  return Array.from({ length: WEEKS }, (_, seed) => {
    const play = new Rollout(scenario, startWorld(scenario, { seed }));
    const moves: Move[] = [];
    while (!play.isOver) {
      const open = openOptions(scenario, play.world);
      const one = open[Math.floor(random() * open.length)];
      const move = one === undefined ? ({ call: 'turn', kind: 'turn' } as const) : plainMove(scenario, play.world, one);
      moves.push(move);
      play.take(move);
    }
    return moves;
  });
}

function playWeek(scenario: Scenario, moves: readonly Move[], seed: number, how: How): number {
  if (how === 'advance') {
    let world = startWorld(scenario, { seed });
    for (const move of moves) ({ world } = advance(scenario, world, eventFor(scenario, move)));
    return moves.length;
  }
  const play = new Rollout(scenario, startWorld(scenario, { seed }));
  let seen = 0;
  for (const move of moves) {
    if (how !== 'in place') seen += openOptions(scenario, play.world).length;
    play.take(move);
  }
  return how === 'in place' || seen > 0 ? moves.length : NaN;
}

/** Microseconds a move, the beginning of a week included, round by round. */
function measure(scenario: Scenario): Readonly<Record<How, number[]>> {
  const weeks = weeksOf(scenario);
  const times: Record<How, number[]> = { advance: [], 'in place': [], "in place, with a bot's look": [] };
  for (let round = -3; round < (isFull ? 25 : 7); round += 1) {
    for (const how of HOW) {
      let moves = 0;
      const began = process.cpuUsage();
      for (let pass = 0; pass < (isFull ? 12 : 3); pass += 1)
        weeks.forEach((week, seed) => (moves += playWeek(scenario, week, seed, how)));
      const { user, system } = process.cpuUsage(began);
      if (round >= 0) times[how].push((user + system) / moves);
    }
  }
  return times;
}

const claims: { readonly what: string; readonly value: number }[] = [];
function curve(unit: string, sizes: readonly number[], make: (size: number) => Scenario): void {
  sayHead(`One move, µs of processor time, by ${unit}`);
  const points: Record<How, [number, number][]> = { advance: [], 'in place': [], "in place, with a bot's look": [] };
  for (const size of sizes) {
    const times = measure(make(size));
    for (const how of HOW) {
      const spread = spreadOf(times[how]);
      sayRow(`${size} ${unit}: ${how}`, spread);
      points[how].push([size, spread.median]);
    }
  }
  for (const how of HOW) claims.push({ what: `${how}, by ${unit}: exponent`, value: exponent(points[how]) });
}

curve('scenes', [10, 30, 100, 300], (size) => storyOf(size, 0));
curve('tasks', [20, 50, 100, 200, 500], (size) => storyOf(10, size));
judge(claims.map((claim) => ({ ...claim, unit: '', atMost: 1.2 })));
