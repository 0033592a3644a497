import { playSecondLap, reach } from '../helpers/film-second-lap.ts';
import { expect, test } from '../helpers/served-app.ts';
import { keepRuns } from './kept-runs.ts';
import { takePhone } from './room-play.ts';

test('the second lap is played from the last act to the end of a room, by keys alone', async ({
  app,
  page,
  browser,
}) => {
  test.setTimeout(180_000);
  await keepRuns(app.url, [{ walk: 'two_pages_one_suspect', moves: 8 }], { plays: { container_closes_friday: 1 } });
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.goto(app.url);
  await playSecondLap({
    page,
    phone: (origin) => takePhone(browser, origin),
    async openWall() {
      await page.keyboard.press('p');
      const link = page.getByRole('link', { name: /second screen/ });
      await expect(link).toBeVisible();
      await reach(page, link, 'Tab', 60);
      const opened = page.context().waitForEvent('page');
      await page.keyboard.press('Enter');
      const wall = await opened;
      await wall.setViewportSize({ width: 1920, height: 1080 });
      await page.bringToFront();
      // Enter belongs to the link while the focus is on it: back to the one button.
      await reach(page, page.getByRole('button', { name: /^Begin/ }), 'Shift+Tab', 60);
      return wall;
    },
  });
});
