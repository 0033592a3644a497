// XState's transition and our own advance walk the same chart: equal worlds, modes, ledgers and lines on 100,000 random
// moves over the library and the kitchen sink, about a fifth of them wrong.
import process from 'node:process';
import { compareDrivers } from '../helpers/drivers.ts';
import { provingStories } from '../helpers/shipped-packs.ts';

const total = process.argv.includes('--full') ? 100_000 : 3000;
const stories = provingStories();
let played = 0;
for (const [name, scenario] of stories) {
  const { moves, illegal, weeks } = compareDrivers(scenario, Math.ceil(total / stories.length), 20_240_101);
  played += moves;
  process.stdout.write(`${name}: ${moves} moves in ${weeks} runs, ${illegal} refused, no difference\n`);
}
process.stdout.write(`${played} moves compared, 0 differences\n`);
