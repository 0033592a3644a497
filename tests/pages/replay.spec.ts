import type { Page } from 'playwright/test';
import { expect, test } from '../helpers/served-app.ts';
import { expectNoAxeFindings, expectNothingSideways, themes, wearTheme } from './checks.ts';
import { keepRuns } from './kept-runs.ts';
import { afterMoves, letItRun, onStep } from './wall-play.ts';

/** A finished run, read; its debrief stands. */
async function openDebrief(page: Page, url: string, language: 'en' | 'it' = 'en'): Promise<void> {
  await keepRuns(url, [{ walk: 'two_pages_one_suspect', notes: { gladOf: 2, takeBack: 6 } }], {
    craft: 'aero',
    language,
  });
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.goto(url);
  await page.getByRole('button', { name: /^(Debrief run|Bilancio partita) 1/ }).click();
  await expect(page.getByRole('definition').first()).toBeVisible();
}
async function at(page: Page, moves: number): Promise<void> {
  await expect(page.locator('[data-replay]')).toHaveAttribute('data-at', String(moves));
}
const along = (page: Page, name = 'Along your run') => page.getByRole('slider', { name });

/** Forks before the third move and lets the week run, staying silent. */
async function driveAnother(page: Page, url: string): Promise<void> {
  await openDebrief(page, url);
  await page.keyboard.press('r');
  await at(page, 10);
  for (let back = 0; back < 8; back += 1) await page.keyboard.press('[');
  await at(page, 2);
  await page.keyboard.press('f');
  await afterMoves(page, 2);
  await letItRun(page);
  await onStep(page, 1);
  await letItRun(page);
  await onStep(page, 2);
  await letItRun(page);
  await page.getByRole('heading', { name: 'Five weeks later.' }).waitFor();
}
async function layOver(page: Page, url: string): Promise<void> {
  await driveAnother(page, url);
  await page.keyboard.press('[');
  await page.keyboard.press('v');
  await expect(page.getByRole('heading', { name: 'Where they part' })).toBeVisible();
}

test.describe('scrubbing', () => {
  test.beforeEach(async ({ app, page }) => {
    await openDebrief(page, app.url);
    await page.getByRole('button', { name: 'Your run' }).click();
    await page.keyboard.press('v');
    await at(page, 10);
  });

  test('goes through every move by key and says where it stands', async ({ page }) => {
    await page.keyboard.press('Home');
    await at(page, 0);
    await expect(along(page)).toHaveAttribute('aria-valuetext', 'Wednesday, before your first move');
    for (let move = 1; move <= 10; move += 1) {
      await page.keyboard.press(move % 2 === 0 ? ']' : 'ArrowRight');
      await at(page, move);
    }
    await page.keyboard.press(']');
    await at(page, 10);
    await page.keyboard.press('ArrowLeft');
    await expect(along(page)).toHaveAttribute('aria-valuetext', /^Move 9 of 10, Friday: To Gwen: Yes, sure/);
  });

  test('follows the mouse', async ({ page }) => {
    const box = await along(page).boundingBox();
    if (box === null) throw new Error('The line is not there.');
    await page.mouse.move(box.x + box.width - 2, box.y + 20);
    await page.mouse.down();
    await page.mouse.move(box.x + box.width / 2, box.y + 20, { steps: 8 });
    await expect(page.locator('[data-replay]')).not.toHaveAttribute('data-at', '10');
    await page.mouse.move(box.x + 1, box.y + 20, { steps: 8 });
    await page.mouse.up();
    await at(page, 0);
  });

  test('shows the wall as it was, and what was done next', async ({ page }) => {
    await page.keyboard.press('Home');
    await expect(page.getByText('In hand', { exact: true })).toHaveCount(0);
    await expect(page.getByText('Then, Wednesday')).toBeVisible();
    await page.keyboard.press(']');
    await page.keyboard.press(']');
    await expect(page.getByText('The log, page 2')).toBeVisible();
    await expect(page.getByText('One suspect, tonight')).toBeVisible();
    // Nothing of the past can be taken: every lamp is off.
    const lamps = page.locator('fieldset button');
    await expect(lamps.first()).toBeDisabled();
    expect(await lamps.evaluateAll((all) => all.every((one) => one.matches(':disabled')))).toBe(true);
  });

  test('answers why from then, not from now', async ({ page }) => {
    const spent = page.getByRole('button', { name: /^Spent/i }).first();
    await page.keyboard.press('Home');
    await spent.click();
    await expect(page.getByRole('tooltip')).toContainText('Nothing has moved it yet.');
    await page.keyboard.press('Escape');
    await page.keyboard.press('End');
    await spent.click();
    await expect(page.getByRole('tooltip')).toContainText('One suspect, tonight');
  });

  test('shows a dilemma with the answer that was given', async ({ page }) => {
    for (let back = 0; back < 4; back += 1) await page.keyboard.press('[');
    const ways = page.getByRole('list', { name: 'What could be answered' });
    await expect(ways.getByRole('listitem').filter({ hasText: 'your answer' })).toHaveText(
      /I give Osman the new racks/,
    );
  });
});

