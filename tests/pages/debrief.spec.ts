import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright/test';
import { expect, test } from '../helpers/served-app.ts';
import { expectNoAxeFindings, expectNothingSideways, themes, wearTheme } from './checks.ts';
import { keepRuns } from './kept-runs.ts';

async function openDebrief(page: Page, url: string): Promise<void> {
  await page.goto(url);
  // The list says day and ending once the story has come, and grows by it: then nothing moves under the pointer.
  await page.waitForLoadState('networkidle');
  await page.getByRole('button', { name: /^Debrief run 1/ }).click();
  // The screen is fetched when first needed: keys act once it stands.
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^Container Closes Friday/);
}

test.describe('self-review', () => {
  test('asks two taps before anything is shown', async ({ app, page }) => {
    await keepRuns(app.url, [{ walk: 'two_pages_one_suspect' }]);
    await openDebrief(page, app.url);
    await expect(page.getByRole('heading', { name: 'Which call are you glad of?' })).toBeVisible();
    await expect(page.getByText('What happened')).toBeHidden();
    const line = page.getByRole('radiogroup', { name: /^Your run, 7 calls and acts/ });
    await line
      .getByRole('radio', { name: /Read your log|One suspect/ })
      .first()
      .click();
    await line.getByRole('radio').last().click();
    await expect(page.getByText('What happened')).toBeVisible();
    await page.reload();
    await openDebrief(page, page.url());
    await expect(page.getByText('What happened')).toBeVisible();
  });

  test('is answered by keyboard alone', async ({ app, page }) => {
    await keepRuns(app.url, [{ walk: 'two_pages_one_suspect' }]);
    await openDebrief(page, app.url);
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Enter');
    await expect(page.getByText('glad of this')).toBeVisible();
    await page.keyboard.press('n');
    await expect(page.getByText('What happened')).toBeVisible();
  });
});

test.describe('five seconds', () => {
  const notes = { gladOf: 2, takeBack: 6 };
  test('show four lines of at most fourteen words', async ({ app, page }) => {
    await keepRuns(app.url, [{ walk: 'two_pages_one_suspect', notes }]);
    await openDebrief(page, app.url);
    const lines = await page.getByRole('definition').allInnerTexts();
    expect(lines).toHaveLength(4);
    expect(lines.filter((line) => line === '' || line.split(/\s+/).length > 14)).toEqual([]);
    expect(lines[0]).toBe('Both crews had every channel, from first practice to the flag.');
  });

  test('start the same week again from the call to be taken back', async ({ app, page }) => {
    await keepRuns(app.url, [{ walk: 'two_pages_one_suspect', notes }]);
    await openDebrief(page, app.url);
    await page.keyboard.press('f');
    await expect(page.getByText(/turn 2 of 3/)).toBeVisible();
  });

  test('lead back to the garage on Escape', async ({ app, page }) => {
    await keepRuns(app.url, [{ walk: 'two_pages_one_suspect', notes }], { craft: 'aero' });
    await openDebrief(page, app.url);
    await page.keyboard.press('Escape');
    await expect(page.getByRole('heading', { name: 'My runs' })).toBeVisible();
  });

  test('are followed once by the question for your craft', async ({ app, page }) => {
    await keepRuns(app.url, [{ walk: 'two_pages_one_suspect', notes }]);
    await openDebrief(page, app.url);
    await page.keyboard.press('Escape');
    await page
      .getByRole('dialog', { name: /before you led/ })
      .getByRole('button', { name: 'Data and networks' })
      .click();
    await page.keyboard.press(',');
    await expect(page.getByRole('radio', { name: 'Data and networks' })).toBeChecked();
  });
});

