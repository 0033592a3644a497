import { expect, test } from '../helpers/served-app.ts';
import { keepRuns } from './kept-runs.ts';
import { afterMoves, beginFirst, beginLit, letItRun, onStep } from './wall-play.ts';

test.describe('a week by keyboard alone', () => {
  test('goes from the first page to an ending and into its debrief', async ({ app, page }) => {
    await beginFirst(page, app.url);
    // Look: the log stands ready, Enter opens its first page.
    await page.keyboard.press('l');
    await expect(page.getByRole('radio', { name: /The log/ })).toBeFocused();
    await page.keyboard.press('Enter');
    await afterMoves(page, 1);
    await expect(page.getByText('23:40. Cooling off since 22:00').first()).toBeVisible();
    // Ask: the third distance, about the room; the same number again goes through what it may be about.
    await page.keyboard.press('a');
    await page.keyboard.press('3');
    await page.keyboard.press('3');
    await expect(page.getByRole('radio', { name: 'the room' })).toBeChecked();
    await page.keyboard.press('Enter');
    await afterMoves(page, 2);
    await page.keyboard.press('l');
    await page.keyboard.press('Enter');
    await afterMoves(page, 3);
    await expect(page.getByRole('button', { name: /Let it run/ })).toBeVisible();
    await page.keyboard.press('Space');
    await expect(page.getByRole('heading', { name: 'Wednesday runs' })).toBeVisible();
    await page.keyboard.press('Enter');
    await onStep(page, 1);
    // The radio calls; the option opened by the log says so.
    await expect(page.getByRole('radio', { name: /because you read: The log/ })).toBeVisible();
    await page.keyboard.press('1');
    await page.keyboard.press('c');
    await expect(page.getByRole('button', { name: /The log, page 1.*goes with it/ })).toHaveAttribute(
      'aria-pressed',
      'true',
    );
    await page.keyboard.press('Enter');
    await afterMoves(page, 5);
    // The last word: a face by number, two tags by Tab and Space.
    await page.keyboard.press('g');
    await page.keyboard.press('2');
    await expect(page.getByRole('radio', { name: /Osman/ })).toBeFocused();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Space');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Space');
    await expect(page.getByText('Osman decides. Tamsin does the work. Nneka, Silvia: asked before.')).toBeVisible();
    await page.getByRole('radio', { name: /Osman/ }).press('Enter');
    await afterMoves(page, 6);
    await letItRun(page);
    await onStep(page, 2);
    // The forecast: yes, sure.
    await page.keyboard.press('t');
    await page.keyboard.press('1');
    await page.keyboard.press('3');
    await page.keyboard.press('Enter');
    await afterMoves(page, 8);
    await letItRun(page);
    await expect(page.getByRole('heading', { name: 'Five weeks later.' })).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(page.getByRole('heading', { name: /glad of/ })).toBeVisible();
  });

  test('reaches another ending by saying nothing at all', async ({ app, page }) => {
    await beginFirst(page, app.url);
    for (const step of [1, 2]) {
      await letItRun(page);
      await onStep(page, step);
    }
    await letItRun(page);
    await expect(page.getByText('Both screens go black for seven minutes.')).toBeVisible();
  });
});

test.describe('a week by mouse', () => {
  test('goes to an ending', async ({ app, page }) => {
    await beginLit(page, app.url);
    // A way out on the strip opens its verb.
    await page.getByRole('button', { name: /^Ask: word with Osman/ }).click();
    await expect(page.getByRole('heading', { name: /How near do you stand to Osman/ })).toBeVisible();
    await page.getByRole('radio', { name: /What would make you open a crate/ }).click();
    await page.getByRole('button', { name: /^Ask it/ }).click();
    await afterMoves(page, 1);
    await expect(page.getByText('A reason before four. I leave the straps loose until then.').first()).toBeVisible();
    await page.getByRole('button', { name: /^Ask / }).last().click();
    await page.getByRole('radio', { name: 'Nneka' }).click();
    await page.getByRole('radio', { name: /Which channels do you open/ }).click();
    await page.getByRole('button', { name: /^Ask it/ }).click();
    await afterMoves(page, 2);
    await page.getByRole('button', { name: /^Let it run/ }).click();
    await page.getByRole('button', { name: /^Go on/ }).click();
    await onStep(page, 1);
    await page.getByRole('radio', { name: /I have the old racks weighed at four/ }).click();
    await page.getByRole('button', { name: /^Say 2/ }).click();
    await afterMoves(page, 4);
    await page.getByRole('button', { name: /^Let it run/ }).click();
    await page.getByRole('button', { name: /^Go on/ }).click();
    await onStep(page, 2);
    await page
      .getByRole('button', { name: /^Tell / })
      .last()
      .click();
    await page.getByRole('radio', { name: /Both cars, every channel/ }).click();
    await page.getByRole('radio', { name: 'No' }).click();
    await page.getByRole('radio', { name: 'sure', exact: true }).click();
    await page.getByRole('button', { name: /^Tell Gwen/ }).click();
    await afterMoves(page, 6);
    await page.getByRole('button', { name: /^Let it run/ }).click();
    await page.getByRole('button', { name: /^Go on/ }).click();
    await page.getByRole('button', { name: /To the debrief/ }).click();
    await expect(page.getByRole('heading', { name: /glad of/ })).toBeVisible();
  });

  test('takes over: the wall goes dark and only the run is left', async ({ app, page }) => {
    await beginLit(page, app.url);
    await page.keyboard.press('a');
    await page.getByRole('radio', { name: /Take over/ }).click();
    await expect(page.getByRole('radio', { name: /The wall goes dark until morning/ })).toBeChecked();
    await page.getByRole('button', { name: /^Take over/ }).click();
    await expect(page.getByRole('heading', { name: 'The wall is dark.' })).toBeVisible();
    await expect(page.getByText(/You have her chair/).first()).toBeVisible();
    await page.keyboard.press('l');
    await expect(page.getByRole('heading', { name: /Which file/ })).toBeHidden();
    await page.keyboard.press('Space');
    await page.getByRole('button', { name: /^Go on/ }).click();
    await onStep(page, 1);
  });
});

test.describe('a program taken away', () => {
  test('ends early and leads back to the last open door', async ({ app, page }) => {
    await keepRuns(app.url, [{ walk: 'dark_then_the_quay', moves: 5 }], { plays: { container_closes_friday: 1 } });
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await page.goto(app.url);
    await page
      .getByRole('button', { name: /^Continue/ })
      .first()
      .click();
    await onStep(page, 2);
    await letItRun(page);
    await expect(page.getByText('Gwen takes the page from your hand').first()).toBeVisible();
    await page.getByRole('button', { name: /^Back to the last open door/ }).click();
    await expect(page.locator('[data-wall]')).toHaveAttribute('data-index', /^[0-4]$/);
  });
});
