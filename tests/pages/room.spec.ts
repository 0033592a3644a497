import type { Page } from 'playwright/test';
import { AxeBuilder } from '@axe-core/playwright';
import { expect, test } from '../helpers/served-app.ts';
import { expectNoAxeFindings, expectNothingSideways } from './checks.ts';
import { closeRoom, expectPhase, goOn, joinByCode, readDoor, takePhone, vote, words } from './room-play.ts';
import type { Phone, Words } from './room-play.ts';

// A name that the test browser maps to loopback: such a page is no secure context, as on a phone in a real network.
process.env['PITWALL_ROOM_HOSTS'] = 'pitwall.test';

/** Goes through one call: choose, lock, reveal, talk, choose again, commit, consequence. */
async function playCall(console: Page, phones: readonly Phone[], say: Words): Promise<void> {
  for (const [at, phone] of phones.entries()) {
    await expectPhase(phone.page, 'choosing');
    await vote(phone, at % 2, at % 3, say);
  }
  for (const phase of ['locked', 'revealed', 'talking', 'second']) await goOn(console, phase);
  for (const phone of phones) {
    await expectPhase(phone.page, 'second');
    // What one chose before stands there already: keeping it is one tap.
    await phone.page.getByRole('button', { name: say.send }).click();
    await expect(phone.page.getByRole('button', { name: say.sent })).toBeVisible();
  }
  await goOn(console, 'committed');
  await goOn(console, 'consequence');
}

/** 7:1 on the wall, besides what every page keeps. */
async function expectReadableFromTheBack(wall: Page): Promise<void> {
  await expectNoAxeFindings(wall);
  const { violations } = await new AxeBuilder({ page: wall }).withRules(['color-contrast-enhanced']).analyze();
  expect(violations.flatMap(({ nodes }) => nodes.map(({ target, html }) => `${target.join(' ')} ${html}`))).toEqual([]);
  const fits = await wall.evaluate(() => {
    const main = document.querySelector('main');
    return main !== null && main.scrollHeight <= main.clientHeight + 1 && main.scrollWidth <= main.clientWidth + 1;
  });
  expect(fits).toBe(true);
}

async function openWall(console: Page): Promise<Page> {
  await console.keyboard.press('p');
  const link = console.getByRole('link', { name: /second screen|secondo schermo/ });
  const wall = await console.context().newPage();
  await wall.setViewportSize({ width: 1280, height: 720 });
  await wall.goto((await link.getAttribute('href')) ?? '');
  await console.bringToFront();
  return wall;
}

test('plays half an hour to the end, led by keys alone', async ({ app, page, browser }) => {
  test.setTimeout(120_000);
  const say = words.en;
  await page.goto(app.url);
  await page.getByRole('button', { name: say.workshop }).waitFor();
  await page.keyboard.press('w');
  await page.getByRole('button', { name: say.open }).waitFor();
  await expectNoAxeFindings(page);
  const no = page.getByRole('radio', { name: say.no, exact: true });
  for (let press = 0; press < 12; press += 1) {
    await page.keyboard.press('Tab');
    const name = await page.evaluate(() => document.activeElement?.closest('label')?.textContent ?? '');
    if (name.startsWith('Yes')) break;
  }
  await page.keyboard.press('ArrowRight');
  await expect(no).toBeChecked();
  await page.evaluate(() =>
    document.activeElement instanceof HTMLElement ? document.activeElement.blur() : undefined,
  );
  await page.keyboard.press('Enter');
  const { origin, code } = await readDoor(page);
  const wall = await openWall(page);
  await expect(wall.getByText(`${code.slice(0, 3)} ${code.slice(3)}`)).toBeVisible();
  await expectReadableFromTheBack(wall);

  const phones = [await takePhone(browser, origin), await takePhone(browser, origin), await takePhone(browser, origin)];
  const [first, second, third] = phones as [Phone, Phone, Phone];
  for (const phone of phones) await joinByCode(phone, code, say);
  await expect(page.getByText('3 phones connected')).toBeVisible();
  await expectNoAxeFindings(page);
  await expectNoAxeFindings(first.page);

  // The code off the console, and back.
  await page.keyboard.press('h');
  await expect(page.getByText(`${code.slice(0, 3)} ${code.slice(3)}`)).toBeHidden();
  await page.keyboard.press('h');

  await goOn(page, 'meanwhile');
  await expect(page.getByRole('region', { name: 'What the room sees now' })).toContainText(
    'twelve hours at 41 degrees',
  );
  await goOn(page, 'choosing');
  await expectPhase(first.page, 'choosing');
  await expectNoAxeFindings(first.page);
  await expectNothingSideways(first.page);
  await expectReadableFromTheBack(wall);

  // A draft outlives a reload of the phone; so does the seat.
  const number = await first.page.getByText(/^number \d{4}$/).innerText();
  await first.page.getByRole('radio').nth(1).check();
  await first.page.getByRole('textbox').fill('The night was long.');
  await first.page.reload();
  await expect(first.page.getByText(number)).toBeVisible();
  await expect(first.page.getByRole('textbox')).toHaveValue('The night was long.');
  await expect(first.page.getByRole('radio').nth(1)).toBeChecked();

  await vote(first, 0, 2, say, 'Seen once is not fixed.');
  // Changed until locked: the last one counts.
  await vote(first, 1, 1, say, 'The ship is dear.');
  await vote(second, 1, 0, say);
  await vote(third, 2, 2, say, 'One night is cheap.');
  await expect(page.getByRole('heading', { name: /All 3 have chosen/ })).toBeVisible();
  // One phase back and forth again: the votes stay.
  await goOn(page, 'locked');
  await page.keyboard.press('z');
  await expectPhase(page, 'choosing');
  await expect(first.page.getByRole('button', { name: say.sent })).toBeVisible();
  await goOn(page, 'locked');
  await page.getByRole('button', { name: /^Hide: One night/ }).click();
  await expect(page.getByText('hidden', { exact: true })).toBeVisible();
  await page.evaluate(() =>
    document.activeElement instanceof HTMLElement ? document.activeElement.blur() : undefined,
  );
  await goOn(page, 'revealed');
  await expect(first.page.getByText('with you')).toBeVisible();
  await expectNoAxeFindings(first.page);
  await goOn(page, 'talking');
  await expect(wall.getByText('The ship is dear.')).toBeVisible();
  await expect(wall.getByText('One night is cheap.')).toBeHidden();
  await expect(wall.getByText('Seen once is not fixed.')).toBeHidden();
  await expectReadableFromTheBack(wall);
  await expectNoAxeFindings(page);

  // A reload of the console picks the open room up where it stands.
  await page.reload();
  await expectPhase(page, 'talking');
  // A parked thought: N, a line, Enter; the next Enter is the room's again.
  await page.keyboard.press('n');
  await page.keyboard.type('Who owns the fan?');
  await page.keyboard.press('Enter');
  await expect(page.getByText('Who owns the fan?')).toBeVisible();
  await expectPhase(page, 'talking');
  await goOn(page, 'second');
  await vote(third, 1, 1, say);
  await page.keyboard.press('c');
  await expect(page.getByText(/silence holds in/)).toBeVisible();
  await expect(first.page.getByText(/closes in \d+ s/)).toBeVisible();
  await goOn(page, 'committed');
  await goOn(page, 'consequence');
  await expectReadableFromTheBack(wall);
  await goOn(page, 'meanwhile');
  await goOn(page, 'debrief');
  await expectPhase(wall, 'debrief');
  await expectReadableFromTheBack(wall);
  await expectPhase(first.page, 'debrief');
  await expectNoAxeFindings(first.page);
  await expectNoAxeFindings(page);
  await first.page.getByRole('radio', { name: 'none of them' }).check();
  await closeRoom(page, say);
  await expect(first.page.getByRole('heading', { name: /The room is closed/ })).toBeVisible();
  await expect(wall.getByText(/The room is closed/)).toBeVisible();
  // What a person wrote for themselves stays on their phone.
  await expect(first.page.getByText('Your card')).toBeVisible();
});

