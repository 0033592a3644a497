import { expect, test } from '../helpers/served-app.ts';
import { expectNoAxeFindings, themes, wearTheme } from './checks.ts';
import { keepRuns } from './kept-runs.ts';

test.describe('settings', () => {
  test.beforeEach(async ({ app, page }) => {
    await keepRuns(app.url, [{ walk: 'two_pages_one_suspect' }]);
    await page.goto(app.url);
    await page.getByRole('button', { name: 'Settings' }).waitFor();
  });

  test('open by key, act at once, are kept, and close on Escape', async ({ page }) => {
    await page.keyboard.press(',');
    const dialog = page.getByRole('dialog', { name: 'Settings' });
    await dialog.getByRole('radio', { name: 'High contrast' }).check();
    await expect(page.locator('html')).toHaveAttribute('data-theme', 'hc');
    await dialog.getByRole('radio', { name: 'Largest' }).check();
    await expect(page.locator('html')).toHaveCSS('font-size', '20px');
    await dialog.getByRole('radio', { name: 'Less' }).check();
    await page.keyboard.press('Escape');
    await expect(dialog).toBeHidden();
    await page.reload();
    await expect(page.locator('html')).toHaveAttribute('data-theme', 'hc');
    await expect(page.locator('html')).toHaveAttribute('data-motion', 'reduced');
    await expect(page.locator('html')).toHaveCSS('font-size', '20px');
  });

  test('give the focus back to the button that opened them', async ({ page }) => {
    await page.getByRole('button', { name: 'Settings' }).click();
    await page.keyboard.press('Escape');
    await expect(page.getByRole('button', { name: 'Settings' })).toBeFocused();
  });

  test('silence single keys, and only those', async ({ page }) => {
    await page.keyboard.press(',');
    await page.getByRole('radiogroup', { name: 'Single-letter keys' }).getByRole('radio', { name: 'Off' }).check();
    await page.keyboard.press('Escape');
    await page.getByRole('heading', { level: 1 }).focus();
    await page.keyboard.press(',');
    await expect(page.getByRole('dialog')).toBeHidden();
    await page.getByRole('button', { name: 'Settings' }).press('Enter');
    await expect(page.getByRole('dialog')).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toBeHidden();
  });

  test('take the sound off with S, and say so on the button', async ({ page }) => {
    const mute = page.getByRole('button', { name: 'Mute' });
    await expect(mute).toHaveAttribute('aria-pressed', 'false');
    await page.keyboard.press('s');
    await expect(mute).toHaveAttribute('aria-pressed', 'true');
  });

  test('hold assists that go into the next run, and say what the run on the wall keeps', async ({ page }) => {
    await page.keyboard.press(',');
    const dialog = page.getByRole('dialog', { name: 'Settings' });
    await dialog.getByRole('radiogroup', { name: 'Tokens a turn' }).getByRole('radio', { name: 'One more' }).check();
    await dialog.getByRole('radiogroup', { name: 'What is coming' }).getByRole('radio', { name: 'This turn' }).check();
    await dialog.getByRole('radiogroup', { name: 'Clocks' }).getByRole('radio', { name: 'Patient' }).check();
    await page.keyboard.press('Escape');
    await page.getByRole('heading', { level: 1 }).focus();
    await page.keyboard.press('2');
    await expect(page.getByText(/turn 1 of 3/)).toBeVisible();
    await page.keyboard.press(',');
    await expect(dialog).toContainText(
      'The run on the wall keeps: one token more a turn, only what comes this turn and patient clocks.',
    );
    // A change in mid-run is for the next run: the one on the wall stays what it was begun with.
    await dialog.getByRole('radiogroup', { name: 'Tokens a turn' }).getByRole('radio', { name: 'One fewer' }).check();
    await expect(dialog).toContainText('The run on the wall keeps: one token more a turn');
  });

  test('are clean in three themes, with the keys and the about text', async ({ page }) => {
    for (const [key, name] of [
      [',', 'Settings'],
      ['.', 'About Pit Wall'],
      ['?', 'Keys'],
    ] as const) {
      await page.keyboard.press(key);
      await expect(page.getByRole('dialog', { name })).toBeVisible();
      for (const theme of themes) {
        await wearTheme(page, theme);
        await expectNoAxeFindings(page);
      }
      await page.keyboard.press('Escape');
      await expect(page.getByRole('dialog')).toBeHidden();
    }
  });

  test('say in the about text what it must not be used for', async ({ page }) => {
    await page.keyboard.press('.');
    const about = page.getByRole('dialog', { name: 'About Pit Wall' });
    await expect(about).toContainText('not validated against job performance');
    await expect(about).toContainText('not for hiring, promotion or appraisal');
    await expect(about).toContainText('not associated with any racing series or team');
  });
});
