import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright/test';
import { expect, test } from '../helpers/served-app.ts';
import { expectNoAxeFindings, expectNothingSideways, themes, wearTheme } from './checks.ts';
import { keepRuns } from './kept-runs.ts';
import type { KeptRun } from './kept-runs.ts';
import { madePrices } from './priced-run.ts';
import { afterMoves } from './wall-play.ts';

const notes = { gladOf: 2, takeBack: 6 };
const walked: KeptRun = { walk: 'two_pages_one_suspect', notes };
const priced: KeptRun = { ...walked, analysis: madePrices };

async function openDebrief(page: Page, url: string): Promise<void> {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.goto(url);
  await page.waitForLoadState('networkidle');
  await page.getByRole('button', { name: /^(Debrief run|Bilancio partita) 1/ }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^Container Closes Friday|^Il container/);
}
async function openCalls(page: Page, url: string, run: KeptRun = priced, language: 'en' | 'it' = 'en'): Promise<void> {
  await keepRuns(url, [run], { craft: 'aero', language });
  await openDebrief(page, url);
  await page.getByRole('button', { name: /See my calls|Vedi le mie scelte/ }).click();
  await expect(page.locator('[data-price]')).toBeVisible();
}
const mark = (page: Page, name: RegExp) =>
  page.getByRole('radiogroup', { name: /^Your run/ }).getByRole('radio', { name });

test('no price is shown before the player has looked with their own eyes', async ({ app, page }) => {
  await keepRuns(app.url, [{ walk: 'two_pages_one_suspect', analysis: madePrices }], { craft: 'aero' });
  await openDebrief(page, app.url);
  await expect(page.getByRole('heading', { name: 'Which call are you glad of?' })).toBeVisible();
  await expect(mark(page, /price/)).toHaveCount(0);
  await page.keyboard.press('n');
  await page.keyboard.press('n');
  await page.getByRole('button', { name: 'See my calls' }).click();
  await expect(mark(page, /price: 9 of 100, real$/)).toHaveCount(1);
});

test('does not set a day against itself where the dearest call was of the same one', async ({ app, page }) => {
  await openCalls(page, app.url, { ...priced, notes: { gladOf: 6, takeBack: 2 } });
  await expect(page.getByRole('heading', { level: 2 })).toHaveText(
    'You would take back Wednesday. So would the model.',
  );
  // There is no other way to look, so a look has no price of its own.
  await page.keyboard.press('[');
  await expect(page.getByText('A look has no price.', { exact: false })).toBeVisible();
  await expect(mark(page, /Look: .*price/)).toHaveCount(0);
});

