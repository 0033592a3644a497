import { expect, test } from '../helpers/served-app.ts';
import { expectNoAxeFindings, expectNothingSideways, themes, wearTheme } from './checks.ts';
import { keepRuns } from './kept-runs.ts';

/** Every story of the library can be opened from the garage, and says what one walks into before one is in it. */
test.describe('a story from the library', () => {
  test('is briefed by key and begun by Enter, in the role that was chosen', async ({ app, page }) => {
    await keepRuns(app.url, [{ walk: 'two_pages_one_suspect' }]);
    await page.goto(app.url);
    await expect(page.getByRole('heading', { name: 'Not driven yet' })).toBeVisible();
    await page.keyboard.press('4');
    await expect(page.getByRole('heading', { name: 'Tunnel Queue' })).toBeVisible();
    await expect(page.getByText('Piotr', { exact: false }).first()).toBeVisible();
    await page.getByRole('radio', { name: 'Manager' }).check();
    await expect(page.getByText('You assign and review', { exact: false })).toBeVisible();
    await page.getByRole('radio', { name: 'Program lead' }).check();
    await page.getByRole('button', { name: 'To the wall' }).focus();
    await page.keyboard.press('Enter');
    await expect(page.getByText(/turn 1 of 6/)).toBeVisible();
  });

  test('is found in the library, read, and left for the garage', async ({ app, page }) => {
    await keepRuns(app.url, [{ walk: 'two_pages_one_suspect' }]);
    await page.goto(app.url);
    await page.getByRole('button', { name: 'Floor for Round 9: briefing' }).click();
    await expect(page.getByRole('heading', { name: 'Floor for Round 9' })).toBeVisible();
    await expect(page.getByRole('region', { name: 'What the sponsor weighs' })).toContainText('40');
    for (const theme of themes) {
      await wearTheme(page, theme);
      await expectNoAxeFindings(page);
    }
    for (const size of [
      { width: 1280, height: 720 },
      { width: 360, height: 740 },
    ]) {
      await page.setViewportSize(size);
      await expectNothingSideways(page);
    }
    await page.keyboard.press('Escape');
    await expect(page.getByRole('region', { name: 'My runs' })).toBeVisible();
  });
});