test('forks at a move with one key, and the new wall stands there with the same luck', async ({ app, page }) => {
  await openDebrief(page, app.url);
  await page.keyboard.press('r');
  for (let back = 0; back < 8; back += 1) await page.keyboard.press('[');
  await page.keyboard.press('v');
  await expect(page.getByText('Same week, same luck. Change one call.')).toBeVisible();
  await page.keyboard.press('f');
  await afterMoves(page, 2);
  await onStep(page, 0);
  // The one it came from rides along.
  await expect(page.getByText('dashed: your last run')).toBeVisible();
});

test('looks back from the wall by key and goes on where it was', async ({ app, page }) => {
  await openDebrief(page, app.url);
  await page.keyboard.press('f');
  await page.locator('[data-wall]').waitFor();
  const before = await page.locator('[data-wall]').getAttribute('data-index');
  await page.keyboard.press('[');
  await at(page, Number(before) - 1);
  await page.keyboard.press('Escape');
  await afterMoves(page, Number(before));
});

test.describe('branches', () => {
  test('part, differ and end in words, by keyboard alone', async ({ app, page }) => {
    await layOver(page, app.url);
    await expect(page.getByText('Tamsin flies two days early.').first()).toBeVisible();
    await expect(page.getByText('Same week, same luck, same truth in every branch.')).toBeVisible();
    await page.keyboard.press('End');
    await expect(page.getByRole('heading', { name: 'What differs, the end' })).toBeVisible();
    await expect(page.getByRole('row', { name: /^Trust of Gwen/ })).toContainText('60');
    await expect(page.getByText(/Luck follows the week, not your choice. Chance spoke/)).toBeVisible();
    const endings = page.getByRole('group', { name: 'How they ended' });
    await expect(endings.getByRole('row', { name: /^What happened/ })).toContainText('The screens were black');
    await page.keyboard.press('b');
    await expect(page.getByRole('table', { name: 'Trust', exact: true })).toBeVisible();
    await expect(page.getByText(/^Trust, Friday: run 2 51, run 1 56\.$/)).toBeVisible();
    // Its own number takes the other run off, and puts it back.
    await page.keyboard.press('1');
    await expect(page.getByText('Lay a branch over this run to see what differs.')).toBeVisible();
    await page.keyboard.press('1');
    await expect(page.getByRole('heading', { name: 'Where they part' })).toBeVisible();
  });

  test('show nothing that differs before they part', async ({ app, page }) => {
    await layOver(page, app.url);
    await page.keyboard.press('Home');
    await expect(page.getByText('Nothing you can see.')).toBeVisible();
  });

  test('are named, starred, deleted and brought back, and outlive a restart', async ({ app, page }) => {
    await layOver(page, app.url);
    await page.keyboard.press('n');
    await page.getByLabel('Name', { exact: true }).fill('silence');
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Star', exact: true }).click();
    await expect(page.getByRole('button', { name: /Run 2, silence, starred/ })).toBeVisible();
    await page.goto(await app.restart());
    await expect(page.getByText('silence', { exact: true })).toBeVisible();
    await page.getByRole('button', { name: /^Your run run 2/ }).click();
    await expect(page.getByRole('button', { name: /Run 2, silence, starred/ })).toBeVisible();
    await expect(page.getByRole('button', { name: /from run 1, move 3/ })).toBeVisible();
    await page.getByRole('button', { name: 'Delete', exact: true }).click();
    await expect(page.getByRole('heading', { level: 1 })).toContainText('Run 1');
    await expect(page.getByRole('button', { name: /Run 2, silence/ })).toHaveCount(0);
    await page.getByRole('button', { name: 'Trash, 1 branch' }).click();
    await page.getByRole('button', { name: 'Put run 2 back' }).click();
    await expect(page.getByRole('button', { name: /Run 2, silence, starred/ })).toBeVisible();
  });

  test('of another week get no delta and no list, and say why', async ({ app, page }) => {
    await keepRuns(app.url, [{ walk: 'dark_then_the_quay' }, { walk: 'two_pages_one_suspect' }]);
    await page.goto(app.url);
    await page.getByRole('button', { name: /^Your run run 2/ }).click();
    await page.locator('[data-replay]').waitFor();
    const other = page.getByLabel('Lay another run over');
    if (await other.isVisible()) await other.selectOption({ index: 1 });
    else if ((await page.getByText(/^Another week/).count()) === 0)
      await page.getByRole('button', { name: /Lay run 1 over/ }).click();
    await expect(page.getByText(/^Another week: other luck/).first()).toBeVisible();
    await expect(page.getByText('Delta', { exact: true })).toHaveCount(0);
    await expect(page.getByRole('heading', { name: 'Where they part' })).toHaveCount(0);
  });
});