test.describe('my calls', () => {
  test.beforeEach(async ({ app, page }) => {
    await keepRuns(app.url, [{ walk: 'two_pages_one_suspect', notes: { gladOf: 2, takeBack: 6 } }]);
    await openDebrief(page, app.url);
    await page.getByRole('button', { name: 'See my calls' }).click();
  });

  test('say for each moment what was seen, done, why, and whose view that is', async ({ page }) => {
    await expect(page.getByRole('heading', { level: 2 })).toHaveText('You would take back Thursday.');
    const moment = page.locator('[data-moment]').first();
    // What one act shows stands open at a time: that of the act that is looked at.
    await expect(moment.getByText('In your hand then')).toBeHidden();
    await moment.getByRole('button', { expanded: false }).click();
    await expect(moment.getByText('In your hand then')).toBeVisible();
    await expect(page.locator('[data-moment]').nth(1).getByRole('button', { expanded: false })).toBeVisible();
    await expect(moment).toContainText('One author’s view');
    await expect(moment).toContainText('When another way would be right');
    // A level is a level of something: the behaviour stands with it, in plain words.
    await expect(
      moment.locator('dt', { hasText: /^[a-z ’,]+: (absent|emerging|solid|leading)$/ }).first(),
    ).toBeVisible();
    await expect(page.getByText(/\d ?%/)).toHaveCount(0);
    await expect(page.getByText('Wednesday, Tamsin: Offer')).toBeVisible();
  });

  test('keep a reason against a reading with the run', async ({ page }) => {
    await page.keyboard.press('d');
    await page.getByLabel('Your reason').fill('I knew what he would weigh.');
    await page.getByRole('button', { name: 'Keep my reason' }).click();
    await expect(page.getByText('You disagree:')).toBeVisible();
    await page.reload();
    await openDebrief(page, page.url());
    await page.keyboard.press('Enter');
    await expect(page.getByText('I knew what he would weigh.')).toBeVisible();
  });

  test('do not act on letters while a reason is written', async ({ page }) => {
    await page.keyboard.press('d');
    await page.getByLabel('Your reason').pressSequentially('find f d k p');
    await expect(page.getByLabel('Your reason')).toHaveValue('find f d k p');
    await expect(page).toHaveTitle('Debrief · Pit Wall');
  });

  test('go along the run by key and start again from there', async ({ page }) => {
    for (let back = 0; back < 7; back += 1) await page.keyboard.press('[');
    await expect(page.getByRole('radio', { checked: true })).toHaveAccessibleName(/^Wednesday/);
    await page.keyboard.press('f');
    await expect(page.getByText(/turn 1 of 3/)).toBeVisible();
  });

  test('save one action as a calendar file', async ({ page }) => {
    await page.keyboard.press('k');
    const form = page.locator('form');
    await expect(form.getByLabel('Gap 1')).toBeFocused();
    await form.getByRole('button', { name: 'Save to my calendar' }).click();
    await expect(form.getByText('Write a word in each gap.')).toBeVisible();
    for (let gap = 1; gap <= 5; gap += 1) await form.getByLabel(`Gap ${gap}`).fill(`word${gap}`);
    await form.getByLabel('Remind me on').fill('2031-03-09');
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      form.getByRole('button', { name: 'Save to my calendar' }).click(),
    ]);
    expect(download.suggestedFilename()).toBe('one-action.ics');
    const text = await readFile(await download.path(), 'utf8');
    expect(text).toContain('DTSTART;VALUE=DATE:20310309');
    expect(text.replaceAll('\r\n ', '')).toContain('If word1 happens once');
    await expect(page.getByText('Kept with this run.')).toBeVisible();
  });

  test('are clean in three themes, and narrow', async ({ page }) => {
    for (const theme of themes) {
      await wearTheme(page, theme);
      await expectNoAxeFindings(page);
    }
    for (const size of [
      { width: 640, height: 360 },
      { width: 360, height: 740 },
    ]) {
      await page.setViewportSize(size);
      await expectNothingSideways(page);
    }
  });

  test('print black on white, without buttons', async ({ page }) => {
    await page.emulateMedia({ media: 'print' });
    await expect(page.locator('body')).toHaveCSS('background-color', 'rgb(255, 255, 255)');
    await expect(page.getByRole('button', { name: 'Print' })).toBeHidden();
    await expect(page.locator('[data-moment]').first()).toBeVisible();
  });
});

