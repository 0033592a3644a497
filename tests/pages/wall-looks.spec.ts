import { expect, test } from '../helpers/served-app.ts';
import type { Page } from 'playwright/test';
import { expectNoAxeFindings, expectNothingSideways, themes, wearTheme } from './checks.ts';
import { afterMoves, beginFirst, beginLit, letItRun, onStep } from './wall-play.ts';

for (const theme of themes) {
  test(`is clean in the ${theme} theme at rest and with each verb open`, async ({ app, page }) => {
    test.slow();
    await beginLit(page, app.url);
    await wearTheme(page, theme);
    await expectNoAxeFindings(page);
    await page.keyboard.press('l');
    await page.keyboard.press('Enter');
    await afterMoves(page, 1);
    for (const key of ['l', 'a', 'g', 'm', 'r', 't']) {
      await page.keyboard.press(key);
      await expect(page.locator('[data-panel]')).toBeVisible();
      await expectNoAxeFindings(page);
      await page.keyboard.press('Escape');
      await expect(page.locator('[data-panel]')).toBeHidden();
    }
    await page.keyboard.press('b');
    await expectNoAxeFindings(page);
  });

  test(`is clean in the ${theme} theme in the first sitting, on the radio and at the end`, async ({ app, page }) => {
    test.slow();
    await beginFirst(page, app.url);
    await wearTheme(page, theme);
    await expectNoAxeFindings(page);
    await page.keyboard.press('Space');
    await page.getByRole('button', { name: /^Go on/ }).waitFor();
    await expectNoAxeFindings(page);
    await page.keyboard.press('Enter');
    await onStep(page, 1);
    await expectNoAxeFindings(page);
    await letItRun(page);
    await onStep(page, 2);
    await letItRun(page);
    await page.getByRole('heading', { name: 'Five weeks later.' }).waitFor();
    await expectNoAxeFindings(page);
  });
}

// 640 × 360 is 1280 × 720 at 200 % zoom.
for (const size of [
  { width: 1280, height: 720 },
  { width: 1920, height: 1080 },
  { width: 640, height: 360 },
  { width: 360, height: 740 },
]) {
  test(`never scrolls sideways at ${size.width} × ${size.height}`, async ({ app, page }) => {
    await page.setViewportSize(size);
    await beginLit(page, app.url);
    await expectNothingSideways(page);
    for (const key of ['l', 'a', 'g', 'm', 'r', 't']) {
      await page.keyboard.press(key);
      await expect(page.locator('[data-panel]')).toBeVisible();
      await expectNothingSideways(page);
      if (size.width >= 1280) await expectOnePage(page);
      await page.keyboard.press('Escape');
    }
    await letItRun(page);
    await onStep(page, 1);
    await expectNothingSideways(page);
    if (size.width >= 1280) await expectOnePage(page);
  });
}

/** On a desktop the page stands still and the button that ends a panel is in sight. */
async function expectOnePage(page: Page): Promise<void> {
  const heights = await page.evaluate(() => ({
    page: document.documentElement.scrollHeight,
    window: window.innerHeight,
  }));
  expect(heights.page).toBeLessThanOrEqual(heights.window);
  const goes = page.locator('[data-panel] button').last();
  await expect(goes).toBeInViewport({ ratio: 1 });
}
