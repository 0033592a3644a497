import { expect, test } from '../helpers/served-app.ts';
import { expectNoAxeFindings, expectNothingSideways, themes, wearTheme } from './checks.ts';
import { keepRuns } from './kept-runs.ts';

test.describe('first start', () => {
  test('shows who you are and one way on', async ({ app, page }) => {
    await page.goto(app.url);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(/You lead programs at Kestrel Vale Racing\./);
    await expect(page.getByRole('button')).toHaveText([/Play/, /Run a workshop/, /Mute/]);
    await expect(page.getByRole('radiogroup', { name: 'Language' })).toBeVisible();
    await expect(page).toHaveTitle('Start · Pit Wall');
  });

  test('is clean in three themes and narrow', async ({ app, page }) => {
    await page.goto(app.url);
    await page.getByRole('button', { name: 'Play' }).waitFor();
    for (const theme of themes) {
      await wearTheme(page, theme);
      await expectNoAxeFindings(page);
    }
    await page.setViewportSize({ width: 360, height: 740 });
    await expectNothingSideways(page);
  });

  test('speaks Italian at once when asked, and still does after a reload', async ({ app, page }) => {
    await page.goto(app.url);
    await page.getByRole('radio', { name: 'Italiano' }).check();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(/Guidi i programmi/);
    await expect(page.getByRole('button', { name: 'Gioca' })).toBeVisible();
    await page.reload();
    await expect(page.getByRole('button', { name: 'Gioca' })).toBeVisible();
    await expect(page.locator('html')).toHaveAttribute('lang', 'it');
  });

  test('begins on Enter', async ({ app, page }) => {
    await page.goto(app.url);
    await page.getByRole('button', { name: 'Play' }).waitFor();
    await page.keyboard.press('Enter');
    await expect(page.getByRole('heading', { level: 1, name: 'Container Closes Friday' })).toBeVisible();
  });

  test('takes the token out of the address bar', async ({ app, page }) => {
    await page.goto(app.url);
    await page.getByRole('button', { name: 'Play' }).waitFor();
    expect(new URL(page.url()).hash).toBe('');
  });

  test('says what is missing when the address has no key', async ({ app, page }) => {
    await page.goto(new URL('/', app.url).href);
    await expect(page.getByRole('alert')).toContainText('Use the whole address');
  });
});

test.describe('garage', () => {
  test('goes on with the run that waits, by mouse and by key', async ({ app, page }) => {
    await keepRuns(app.url, [{ walk: 'two_pages_one_suspect', moves: 4 }]);
    await page.goto(app.url);
    await expect(page.getByText('It waits on Thursday.')).toBeVisible();
    await page.keyboard.press('1');
    await expect(page.getByText(/turn 2 of 3/)).toBeVisible();
  });

  test('lists runs by how they ended, newest first', async ({ app, page }) => {
    await keepRuns(app.url, [{ walk: 'two_pages_one_suspect' }, { walk: 'dark_then_the_quay' }]);
    await page.goto(app.url);
    const rows = page.getByRole('region', { name: 'My runs' }).getByRole('listitem');
    await expect(rows).toHaveCount(2);
    await expect(rows.first()).toContainText('Gwen took the page before the door shut.');
    await expect(rows.last()).toContainText('Both crews had every channel');
  });

  test('puts a run in the trash, takes it back, and finds it in the trash', async ({ app, page }) => {
    await keepRuns(app.url, [{ walk: 'two_pages_one_suspect' }, { walk: 'dark_then_the_quay' }]);
    await page.goto(app.url);
    const rows = page.getByRole('region', { name: /My runs|Trash/ }).getByRole('listitem');
    await page.getByRole('button', { name: /^Delete run 1/ }).click();
    await expect(rows).toHaveCount(1);
    await page.getByRole('button', { name: 'Undo' }).click();
    await expect(rows).toHaveCount(2);
    await page.getByRole('button', { name: /^Delete run 2/ }).click();
    await page.getByRole('button', { name: 'Trash, 1 run' }).click();
    await expect(rows).toHaveCount(1);
    await page.getByRole('button', { name: /^Put back run 2/ }).click();
    await page.getByRole('button', { name: 'Back to my runs' }).click();
    await expect(rows).toHaveCount(2);
  });

  test('starts the same week again with a ghost, and a new week without', async ({ app, page }) => {
    await keepRuns(app.url, [{ walk: 'two_pages_one_suspect' }]);
    await page.goto(app.url);
    await page.getByRole('button', { name: 'The same week' }).waitFor();
    await page.keyboard.press('3');
    await expect(page.getByText(/turn 1 of 3/)).toBeVisible();
  });

  test('is clean in three themes', async ({ app, page }) => {
    const action = { text: 'I will repeat it.', date: '2031-05-05' };
    await keepRuns(app.url, [
      { walk: 'two_pages_one_suspect', notes: { action } },
      { walk: 'told_on_friday', moves: 3 },
    ]);
    await page.goto(app.url);
    await expect(page.getByText('I will repeat it.')).toBeVisible();
    for (const theme of themes) {
      await wearTheme(page, theme);
      await expectNoAxeFindings(page);
    }
  });

  test('fits 1280, 360 and a page zoomed to 200 %', async ({ app, page }) => {
    await keepRuns(app.url, [{ walk: 'two_pages_one_suspect' }, { walk: 'told_on_friday', moves: 3 }], {
      textSize: 'larger',
    });
    await page.goto(app.url);
    await page.getByRole('button', { name: 'A new week' }).waitFor();
    for (const size of [
      { width: 1280, height: 720 },
      { width: 640, height: 360 },
      { width: 360, height: 740 },
    ]) {
      await page.setViewportSize(size);
      await expectNothingSideways(page);
    }
  });
});