test.describe('a priced run', () => {
  test.beforeEach(async ({ app, page }) => openCalls(page, app.url));

  test('lays your own eyes beside the model, and each call says and unfolds its price by key', async ({ page }) => {
    await expect(page.getByRole('heading', { level: 2 })).toHaveText(
      'You would take back Thursday. The model priced Wednesday higher.',
    );
    await expect(page.getByText('Gave away 13 of 100 points, 9 of them in one call.')).toBeVisible();
    await expect(mark(page, /price: no cost$/)).toHaveCount(1);
    await expect(mark(page, /price: too close to call$/)).toHaveCount(1);
    await expect(mark(page, /price: 4 of 100, small$/)).toBeChecked();
    await expect(page.locator('[data-price]')).toContainText('4 points, give or take 2: small.');
    await expect(page.locator('[data-price]')).toContainText('By this story’s model.');
    await expect(page.locator('[data-price]')).toContainText('would have been worth 6 more');
    for (let back = 0; back < 3; back += 1) await page.keyboard.press('[');
    await expect(page.locator('[data-price]')).toHaveAttribute('data-price', 'real');
    await page.keyboard.press('o');
    const table = page.getByRole('table', { name: 'How it was weighed' });
    await expect(table.getByRole('row')).toHaveCount(3);
    const own = table.getByRole('row', { name: /yours/ });
    await expect(own).toContainText('71, give or take 1');
    await expect(own).toContainText('60 of 80 weeks');
    await expect(table.getByRole('row', { name: /best found/ })).toContainText('80, give or take 1');
    await expect(page.getByText(/^Each way was played to its end in .*80 weeks/)).toBeVisible();
    await page.keyboard.press('o');
    await expect(table).toBeHidden();
    // Another call is another answer: nothing stays unfolded. One too close to call has no best.
    await page.keyboard.press('o');
    await page.keyboard.press(']');
    await expect(table).toBeHidden();
    await page.keyboard.press('o');
    await expect(page.getByText('No other way was clearly better.')).toBeVisible();
    await expect(table.getByRole('row', { name: /best found/ })).toHaveCount(0);
  });

  test('says luck, doors and every price in words, on the list and on paper', async ({ page }) => {
    await expect(page.locator('[data-drops]')).toHaveCount(1);
    await expect(mark(page, /small$/).getByText('4 small')).toBeHidden();
    await page.keyboard.press('v');
    await expect(page.locator('[data-drops]')).toHaveCount(0);
    await expect(mark(page, /small$/).getByText('4 small')).toBeVisible();
    await expect(page.getByText('Luck took 7 points: the same moves come to 99 on average.')).toBeVisible();
    await expect(page.getByRole('img', { name: /^You got 9\d of 100\. The same acts under other luck/ })).toBeVisible();
    await page.getByRole('button', { name: 'Why?' }).click();
    await expect(page.getByText('played again in 200 weeks', { exact: false })).toBeVisible();
    await page.emulateMedia({ media: 'print' });
    await expect(page.getByText(/would have been worth 9 more, give or take 2\./)).toBeVisible();
    await expect(page.getByText('Try next')).toBeVisible();
    await expect(page.getByRole('button', { name: 'How it was weighed' })).toBeHidden();
    await page.emulateMedia({ media: 'screen' });
    const doors = page.getByRole('listitem').filter({ hasText: 'Pallet 7 stayed on the quay.' });
    await expect(doors).toContainText('A way found up to Wednesday; after that none in 40 tries.');
    await expect(page.getByRole('listitem').filter({ hasText: 'Both crews had every channel' }).first()).toContainText(
      'Where your run ended.',
    );
    await doors.getByRole('button', { name: /^Watch a way there/ }).click();
    await expect(page.getByRole('heading', { level: 1 })).toContainText('A way to that ending');
    await page.keyboard.press('Escape');
    await expect(page.getByText('What happened')).toBeVisible();
  });

  test('is clean in three themes, unfolded, and at every width', async ({ page }) => {
    await page.keyboard.press('o');
    for (const theme of themes) {
      await wearTheme(page, theme);
      await expectNoAxeFindings(page);
    }
    for (const size of [
      { width: 1920, height: 1080 },
      { width: 640, height: 360 },
      { width: 360, height: 740 },
    ]) {
      await page.setViewportSize(size);
      await expectNothingSideways(page);
    }
    // A phone shows the list.
    await expectNoAxeFindings(page);
  });

  test('is read the same from the garage: the best found is marked, and it ended as its debrief says', async ({
    page,
  }) => {
    await page.keyboard.press('Escape');
    const [, calls = '', , next = ''] = await page.getByRole('definition').allInnerTexts();
    expect(calls).toBe('One call cost 9 points. Luck took 7 more.');
    await page.keyboard.press('Escape');
    await page.reload();
    await page.waitForLoadState('networkidle');
    await page.getByRole('button', { name: /^Your run run 1/ }).click();
    const endings = page.getByRole('group', { name: 'How they ended' });
    await expect(endings.getByRole('row', { name: /^Your calls/ })).toContainText(calls);
    await expect(endings.getByRole('row', { name: /^Try next/ })).toContainText(next);
    await expect(page.getByText('best line found', { exact: true })).toBeVisible();
    expect(page.workers()).toHaveLength(0);
  });
});

