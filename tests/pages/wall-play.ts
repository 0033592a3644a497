import type { Page } from 'playwright/test';
import { expect } from 'playwright/test';
import { keepRuns } from './kept-runs.ts';

/** From the first page to the wall of the first sitting. */
export async function beginFirst(page: Page, url: string): Promise<void> {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.goto(url);
  await page.getByRole('button', { name: 'Play' }).waitFor();
  await page.keyboard.press('Enter');
  await onStep(page, 0);
}

/** A new week after the story has been finished once: everything on the wall is lit. */
export async function beginLit(page: Page, url: string): Promise<void> {
  await keepRuns(url, [{ walk: 'two_pages_one_suspect' }], { plays: { container_closes_friday: 1 } });
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.goto(url);
  await page
    .getByRole('button', { name: /A new week/ })
    .first()
    .click();
  await onStep(page, 0);
}

/** The wall stands at a step (0 = Wednesday). */
export async function onStep(page: Page, step: number): Promise<void> {
  await expect(page.locator('[data-wall]')).toHaveAttribute('data-step', String(step));
}
/** The wall stands after so many moves. */
export async function afterMoves(page: Page, moves: number): Promise<void> {
  await expect(page.locator('[data-wall]')).toHaveAttribute('data-index', String(moves));
}

/** Lets the turn run, staying silent where somebody calls, and goes on to the next morning. */
export async function letItRun(page: Page): Promise<void> {
  await page.locator('body').press('Space');
  const goOn = page.getByRole('button', { name: /^Go on/ });
  const asks = page.getByRole('button', { name: /^Stay silent\?/ });
  await expect(goOn.or(asks).first()).toBeVisible();
  if (await asks.isVisible()) await page.keyboard.press('Space');
  await goOn.click();
}
