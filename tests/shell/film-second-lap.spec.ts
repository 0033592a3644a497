import { chromium } from 'playwright/test';
import type { Browser } from 'playwright/test';
import { playSecondLap } from '../helpers/film-second-lap.ts';
import { prepareBrowser } from '../helpers/prepare-machine.mjs';
import { expect, test as base } from '../helpers/shell-app.ts';
import { keepRunsOver } from '../pages/kept-runs.ts';
import type { Wire } from '../pages/kept-runs.ts';
import { takePhone } from '../pages/room-play.ts';

/** Phones are not of the app: they come with a browser of their own, over the room's port. */
const test = base.extend<{ phones: Browser }>({
  // eslint-disable-next-line no-empty-pattern -- playwright reads the fixture's needs from this pattern.
  phones: async ({}, use) => {
    const executablePath = await prepareBrowser();
    if (executablePath === undefined) throw new Error('There is no browser for the phones.');
    const browser = await chromium.launch({ executablePath, args: ['--disable-gpu', '--no-first-run'] });
    await use(browser);
    await browser.close();
  },
});

test('the second lap is played in the desktop window, with the projector in a second one', async ({
  shell,
  phones,
}) => {
  test.setTimeout(180_000);
  const page = await shell.firstWindow();
  await expect(page.getByRole('main')).toBeVisible();
  const wire = ((name: string, input: unknown) =>
    page.evaluate(
      ([asked, given]) => {
        const bridge = Reflect.get(window, 'pitWall') as Record<string, (input: unknown) => Promise<unknown>>;
        return bridge[asked as string]?.(given);
      },
      [name, input],
    )) as Wire;
  await keepRunsOver(wire, [{ walk: 'two_pages_one_suspect', moves: 8 }], { plays: { container_closes_friday: 1 } });
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.reload();
  const windowsOpen = (): Promise<number> =>
    shell.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length);
  expect(await windowsOpen()).toBe(1);
  await playSecondLap({
    page,
    phone: (origin) => takePhone(phones, origin),
    async openWall() {
      const opened = shell.waitForEvent('window');
      await page.keyboard.press('p');
      const wall = await opened;
      // It is a page of the app, never of the network port, and has the console's own eyes only.
      expect(wall.url()).toMatch(/^app:\/\/pitwall\/projector\.html/);
      await expect(page.getByText('The projector’s window is open.')).toBeVisible();
      // On one screen it must not cover the console whoever leads reads.
      const isFull = await shell.evaluate(({ BrowserWindow, screen }) => ({
        screens: screen.getAllDisplays().length,
        full: BrowserWindow.getAllWindows().filter((each) => each.isFullScreen()).length,
      }));
      expect(isFull.full).toBe(isFull.screens > 1 ? 1 : 0);
      // Asked for again it comes to the front; there is still one.
      await page.keyboard.press('p');
      expect(await windowsOpen()).toBe(2);
      return wall;
    },
  });
  // The wall goes with the room.
  await expect.poll(windowsOpen).toBe(1);
});
