/**
 * Counts are what the log says: a second small reader, written apart from the scoring room, reads the same random weeks and finds the
 * same moments, levels and counts; and the four lines of a debrief never contradict them.
 */
import process from 'node:process';
import { start, stepFast } from '../../scenarios/index.ts';
import { checkReading } from '../helpers/check-reading.ts';
import { legalMove, pickOne, randomOf } from '../helpers/random-play.ts';
import { provingStories } from '../helpers/shipped-packs.ts';

const total = process.argv.includes('--full') ? 10_000 : 240;
let [read, faults] = [0, 0];

const stories = provingStories();
for (const [, scenario] of stories) {
  for (let seed = 0; seed < total / stories.length; seed += 1) {
    const random = randomOf(seed);
    let run = start(scenario, {
      seed: Math.floor(random() * 2 ** 32),
      craft: random() < 0.3 ? 'data' : '',
      role: pickOne(random, scenario.story.roles) ?? '',
    });
    for (let at = 0; at < 60 && run.world.at['clock'] !== 'over'; at += 1) {
      const next = stepFast(run, legalMove(scenario, run.world, random));
      if (next.ok) run = next.value;
    }
    read += 1;
    for (const fault of checkReading(run, seed % 2 === 0 ? 'en' : 'it')) {
      faults += 1;
      if (faults <= 3) console.log(`seed ${seed}: ${fault}\n${JSON.stringify(run.log.moves)}`);
    }
  }
}
if (faults > 0 || read === 0) process.exitCode = 1;
console.log(`${read} weeks read twice, ${faults} faults`);
