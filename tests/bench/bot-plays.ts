// Ten thousand bot plays of the longest story on one thread, from the first turn to the ending: every bot plays its share, under seeds
// of its own. Training (of the two bots that are trained) is done before and told apart: it is made once a story.
// Processor time, so that what else the machine does counts little. A smoke run plays some hundreds and reckons them up.
import process from 'node:process';
import { startWorld } from '../../scenarios/engine/start.ts';
import { finish } from '../../scenarios/explore/finish.ts';
import { type BotId, botIds, makePolicy } from '../../scenarios/explore/policies/make-policy.ts';
import type { Finished } from '../../scenarios/explore/types.ts';
import { shipped } from '../helpers/shipped-packs.ts';
import { longestStory } from './_longest.ts';
import { isFull, judge, sayHead, sayRow, spreadOf } from './_report.ts';

const ALL = 10_000;
const name = longestStory();
const scenario = shipped(name);
const bots = botIds(scenario);

function play(bot: BotId, seed: number): Finished {
  return finish({ scenario, world: startWorld(scenario, { seed }) }, makePolicy(scenario, bot), seed);
}

/** Processor time in milliseconds, collecting the garbage included. */
function milliseconds(work: () => void): number {
  const began = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(began);
  return (user + system) / 1000;
}

const training = milliseconds(() => bots.forEach((bot) => play(bot, 1)));
// A first round warms it up.
const count = isFull ? ALL : 800;
const each = Math.ceil(count / bots.length);
bots.forEach((bot) => Array.from({ length: Math.ceil(each / 8) }, (_, n) => play(bot, n)));

const rounds = 8;
const times = new Map<BotId, number[]>(bots.map((bot) => [bot, []]));
let [moves, plays, spent] = [0, 0, 0];
for (let round = 0; round < rounds; round += 1) {
  for (const bot of bots) {
    const share = Math.ceil(each / rounds);
    const time = milliseconds(() => {
      for (let n = 0; n < share; n += 1) moves += play(bot, 1 + round * share + n).moves.length;
    });
    plays += share;
    spent += time;
    times.get(bot)?.push(time / share);
  }
}

sayHead(`One play of ${name} from start to ending, ms of processor time; ${plays} plays by ${bots.length} bots`);
for (const bot of bots) sayRow(bot, spreadOf(times.get(bot) ?? []));
console.log(`${(moves / plays).toFixed(1)} moves a play, ${((spent * 1000) / moves).toFixed(1)} µs a move`);
console.log(`warming up: first play of each bot with its training ${(training / 1000).toFixed(1)} s`);
judge([
  {
    what: `${ALL.toLocaleString('en')} bot plays of ${name} on one thread`,
    value: (spent / plays) * (ALL / 1000),
    unit: 's',
    atMost: 10,
  },
]);
