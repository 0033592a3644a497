import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright/test';
import { expect } from 'playwright/test';

/** No rule of WCAG 2.2 A or AA that a machine can judge is broken on the page as it stands. */
export async function expectNoAxeFindings(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
    .analyze();
  const said = violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.target.join(' ')).join(' | ')}`);
  expect(said).toEqual([]);
}

/** The page never scrolls sideways, and no text is cut off at its right edge. */
export async function expectNothingSideways(page: Page): Promise<void> {
  const widths = await page.evaluate(() => ({ page: document.documentElement.scrollWidth, window: window.innerWidth }));
  expect(widths.page).toBeLessThanOrEqual(widths.window);
}

/**
 * Puts a theme on the page without asking the settings: what is tested is how it looks, not how it was chosen. Colours fade from
 * one theme to the next; a judge of contrast is let in when they have arrived.
 */
export async function wearTheme(page: Page, theme: 'dark' | 'light' | 'hc'): Promise<void> {
  await page.evaluate(async (name) => {
    document.documentElement.dataset['theme'] = name;
    const fades = document.getAnimations().filter((one) => one instanceof CSSTransition);
    await Promise.allSettled(fades.map((fade) => fade.finished));
  }, theme);
}
export const themes = ['dark', 'light', 'hc'] as const;