/** The other cuts and languages: half an hour in English is the long test above. */
const otherRooms = [
  {
    language: 'it',
    minutes: 75,
    calls: 3,
    title: (call: number) => `scelta ${call} di 3`,
    asks: 'Di chi era il lavoro?',
  },
  { language: 'en', minutes: 75, calls: 3, title: (call: number) => `call ${call} of 3`, asks: 'Whose work was it?' },
  { language: 'it', minutes: 30, calls: 1, title: (call: number) => `scelta ${call} di 1`, asks: 'Chi l’ha pagata?' },
] as const;
for (const { language, minutes, calls, title, asks } of otherRooms) {
  test(`plays ${minutes} minutes to the end (${language})`, async ({ app, page, browser }) => {
    test.setTimeout(180_000);
    const say = words[language];
    await page.goto(app.url);
    if (language === 'it') await page.getByRole('radio', { name: 'Italiano' }).check();
    await page.getByRole('button', { name: say.workshop }).click();
    // The lengths come with the story, and the page grows by a row: then nothing moves under the pointer.
    await page.getByRole('radio', { name: say.minutes }).waitFor();
    if (minutes === 75) await page.getByRole('radio', { name: say.minutes }).check();
    await page.getByRole('button', { name: say.open }).click();
    const { origin, code } = await readDoor(page);
    const wall = await openWall(page);
    await expect(wall.locator('html')).toHaveAttribute('lang', language);
    const locale = language === 'it' ? 'it-IT' : 'en-GB';
    const phones: Phone[] = [];
    for (let count = 0; count < 3; count += 1) phones.push(await takePhone(browser, origin, locale));
    for (const phone of phones) await joinByCode(phone, code, say);
    for (let call = 1; call <= calls; call += 1) {
      await goOn(page, 'meanwhile');
      await goOn(page, 'choosing');
      await expect(wall.getByText(title(call))).toBeVisible();
      await expectReadableFromTheBack(wall);
      await playCall(page, phones, say);
    }
    await page.keyboard.press('Enter');
    await expect(page.locator('[data-phase=meanwhile], [data-phase=debrief]')).toBeVisible();
    if ((await page.locator('[data-phase]').getAttribute('data-phase')) === 'meanwhile') await goOn(page, 'debrief');
    await expectPhase(wall, 'debrief');
    await expectReadableFromTheBack(wall);
    await expect(wall.getByText(asks)).toBeVisible();
    await expectNoAxeFindings(page);
    for (const phone of phones.slice(0, 1)) await expectNoAxeFindings(phone.page);
    await closeRoom(page, say);
  });
}
