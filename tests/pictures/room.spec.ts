import { mkdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import type { Page } from 'playwright/test';
import { expect, test } from '../helpers/served-app.ts';
import { themes, wearTheme } from '../pages/checks.ts';
import { expectPhase, goOn, joinByCode, readDoor, takePhone, vote, words } from '../pages/room-play.ts';

// Six phones share this machine's address; in a room each has its own.
process.env['PITWALL_ROOM_PER_ADDRESS'] = '60';
const folder = process.env.PITWALL_PICTURES ?? join(tmpdir(), 'pit-wall-pictures');
const say = words.en;
const wide = [
  { width: 1280, height: 720 },
  { width: 1920, height: 1080 },
  { width: 360, height: 740 },
] as const;

/** A page in three themes and the sizes it is used in; back to the first size afterwards. */
async function draw(page: Page, name: string, sizes: readonly { width: number; height: number }[]): Promise<void> {
  for (const size of sizes) {
    await page.setViewportSize(size);
    for (const theme of themes) {
      await wearTheme(page, theme);
      const path = join(folder, `${name}-${theme}-${size.width}.png`);
      await page.screenshot({ path, scale: 'css', caret: 'hide', fullPage: size.width === 360 });
    }
  }
  await page.setViewportSize(sizes[0] ?? wide[0]);
}

test('draws a workshop: console, wall and phone in each phase', async ({ app, page, browser }) => {
  test.setTimeout(300_000);
  await mkdir(folder, { recursive: true });
  await page.goto(app.url);
  await page.getByRole('button', { name: say.workshop }).click();
  await page.getByRole('button', { name: say.open }).waitFor();
  await draw(page, 'room-setup', wide);
  await page.getByRole('radio', { name: say.no, exact: true }).check();
  await page.getByRole('button', { name: say.open }).click();
  const { origin, code } = await readDoor(page);
  const phones = [];
  for (const _ of [1, 2, 3, 4, 5, 6]) phones.push(await takePhone(browser, origin));
  const [first] = phones;
  if (first === undefined) throw new Error('No phone was taken.');
  const small = [{ width: 360, height: 740 }] as const;
  await draw(first.page, 'phone-join', small);
  for (const phone of phones) await joinByCode(phone, code, say);
  await page.keyboard.press('p');
  const wall = await page.context().newPage();
  await wall.goto((await page.getByRole('link', { name: /second screen/ }).getAttribute('href')) ?? '');
  await page.bringToFront();

  const drawAll = async (phase: string): Promise<void> => {
    await expectPhase(wall, phase);
    await expectPhase(first.page, phase);
    await draw(page, `console-${phase}`, wide);
    await draw(first.page, `phone-${phase}`, small);
    // A wall has one theme.
    for (const size of wide.slice(0, 2)) {
      await wall.setViewportSize(size);
      await wall.screenshot({ path: join(folder, `wall-${phase}-${size.width}.png`), scale: 'css' });
    }
  };
  await drawAll('lobby');
  await goOn(page, 'meanwhile');
  await drawAll('meanwhile');
  await goOn(page, 'choosing');
  const lines = [
    'Seen once is not fixed.',
    'Four in five, and which four?',
    '',
    'One night is cheap. The ship is not.',
    '',
    '',
  ];
  for (const [at, phone] of phones.entries()) {
    await expectPhase(phone.page, 'choosing');
    await vote(phone, [2, 0, 2, 3, 2, 3][at] ?? 0, at % 3, say, lines[at]);
    if (at === 2) await drawAll('choosing');
  }
  for (const phase of ['locked', 'revealed', 'talking', 'second', 'committed', 'consequence']) {
    await goOn(page, phase);
    await drawAll(phase);
  }
  await goOn(page, 'meanwhile');
  await goOn(page, 'debrief');
  await drawAll('debrief');
  await page.keyboard.press('Enter');
  await expect(first.page.getByRole('heading', { name: /The room is closed/ })).toBeVisible();
});
