import { expect, test } from '../helpers/served-app.ts';
import { keepRuns } from './kept-runs.ts';
import { afterMoves, beginFirst, beginLit, letItRun, onStep } from './wall-play.ts';

test('Space never lets the turn run while a control has the focus', async ({ app, page }) => {
  await beginLit(page, app.url);
  await page.getByRole('button', { name: /^Look/ }).focus();
  await page.keyboard.press('Space');
  await expect(page.getByRole('heading', { name: /Which file/ })).toBeVisible();
  await afterMoves(page, 0);
});

test('an open call is asked about once before it is met with silence', async ({ app, page }) => {
  await beginFirst(page, app.url);
  await letItRun(page);
  await onStep(page, 1);
  await page.keyboard.press('Space');
  await expect(page.getByRole('button', { name: /^Stay silent\?/ })).toBeVisible();
  await expect(page.getByRole('radio', { name: /If you stay silent: Nobody answers/ })).toBeChecked();
  await afterMoves(page, 1);
  await page.keyboard.press('Space');
  await afterMoves(page, 2);
});

test('single keys do nothing once they are switched off', async ({ app, page }) => {
  await keepRuns(app.url, [{ walk: 'two_pages_one_suspect' }], {
    singleKeys: false,
    plays: { container_closes_friday: 1 },
  });
  await page.goto(app.url);
  await page
    .getByRole('button', { name: /A new week/ })
    .first()
    .click();
  await onStep(page, 0);
  await page.keyboard.press('l');
  await expect(page.locator('[data-panel]')).toBeHidden();
  await page.getByRole('button', { name: /^Look/ }).press('Enter');
  await expect(page.locator('[data-panel]')).toBeVisible();
});

test('the size of what is coming answers why', async ({ app, page }) => {
  await beginLit(page, app.url);
  await page.getByRole('button', { name: /^costs two of four sessions/ }).hover();
  await expect(page.getByRole('tooltip')).toContainText(
    'The container shuts on new, unexplained racks. Counted from what you knew: two of four sessions',
  );
});

test('a number on the wall answers why, with the act that moved it', async ({ app, page }) => {
  await beginLit(page, app.url);
  await page.keyboard.press('a');
  await page.keyboard.press('2');
  await page.keyboard.press('Enter');
  await afterMoves(page, 1);
  await page.getByRole('button', { name: /Trust of Tamsin: 59 of 100/ }).focus();
  await expect(page.getByRole('tooltip')).toContainText('What would make it restart on purpose?');
});

test('a number and Enter in one breath commit what the number chose', async ({ app, page }) => {
  await beginLit(page, app.url);
  await page.keyboard.press('a');
  await expect(page.getByRole('radio', { name: /Say where/ })).toBeFocused();
  // No task lies between the two presses, only what the page does at once.
  await page.evaluate(async () => {
    const press = (key: string): void => {
      const event = new KeyboardEvent('keydown', { key, code: key, bubbles: true, cancelable: true });
      document.activeElement?.dispatchEvent(event);
    };
    press('2');
    await Promise.resolve();
    press('Enter');
  });
  await afterMoves(page, 1);
  await expect(page.getByRole('log')).toContainText('Six to six, then.');
});

test('a price is shown before it is paid', async ({ app, page }) => {
  await beginLit(page, app.url);
  await expect(page.getByRole('img', { name: '3 of 3 tokens left' })).toBeVisible();
  await page.keyboard.press('l');
  await expect(page.getByRole('img', { name: '2 of 3 tokens left after this' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('img', { name: '3 of 3 tokens left' })).toBeVisible();
});

test('readers hear an act and the beats of a turn as a log', async ({ app, page }) => {
  await beginLit(page, app.url);
  await page.keyboard.press('a');
  await page.keyboard.press('2');
  await page.keyboard.press('Enter');
  await afterMoves(page, 1);
  await expect(page.getByRole('log')).not.toBeEmpty();
  await letItRun(page);
  await onStep(page, 1);
});

test('the last run rides along on the same week and never runs ahead', async ({ app, page }) => {
  await keepRuns(app.url, [{ walk: 'two_pages_one_suspect', isDrawn: true }], {
    plays: { container_closes_friday: 1 },
  });
  await page.goto(app.url);
  await page
    .getByRole('button', { name: /The same week/ })
    .first()
    .click();
  await onStep(page, 0);
  await expect(page.getByText('dashed: your last run')).toBeVisible();
  await letItRun(page);
  await onStep(page, 1);
  await expect(page.getByRole('img', { name: /than your last run/ })).toBeVisible();
  await page.keyboard.press('Escape');
  await page.keyboard.press('h');
  await expect(page.getByText('dashed: your last run')).toBeHidden();
});
