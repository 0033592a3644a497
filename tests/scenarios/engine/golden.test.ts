import { join } from 'node:path';
import process from 'node:process';
import { expect, it } from 'vitest';
import { goldenHashes } from '../../helpers/golden.ts';
import { provingStories } from '../../helpers/shipped-packs.ts';

// Compared on every platform CI runs on: a world that differs there is a number that differs. After a change of engine or
// story that was meant to change worlds, write them anew: vitest run tests/scenarios/engine/golden.test.ts -u
it('gives the published world hashes along every walk of every story', async () => {
  const hashes = Object.fromEntries(provingStories().map(([name, scenario]) => [name, goldenHashes(scenario)]));
  await expect(`${JSON.stringify(hashes, null, 1)}\n`).toMatchFileSnapshot(
    join(process.cwd(), 'tests', 'fixtures', 'golden-hashes.json'),
  );
});
