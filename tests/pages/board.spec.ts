import type { Page } from 'playwright/test';
import { test, expect } from '../helpers/served-app.ts';
import { expectNoAxeFindings, expectNothingSideways, themes, wearTheme } from './checks.ts';
import { keepRuns } from './kept-runs.ts';

/** On the wall of the floor, with its first call put aside: the board stands wide. */
async function beginFloor(page: Page, url: string): Promise<void> {
  await keepRuns(url, [{ walk: 'two_pages_one_suspect' }], { plays: { container_closes_friday: 1 } });
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.goto(url);
  await page
    .getByRole('button', { name: /Floor for Round 9/ })
    .first()
    .click();
  await page.getByRole('button', { name: /^To the wall/ }).click();
  await page.locator('[data-wall]').waitFor();
  await page.locator('body').press('Escape');
  await expect(page.locator('[data-board=bars]')).toBeVisible();
}
const task = (page: Page, id: string): ReturnType<Page['locator']> => page.locator(`button[data-task="${id}"]`);

test.describe('the board', () => {
  test('shows bars, network and table in turn by one key', async ({ app, page }) => {
    await beginFloor(page, app.url);
    await expect(page.locator('[data-strength]')).toHaveCount(0);
    await page.keyboard.press('b');
    await expect(page.locator('[data-strength=chain]').first()).toBeAttached();
    await page.keyboard.press('b');
    await expect(page.getByRole('heading', { name: 'What waits for what' })).toBeVisible();
    await page.keyboard.press('b');
    await expect(page.locator('[data-board=bars]')).toBeVisible();
    await page.getByRole('radio', { name: 'Network' }).press('Space');
    await expect(page.locator('[data-board=network]')).toBeVisible();
  });

  test('is walked by arrows, and Enter opens a task that Escape shuts', async ({ app, page }) => {
    await beginFloor(page, app.url);
    const all = page.locator('button[data-task]');
    const first = (await all.nth(0).getAttribute('data-task')) ?? '';
    const second = (await all.nth(1).getAttribute('data-task')) ?? '';
    await task(page, first).focus();
    await page.keyboard.press('ArrowDown');
    await expect(task(page, second)).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(page.locator(`[data-detail="${second}"]`)).toContainText('On the chain that sets the date.');
    await page.keyboard.press('Escape');
    await expect(page.locator('[data-detail]')).toHaveCount(0);
    await expect(task(page, second)).toBeFocused();
    await page.keyboard.press('End');
    await expect(all.last()).toBeFocused();
    await page.keyboard.press('b');
    await task(page, first).focus();
    await page.keyboard.press('ArrowRight');
    await expect(task(page, second)).toBeFocused();
  });

  test('is clean in three themes, as bars, network and table', async ({ app, page }) => {
    test.slow();
    await beginFloor(page, app.url);
    for (const theme of themes) {
      await wearTheme(page, theme);
      for (const face of ['bars', 'network', 'table']) {
        await expect(page.locator(`[data-board=${face}]`)).toBeVisible();
        if (face === 'network') await page.locator('[data-strength]').first().waitFor({ state: 'attached' });
        await expectNoAxeFindings(page);
        await page.keyboard.press('b');
      }
    }
  });

  test('never scrolls the page sideways, on a phone neither', async ({ app, page }) => {
    await beginFloor(page, app.url);
    for (const size of [
      { width: 1280, height: 720 },
      { width: 640, height: 360 },
      { width: 360, height: 740 },
    ]) {
      await page.setViewportSize(size);
      for (let face = 0; face < 3; face += 1) {
        await expectNothingSideways(page);
        await page.keyboard.press('b');
      }
    }
  });
});