test('a call is asked again with one thing different, without a verdict', async ({ app, page }) => {
  await keepRuns(app.url, [{ walk: 'page_two_and_nobody_pins', notes: { gladOf: 0, takeBack: null } }], {
    craft: 'aero',
  });
  await openDebrief(page, app.url);
  await page.getByRole('button', { name: 'See my calls' }).click();
  const again = page.locator('[data-again]');
  await expect(again.getByText('Not counted.', { exact: false })).toBeVisible();
  await again.getByRole('radio').first().focus();
  await page.keyboard.press('ArrowDown');
  await expect(again.getByRole('status')).toContainText('only this had changed');
  await expect(again.getByText(/right|wrong|better/i)).toHaveCount(0);
  await expectNoAxeFindings(page);
});

test('reasons against keys are taken away as a panel file without a name', async ({ app, page }) => {
  await openCalls(page, app.url);
  await page.keyboard.press('d');
  await page.getByLabel('Your reason').fill('I knew what he would weigh.');
  await page.getByRole('button', { name: 'Keep my reason' }).click();
  await page.getByRole('button', { name: 'Keys, runs, table' }).click();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Save as a panel file' }).click(),
  ]);
  const file: unknown = JSON.parse(await readFile(await download.path(), 'utf8'));
  expect(file).toMatchObject({
    schemaVersion: 1,
    scenario: 'container_closes_friday',
    rows: [{ call: 'pallet_7', option: 'new_four', reason: 'I knew what he would weigh.' }, {}, {}],
  });
});

test('prices come while the player reads, and whoever stood on Stop is not lost', async ({ app, page }) => {
  let letGo = (): void => undefined;
  const held = new Promise<void>((resolve) => (letGo = resolve));
  await page.route('**/worker-*.js', async (route) => {
    await held;
    await route.continue();
  });
  await keepRuns(app.url, [walked], { craft: 'aero' });
  await openDebrief(page, app.url);
  await page.getByRole('button', { name: 'See my calls' }).click();
  await expect(page.getByRole('heading', { level: 2 })).toHaveText('You would take back Thursday.');
  await page.getByRole('button', { name: 'Stop' }).focus();
  letGo();
  await expect(page.locator('[data-exploring]')).toHaveCount(0, { timeout: 60_000 });
  await expect(mark(page, /price: /)).not.toHaveCount(0);
  await expect(page.getByRole('radio', { checked: true }).first()).toBeFocused();
  // Said to a reader once, when all of it is in.
  await expect(page.getByRole('status').filter({ hasText: 'Gave away' })).toHaveCount(1);
});

test('another good line is watched, laid over yours, raced, and rides along again another day', async ({
  app,
  page,
}) => {
  // The old racks lost half their lines on lap nine: whoever looks finds better.
  await openCalls(page, app.url, { walk: 'lap_nine', notes: { gladOf: 0, takeBack: null } });
  await expect(page.locator('[data-line="better"]')).toBeVisible({ timeout: 60_000 });
  await page.keyboard.press('w');
  await expect(page.getByRole('heading', { level: 1 })).toContainText('The best line found');
  await expect(page.getByText('best line found', { exact: true })).toBeVisible();
  await page.keyboard.press('v');
  await expect(page.getByRole('heading', { name: 'Where they part' })).toBeVisible();
  // Nobody made the calls of a line that nobody drove.
  await expect(
    page.getByRole('group', { name: 'How they ended' }).getByRole('row', { name: /^Try next/ }),
  ).toContainText('–');
  await expectNoAxeFindings(page);
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'See my calls' }).click();
  await expect(page.locator('[data-line="better"]')).toBeVisible();
  await page.keyboard.press('g');
  await afterMoves(page, 0);
  await page.getByRole('button', { name: /^Look/ }).first().waitFor();
  await page.keyboard.press('Space');
  await expect(page.getByText('dashed: the best line found')).toBeVisible();
  await page.goto(app.url);
  await page.reload();
  await page.getByRole('button', { name: 'Continue' }).first().press('Enter');
  await page.locator('[data-wall]').waitFor();
  await expect(page.getByText('dashed: the best line found')).toBeVisible();
});