test('speaks Italian throughout', async ({ app, page }) => {
  await openDebrief(page, app.url, 'it');
  await page.keyboard.press('r');
  await expect(page.getByRole('heading', { level: 1 })).toContainText('La tua partita');
  await page.keyboard.press('v');
  await page.keyboard.press('[');
  await expect(along(page, 'Lungo la tua partita')).toHaveAttribute('aria-valuetext', /^Mossa 9 di 10/);
  const text = await page.locator('#app').innerText();
  expect(text).not.toMatch(/\b(the|your|move|branch)\b/i);
});

test.describe('looks', () => {
  test('are clean in three themes on both pages', async ({ app, page }) => {
    test.slow();
    await layOver(page, app.url);
    for (const theme of themes) {
      await wearTheme(page, theme);
      await expectNoAxeFindings(page);
      await page.keyboard.press('b');
      await expectNoAxeFindings(page);
      await page.keyboard.press('b');
      await page.keyboard.press('v');
      await expectNoAxeFindings(page);
      await page.keyboard.press('[');
      await page.keyboard.press('v');
    }
  });

  // 640 × 360 is 1280 × 720 at 200 % zoom.
  test('never scroll sideways, and stand still on a desktop', async ({ app, page }) => {
    test.slow();
    await layOver(page, app.url);
    for (const size of [
      { width: 1280, height: 720 },
      { width: 1920, height: 1080 },
      { width: 640, height: 360 },
      { width: 360, height: 740 },
    ]) {
      await page.setViewportSize(size);
      for (const key of ['b', 'b', 'v', '[', 'v']) {
        await page.keyboard.press(key);
        await expectNothingSideways(page);
        if (size.width < 1280) continue;
        const heights = await page.evaluate(() => [document.documentElement.scrollHeight, window.innerHeight]);
        expect(heights[0]).toBeLessThanOrEqual(heights[1] ?? 0);
      }
      await expect(along(page)).toBeVisible();
    }
  });
});
