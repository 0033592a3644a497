// A run of 200 accepted moves replayed by `advance`, as the command line replays a log: every call asked for and taken, a new world
// and its line in the log each time. No shipped story is that long, so the longest of them is given more attention to spend (forty
// tokens a turn) and played at random, acts before turns. The control is parsing and printing the same log as JSON.
import { join } from 'node:path';
import process from 'node:process';
import { load, prepare, replay, start, stepFast } from '../../scenarios/index.ts';
import type { Move, Run, Scenario } from '../../scenarios/index.ts';
import { legalMove, randomOf } from '../helpers/random-play.ts';
import { filesOf, shipped } from '../helpers/shipped-packs.ts';
import { isFull, judge, sayHead, sayRow, spreadOf } from './_report.ts';

const calls = 200;
const longest = 'floor-for-round-9';

/** The shipped story with more attention to spend. Its walks are of the story as written, so they stay behind. */
function longStory(): Scenario {
  const files = [...filesOf(join(process.cwd(), 'scenarios', 'library', longest))]
    .filter(([name]) => name !== 'walks.yaml')
    .map(([name, text]): [string, string] => [
      name,
      name === 'scenario.yaml' ? text.replace(/^tokens: .*$/m, 'tokens: 40') : text,
    ]);
  const { pack } = load(new Map(files));
  if (pack === undefined) throw new Error('the longer story does not load');
  return prepare(pack);
}

/** A random run of so many moves; acts before turns, or it would be over too early. */
function playLong(scenario: Scenario): Run {
  for (let seed = 1; seed < 200; seed += 1) {
    const random = randomOf(seed);
    let run = start(scenario, { seed });
    while (run.world.at['clock'] !== 'over' && run.steps.length < calls) {
      const move = legalMove(scenario, run.world, () => random() * 0.7);
      const next = stepFast(run, move);
      if (!next.ok) throw new Error(`a legal move was refused: ${next.error.code}`);
      run = next.value;
    }
    if (run.steps.length === calls) return run;
  }
  throw new Error(`no run of ${calls} moves was found`);
}

/** The whole log from its head, each call asked for and taken. */
function again(scenario: Scenario, { log }: Run, options: { readonly hash: boolean }): Run {
  let run = start(scenario, { seed: log.seed });
  for (const move of log.moves) {
    const next = stepFast(run, bare(move), options);
    if (!next.ok) throw new Error(`an accepted move was refused: ${next.error.code}`);
    run = next.value;
  }
  return run;
}
const bare = ({ world: _world, ...move }: Move & { readonly world?: string }): Move => move;

const timed = (work: () => unknown): number => {
  const began = performance.now();
  work();
  return performance.now() - began;
};

const scenario = longStory();
const run = playLong(scenario);
const turns = run.steps.filter((each) => each.move.kind === 'turn').length;
if (JSON.stringify(again(scenario, run, { hash: false }).world) !== JSON.stringify(run.world))
  throw new Error('the replay came to another world');
if (shipped(longest).story.steps !== scenario.story.steps) throw new Error('the longer story is another story');

const [plain, hashed, whole, control]: number[][] = [[], [], [], []];
for (let round = -3; round < (isFull ? 60 : 10); round += 1) {
  const once = [
    timed(() => again(scenario, run, { hash: false })),
    timed(() => again(scenario, run, { hash: true })),
    timed(() => replay(scenario, run.log)),
    timed(() => JSON.stringify(JSON.parse(JSON.stringify(run.log)))),
  ];
  // Three rounds warm it up.
  if (round >= 0) [plain, hashed, whole, control].forEach((list, at) => list?.push(once[at] ?? NaN));
}
sayHead(`${calls} calls of ${longest} with forty tokens a turn (${turns} turns among them), ms`);
const log = spreadOf(control ?? []);
sayRow('the log through JSON (control)', log);
sayRow('replay by advance', spreadOf(plain ?? []), log);
sayRow("… with every world's hash", spreadOf(hashed ?? []), log);
sayRow('… by `replay`, as a kept run opens', spreadOf(whole ?? []), log);
judge([
  { what: 'a replay of 200 calls', value: spreadOf(plain ?? []).median, unit: 'ms', atMost: 100 },
  { what: "the same with every world's hash", value: spreadOf(hashed ?? []).median, unit: 'ms', atMost: 100 },
]);
