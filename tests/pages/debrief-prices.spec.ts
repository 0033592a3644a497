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
  await openCalls(page, app.url, { ...priced, notes: { gladOf: 6, takeBack: 0 } });
  await expect(page.getByRole('heading', { level: 2 })).toHaveText(
    'You would take back Wednesday. The model priced another call there higher.',
  );
});

test.describe('a priced run', () => {
  test.beforeEach(async ({ app, page }) => openCalls(page, app.url));

  test('lays your own eyes beside the model, and each call says its price', async ({ page }) => {
    await expect(page.getByRole('heading', { level: 2 })).toHaveText(
      'You would take back Thursday. The model priced Wednesday higher.',
    );
    await expect(page.getByText('Gave away 13 of 100 points, 9 of them in one call.')).toBeVisible();
    await expect(mark(page, /^Wednesday: Look: The log.*price: no cost$/).first()).toBeVisible();
    await expect(mark(page, /price: too close to call$/)).toHaveCount(1);
    await expect(mark(page, /price: 4 of 100, small$/)).toBeChecked();
    await expect(page.locator('[data-price]')).toContainText('4 points, give or take 2: small.');
    await expect(page.locator('[data-price]')).toContainText('By this story’s model.');
    await expect(page.locator('[data-price]')).toContainText('would have been worth 6 more');
  });

  test('unfolds by key what was weighed, each way with its worth, its error and its weeks', async ({ page }) => {
    for (let back = 0; back < 3; back += 1) await page.keyboard.press('[');
    await expect(page.locator('[data-price]')).toHaveAttribute('data-price', 'real');
    await page.keyboard.press('o');
    const table = page.getByRole('table', { name: 'How it was weighed' });
    await expect(table.getByRole('row')).toHaveCount(3);
    const own = table.getByRole('row', { name: /yours/ });
    await expect(own).toContainText('71, give or take 1');
    await expect(own).toContainText('60 of 80 weeks');
    await expect(table.getByRole('row', { name: /best found/ })).toContainText('80, give or take 1');
    await expect(page.getByText('Each way was played to its end in 80 weeks.', { exact: false })).toBeVisible();
    await page.keyboard.press('o');
    await expect(table).toBeHidden();
    // Another call is another answer: nothing stays unfolded.
    await page.keyboard.press('o');
    await page.keyboard.press('[');
    await expect(table).toBeHidden();
  });

  test('stands in words on each line of the list, and hangs nowhere then', async ({ page }) => {
    await expect(page.locator('[data-drops]')).toHaveCount(1);
    await expect(mark(page, /small$/).getByText('4 small')).toBeHidden();
    await page.keyboard.press('v');
    await expect(page.locator('[data-drops]')).toHaveCount(0);
    await expect(mark(page, /small$/).getByText('4 small')).toBeVisible();
    await expectNoAxeFindings(page);
  });

  test('draws luck apart from the calls and says where it comes from', async ({ page }) => {
    await expect(page.getByText('Luck took 7 points: the same moves come to 99 on average.')).toBeVisible();
    await expect(page.getByRole('img', { name: /^You got 9\d of 100\. The same acts under other luck/ })).toBeVisible();
    await page.getByRole('button', { name: 'Why?' }).click();
    await expect(page.getByText('played again in 200 weeks', { exact: false })).toBeVisible();
  });

  test('says how long each ending stood open, and a way there can be watched', async ({ page }) => {
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

  test('prints every price in words', async ({ page }) => {
    await page.emulateMedia({ media: 'print' });
    await expect(page.getByText(/would have been worth 9 more, give or take 2\./)).toBeVisible();
    await expect(page.getByRole('button', { name: 'How it was weighed' })).toBeHidden();
  });

  test('is clean in three themes, unfolded, at every width', async ({ page }) => {
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
    await expectNoAxeFindings(page);
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

test.describe('off the page’s thread', () => {
  test('prices come while the player reads, and at once the next time', async ({ app, page }) => {
    await openCalls(page, app.url, walked);
    await expect(page.locator('[data-exploring]')).toHaveCount(0, { timeout: 60_000 });
    await expect(mark(page, /price: /)).not.toHaveCount(0);
    const first = await page.locator('[data-price]').innerText();
    await page.route('**/worker-*.js', (route) => route.abort());
    await page.reload();
    await openDebrief(page, page.url());
    await page.getByRole('button', { name: 'See my calls' }).click();
    await expect(page.locator('[data-price]')).toHaveText(first, { useInnerText: true });
  });

  test('a failure is told, the debrief goes on, and it can be tried again', async ({ app, page }) => {
    await page.route('**/worker-*.js', (route) => route.abort());
    await keepRuns(app.url, [walked], { craft: 'aero' });
    await openDebrief(page, app.url);
    await page.getByRole('button', { name: 'See my calls' }).click();
    await expect(page.getByText('The other weeks could not be played. Your run is as it was.')).toBeVisible();
    await expect(page.getByRole('heading', { level: 2 })).toHaveText('You would take back Thursday.');
    await expectNoAxeFindings(page);
    await page.unroute('**/worker-*.js');
    await page.getByRole('button', { name: 'Try again' }).click();
    await expect(mark(page, /price: /).first()).toBeVisible({ timeout: 60_000 });
  });
});

test.describe('another good line', () => {
  test.beforeEach(async ({ app, page }) => {
    // The old racks lost half their lines on lap nine: whoever looks finds better.
    await openCalls(page, app.url, { walk: 'lap_nine', notes: { gladOf: 0, takeBack: null } });
    await expect(page.locator('[data-line="better"]')).toBeVisible({ timeout: 60_000 });
  });

  test('is watched along its own line, timed by shape and word, and laid over yours', async ({ page }) => {
    await page.keyboard.press('w');
    await expect(page.getByRole('heading', { level: 1 })).toContainText('The best line found');
    await expect(page.getByText('best line found', { exact: true })).toBeVisible();
    await page.keyboard.press('v');
    await expect(page.getByRole('heading', { name: 'Where they part' })).toBeVisible();
    await expectNoAxeFindings(page);
    await page.keyboard.press('Escape');
    await expect(page.getByText('What happened')).toBeVisible();
  });

  test('rides along as the ghost when it is raced', async ({ page }) => {
    await page.keyboard.press('g');
    await afterMoves(page, 0);
    await page.getByRole('button', { name: /^Look/ }).first().waitFor();
    await page.keyboard.press('Space');
    await expect(page.getByText('dashed: the best line found')).toBeVisible();
  });
});

test('speaks Italian throughout', async ({ app, page }) => {
  await openCalls(page, app.url, priced, 'it');
  await expect(page.getByRole('heading', { level: 2 })).toContainText('Per il modello mercoledì è costato di più.');
  await page.keyboard.press('o');
  const text = await page.locator('main').innerText();
  expect(text).not.toMatch(/\b(the|your|weeks|points|give or take|best found)\b/i);
});
