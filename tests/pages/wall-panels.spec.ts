import type { Page } from 'playwright/test';
import { expect, test } from '../helpers/served-app.ts';
import { expectNoAxeFindings, expectNothingSideways, themes, wearTheme } from './checks.ts';
import { keepRuns, type KeptRun } from './kept-runs.ts';
import { afterMoves } from './wall-play.ts';

/** The wall of a longer story, after the first moves of one of its own walks. */
async function beginAt(page: Page, url: string, run: KeptRun): Promise<void> {
  await keepRuns(url, [run], { plays: { container_closes_friday: 1, tunnel_queue: 1, floor_for_round_9: 1 } });
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.goto(url);
  await page
    .getByRole('button', { name: /^Continue/ })
    .first()
    .click();
  await afterMoves(page, run.moves ?? 0);
}
const tunnel: KeptRun = { story: 'tunnel-queue', walk: 'both_banks_tyre', moves: 10 };
const floor: KeptRun = { story: 'floor-for-round-9', walk: 'page_two_then_the_mill', moves: 13 };

test('writes a row of letters by arrows and letters, and Enter puts it to them', async ({ app, page }) => {
  await beginAt(page, app.url, tunnel);
  await page.keyboard.press('g');
  const first = page.getByRole('gridcell', { name: 'Run plan, weeks 2 to 7, signed, Piotr: last word, only written' });
  await expect(first).toBeFocused();
  for (let n = 0; n < 3; n += 1) await page.keyboard.press('ArrowRight');
  // R raises and A asks anywhere else: in the grid they are letters.
  await page.keyboard.press('i');
  const caio = page.getByRole('gridcell', {
    name: 'Run plan, weeks 2 to 7, signed, Caio: told after, not put to them yet',
  });
  await expect(caio).toBeFocused();
  await expect(page.getByRole('status').filter({ hasText: 'Caio: told after' })).toHaveCount(1);
  await page.keyboard.press('Enter');
  await afterMoves(page, 11);
});

test('drops what was written with Escape, then leaves with the next', async ({ app, page }) => {
  await beginAt(page, app.url, tunnel);
  await page.keyboard.press('g');
  await page.keyboard.press('Backspace');
  await expect(page.getByText('Nobody has the last word.').first()).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('gridcell', { name: /Piotr: last word, only written$/ })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(page.locator('[data-panel]')).toBeHidden();
  await afterMoves(page, 10);
});

test('leads Enter to what is still to be answered, and the next Enter says it', async ({ app, page }) => {
  await beginAt(page, app.url, { story: 'tunnel-queue', walk: 'both_banks_tyre', moves: 0 });
  await page.keyboard.press('1');
  await page.keyboard.press('Enter');
  await afterMoves(page, 1);
  await page.keyboard.press('Space');
  await afterMoves(page, 2);
  await page.keyboard.press('Enter');
  await page.keyboard.press('1');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('radio', { name: 'a guess' })).toBeFocused();
  await afterMoves(page, 2);
  await page.keyboard.press('ArrowRight');
  await expect(page.getByRole('radio', { name: 'fairly sure' })).toBeChecked();
  await page.keyboard.press('Enter');
  await afterMoves(page, 3);
});

test('folds three eighties into one as their cards are put down', async ({ app, page }) => {
  await beginAt(page, app.url, floor);
  await page.keyboard.press('Escape');
  await page.keyboard.press('t');
  await page.keyboard.press('1');
  for (let n = 0; n < 3; n += 1) await page.keyboard.press('c');
  await expect(page.getByText('80 80 80 make 51: all of them must hold.')).toBeVisible();
  await page.keyboard.press('1');
  await page.keyboard.press('1');
  await page.keyboard.press('Enter');
  await afterMoves(page, 14);
});

for (const theme of themes) {
  test(`is clean in the ${theme} theme with each panel of a long story open`, async ({ app, page }) => {
    test.slow();
    await beginAt(page, app.url, floor);
    await wearTheme(page, theme);
    await page.keyboard.press('Escape');
    for (const key of ['l', 'a', 'g', 'm', 'r', 't']) {
      await page.keyboard.press(key);
      await expect(page.locator('[data-panel]')).toBeVisible();
      await expectNoAxeFindings(page);
      await expectNothingSideways(page);
      await page.keyboard.press('Escape');
      await page.keyboard.press('Escape');
    }
  });
}

test('fits a phone with each panel of a long story open', async ({ app, page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await beginAt(page, app.url, floor);
  await page.keyboard.press('Escape');
  for (const key of ['l', 'a', 'g', 'm', 'r', 't']) {
    await page.keyboard.press(key);
    await expect(page.locator('[data-panel]')).toBeVisible();
    await expectNothingSideways(page);
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
  }
});