test.describe('a longer story', () => {
  test.beforeEach(async ({ app, page }) => {
    await keepRuns(app.url, [{ story: 'tunnel-queue', walk: 'both_banks_tyre', notes: { gladOf: 2, takeBack: 6 } }]);
    await page.goto(app.url);
    await page.waitForLoadState('networkidle');
    await page.getByRole('button', { name: /^Debrief run 1/ }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^Tunnel Queue/);
    await page.getByRole('button', { name: 'See my calls' }).click();
    await page.getByRole('button', { name: 'Six dimensions' }).click();
  });

  test('counts six dimensions, and every block unfolds to its receipt by key', async ({ page }) => {
    await expect(page.getByRole('heading', { level: 2 })).toHaveText('What you did, moment by moment');
    const row = page.getByRole('region', { name: 'Serves the customer' });
    const blocks = await row.getByRole('radio').count();
    const solid = await row.getByRole('radio', { name: /solid or better/ }).count();
    await expect(row).toContainText(`solid or better in ${solid} of ${blocks} moments`);
    const chosen = page.getByRole('radio', { checked: true });
    const first = await chosen.getAttribute('title');
    await expect(page.locator('[data-moment] h4')).toHaveText(first ?? '');
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('ArrowLeft');
    const second = await chosen.getAttribute('title');
    expect(second).not.toBe(first);
    await expect(page.locator('[data-moment] h4')).toHaveText(second ?? '');
    await expect(page.getByText(/\d ?%/)).toHaveCount(0);
    await page.keyboard.press('Escape');
    await expect(page.getByRole('heading', { level: 2 })).toHaveText(/^You would take back/);
  });

  test('keeps a reason given at a count beside the same moment of the run line', async ({ page }) => {
    await page.keyboard.press('d');
    await page.getByLabel('Your reason').fill('I had promised it.');
    await page.getByRole('button', { name: 'Keep my reason' }).click();
    await page.keyboard.press('Escape');
    await expect(page.getByText('I had promised it.')).toBeVisible();
  });

  test('says what lies behind the counts, and gives it away as a table', async ({ page }) => {
    await page.getByRole('heading', { level: 1 }).focus();
    await page.keyboard.press('Enter');
    // Of the walk: two calls and one forecast fairly sure, one call sure.
    await expect(page.getByText('You said fairly sure three times. Not enough yet.')).toBeVisible();
    await expect(page.getByText('You said sure once. Not enough yet.')).toBeVisible();
    await expect(page.getByText('Not enough yet.', { exact: true }).first()).toBeVisible();
    await expect(page.getByText(/^Endings met: 1 of \d+\.$/)).toBeVisible();
    await expect(page.getByText('It is not for hiring, promotion or appraisal.')).toBeVisible();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Save the table' }).click(),
    ]);
    expect(download.suggestedFilename()).toBe('pit-wall-moments.csv');
    const lines = (await readFile(await download.path(), 'utf8')).trimEnd().split('\r\n');
    // A head, the rows of the page, and the note.
    expect(lines).toHaveLength((await page.getByRole('row').count()) + 1);
    expect(lines.at(-1)).toContain('not for hiring');
  });

  test('is clean in three themes, and narrow, on both pages', async ({ page }) => {
    for (const next of ['Keys, runs, table', null]) {
      for (const theme of themes) {
        await wearTheme(page, theme);
        await expectNoAxeFindings(page);
      }
      for (const size of [
        { width: 360, height: 740 },
        { width: 1280, height: 720 },
      ]) {
        await page.setViewportSize(size);
        await expectNothingSideways(page);
      }
      if (next !== null) await page.getByRole('button', { name: next }).click();
    }
  });
});

test.describe('a lost run', () => {
  test('ends with one button, back to the last open door', async ({ app, page }) => {
    await keepRuns(app.url, [{ walk: 'dark_then_the_quay' }]);
    await openDebrief(page, app.url);
    await expect(page.getByRole('heading', { level: 2 })).toContainText('Gwen');
    await expectNoAxeFindings(page);
    await page.keyboard.press('Enter');
    await expect(page.getByText(/turn \d of 3/)).toBeVisible();
  });

  test('can be read all the same', async ({ app, page }) => {
    await keepRuns(app.url, [{ walk: 'dark_then_the_quay' }]);
    await openDebrief(page, app.url);
    await page.getByRole('button', { name: 'Read my calls' }).click();
    await expect(page.getByRole('heading', { name: 'Which call are you glad of?' })).toBeVisible();
  });
});

test('self-review and the four lines are clean in three themes', async ({ app, page }) => {
  await keepRuns(app.url, [{ walk: 'two_pages_one_suspect' }]);
  await openDebrief(page, app.url);
  for (const theme of themes) {
    await wearTheme(page, theme);
    await expectNoAxeFindings(page);
  }
  await page.keyboard.press('n');
  await page.keyboard.press('n');
  await expect(page.getByText('What happened')).toBeVisible();
  for (const theme of themes) {
    await wearTheme(page, theme);
    await expectNoAxeFindings(page);
  }
  await page.setViewportSize({ width: 360, height: 740 });
  await expectNothingSideways(page);
});
