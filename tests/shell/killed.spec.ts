import { once } from 'node:events';
import { readFile, readdir } from 'node:fs/promises';
import type { ElectronApplication, Page } from 'playwright/test';
import { expect, launchShell, test } from '../helpers/shell-app.ts';

async function kill(app: ElectronApplication): Promise<void> {
  const ended = once(app.process(), 'exit');
  app.process().kill('SIGKILL');
  await ended;
}

interface Saved {
  readonly run: string;
  readonly moves: number;
}
/** What the machine has on disk, asked through the page's own door. */
async function savedRuns(page: Page): Promise<Saved[]> {
  return page.evaluate(async () => {
    const bridge = Reflect.get(window, 'pitWall') as Record<string, (input: unknown) => Promise<unknown>>;
    const answer = (await bridge['runs.list']?.({})) as { value: { run: string; moves: number }[] };
    return answer.value.map(({ run, moves }) => ({ run, moves }));
  });
}

/** What a player sees of where they are: turn, hand, people, budget. */
async function whatIsSeen(page: Page): Promise<string> {
  const hand = page.getByRole('region', { name: 'In hand' });
  await expect(hand.getByRole('listitem').first()).toBeVisible();
  return [await page.getByRole('banner').ariaSnapshot(), await hand.ariaSnapshot()].join('\n');
}

test('a killed app goes on where it was', async ({ home }) => {
  const first = await launchShell(home);
  const page = await first.firstWindow();
  await page.getByRole('button', { name: /^Play/ }).click();
  await page.getByRole('button', { name: /^Look/ }).click();
  await page.getByRole('button', { name: /^Open page 1/ }).click();
  await expect.poll(() => savedRuns(page)).toMatchObject([{ moves: 1 }]);
  const before = await whatIsSeen(page);
  const [saved] = await savedRuns(page);
  await kill(first);

  const again = await launchShell(home);
  const back = await again.firstWindow();
  await back.getByRole('button', { name: 'Continue', exact: true }).click();
  expect(await whatIsSeen(back)).toBe(before);
  expect(await savedRuns(back)).toEqual([saved]);

  // And it is the same run that goes on: the next act is the second line behind the head.
  await back.getByRole('button', { name: /^Look/ }).click();
  await back.getByRole('button', { name: /^Open page/ }).click();
  await expect.poll(() => savedRuns(back)).toEqual([{ run: saved?.run, moves: 2 }]);
  const lines = (await readFile(`${home}/runs/${saved?.run}/journal.jsonl`, 'utf8')).trimEnd().split('\n');
  expect(lines.map((line) => JSON.parse(line).n as unknown)).toEqual([undefined, 0, 1]);
  await again.close();
  expect(await readdir(home)).not.toContain('lock');
});
