import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { analysis as analysisSchema } from '../../electron/contract/analysis.ts';
import { expect, test } from '../helpers/shell-app.ts';
import { keepRunsOver } from '../pages/kept-runs.ts';
import type { Wire } from '../pages/kept-runs.ts';

/** What lies beside the only run, or null. */
async function keptIn(home: string): Promise<unknown> {
  const [run = ''] = await readdir(join(home, 'runs'));
  return readFile(join(home, 'runs', run, 'analysis.json'), 'utf8').then(
    (text) => JSON.parse(text) as unknown,
    () => null,
  );
}

test('a run is explored by workers over app://, under the strict policy, and kept', async ({ shell, home }) => {
  test.setTimeout(180_000);
  const page = await shell.firstWindow();
  await expect(page.getByRole('main')).toBeVisible();
  const said: string[] = [];
  page.on('console', (message) => void (message.type() === 'error' && said.push(message.text())));
  const wire = ((name: string, input: unknown) =>
    page.evaluate(
      ([asked, given]) => {
        const bridge = Reflect.get(window, 'pitWall') as Record<string, (input: unknown) => Promise<unknown>>;
        return bridge[asked as string]?.(given);
      },
      [name, input],
    )) as Wire;
  await keepRunsOver(wire, [{ walk: 'two_pages_one_suspect' }]);
  await page.reload();
  await page.getByRole('button', { name: /^Debrief run 1/ }).click();
  await expect(page.getByRole('heading', { name: 'Which call are you glad of?' })).toBeVisible();
  await expect.poll(() => keptIn(home), { timeout: 120_000 }).not.toBeNull();
  expect(analysisSchema.parse(await keptIn(home)).calls.length).toBeGreaterThan(4);
  expect(said).toEqual([]);
});
