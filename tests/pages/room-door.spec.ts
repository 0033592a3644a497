import { expect, test } from '../helpers/served-app.ts';
import { expectNoAxeFindings, expectNothingSideways } from './checks.ts';
import { expectPhase, goOn, joinByCode, readDoor, takePhone, vote, words } from './room-play.ts';

process.env['PITWALL_ROOM_HOSTS'] = 'pitwall.test';
const say = words.en;

test('rehearses alone, without any phone', async ({ app, page }) => {
  test.setTimeout(90_000);
  await page.goto(app.url);
  await page.getByRole('button', { name: say.workshop }).waitFor();
  await page.keyboard.press('w');
  await page.getByRole('button', { name: say.alone }).waitFor();
  await page.keyboard.press('t');
  await expectPhase(page, 'lobby');
  await expect(page.getByText(/pretend/i).first()).toBeVisible();
  await goOn(page, 'meanwhile');
  await goOn(page, 'choosing');
  await expect(page.getByRole('heading', { name: /All 3 have chosen/ })).toBeVisible({ timeout: 30_000 });
  await goOn(page, 'locked');
  await expect(page.getByRole('button', { name: /^Hide: / }).first()).toBeVisible();
  await expectNoAxeFindings(page);
  // X asks first; Escape keeps the room.
  await page.keyboard.press('x');
  await expect(page.getByRole('dialog')).toContainText('End the room for everybody?');
  await page.keyboard.press('Escape');
  await expectPhase(page, 'locked');
  await page.keyboard.press('x');
  await page.getByRole('button', { name: 'End the room', exact: true }).click();
  await expect(page.getByRole('button', { name: say.workshop })).toBeVisible();
});

test('tells who stands at the door what is the matter', async ({ app, page, browser }) => {
  test.setTimeout(90_000);
  await page.goto(app.url);
  await page.getByRole('button', { name: say.workshop }).click();
  await page.getByRole('button', { name: say.open }).click();
  const { origin, code } = await readDoor(page);
  const early = await takePhone(browser, origin);
  await expectNoAxeFindings(early.page);
  await expectNothingSideways(early.page);
  await early.page.getByLabel('Code').first().fill('QQ');
  await early.page.getByRole('button', { name: say.join, exact: true }).click();
  await expect(early.page.getByRole('alert')).toContainText('six letters and figures');
  await early.page
    .getByLabel('Code')
    .first()
    .fill(code === 'QQQQQQ' ? 'AAAAAA' : 'QQQQQQ');
  await early.page.getByRole('button', { name: say.join, exact: true }).click();
  await expect(early.page.getByRole('alert')).not.toBeEmpty();
  await expect(early.page.locator('[data-phase]')).toHaveCount(0);
  await joinByCode(early, code, say);

  await goOn(page, 'meanwhile');
  await goOn(page, 'choosing');
  // Who comes late watches, until they are let vote.
  const late = await takePhone(browser, origin);
  await joinByCode(late, code, say);
  await expect(late.page.getByText(/You came in during this call/)).toBeVisible();
  await expectNoAxeFindings(late.page);
  await page.keyboard.press('a');
  await expect(late.page.getByRole('button', { name: say.send })).toBeVisible();
  await vote(late, 0, 0, say);

  // A changed phone finds its seat by its four digits.
  const number = /\d{4}/.exec(await late.page.getByText(/^number \d{4}$/).innerText())?.[0] ?? '';
  const other = await takePhone(browser, origin);
  await other.page.getByLabel('Code').first().fill(code);
  await other.page.getByText('I had a seat on another phone').click();
  await other.page.getByLabel('Your four digits').fill(number);
  await other.page.getByRole('button', { name: say.join, exact: true }).click();
  await expect(other.page.getByText(`number ${number}`)).toBeVisible();
  await expect(other.page.getByRole('button', { name: say.sent })).toBeVisible();
  await expect(late.page.getByRole('heading', { name: 'Your seat is open on another page.' })).toBeVisible();

  // Locked: nobody new; whoever is in stays in.
  await page.keyboard.press('l');
  await expect(page.getByRole('button', { name: 'Unlock the room' })).toBeVisible();
  await late.context.clearCookies();
  await late.page.evaluate(() => localStorage.clear());
  await late.page.goto(`${origin}/seat.html`);
  await late.page.getByLabel('Code').first().fill(code);
  await late.page.getByRole('button', { name: say.join, exact: true }).click();
  await expect(late.page.getByRole('alert')).toContainText(/lock/i);

  await page.getByRole('button', { name: /^Take out seat 1/ }).click();
  await page.getByRole('button', { name: 'Take out', exact: true }).click();
  await expect(early.page.getByRole('heading', { name: 'You were taken out of the room.' })).toBeVisible();
});

test('comes back after the network goes, and after the server is killed, with its vote', async ({
  app,
  page,
  browser,
}) => {
  test.setTimeout(90_000);
  await page.goto(app.url);
  await page.getByRole('button', { name: say.workshop }).click();
  await page.getByRole('button', { name: say.open }).click();
  const { origin, code } = await readDoor(page);
  const phone = await takePhone(browser, origin);
  await joinByCode(phone, code, say);
  await goOn(page, 'meanwhile');
  await goOn(page, 'choosing');
  await vote(phone, 2, 1, say);

  await phone.context.setOffline(true);
  await expect(phone.page.getByRole('status')).toHaveText('coming back …');
  await phone.page.getByRole('radio').nth(0).check();
  await phone.context.setOffline(false);
  await expect(phone.page.getByRole('status')).toHaveText('connected', { timeout: 5000 });
  await expect(phone.page.getByRole('radio').nth(0)).toBeChecked();

  await app.kill();
  await expect(phone.page.getByRole('status')).toHaveText('coming back …');
  const url = await app.restart();
  await expect(phone.page.getByRole('status')).toHaveText('connected', { timeout: 5000 });
  await phone.page.getByRole('button', { name: 'Send the change' }).click();
  await expect(phone.page.getByRole('button', { name: say.sent })).toBeVisible();
  await page.goto(url);
  await expectPhase(page, 'choosing');
  await expect(page.getByRole('heading', { name: /All 1 have chosen/ })).toBeVisible();
});

test('works under a host name, where the page is no secure context', async ({ app, page, browser }) => {
  await page.goto(app.url);
  await page.getByRole('button', { name: say.workshop }).click();
  await page.getByRole('button', { name: say.open }).click();
  const { origin, code } = await readDoor(page);
  const phone = await takePhone(browser, origin.replace('127.0.0.1', 'pitwall.test'));
  expect(await phone.page.evaluate(() => window.isSecureContext)).toBe(false);
  // What a phone fetches before it can join, fonts apart: they swap in.
  const sizes = await phone.page.evaluate(() =>
    performance
      .getEntriesByType('resource')
      .filter((entry) => /\.(js|css)$/u.test(entry.name))
      .map((entry) => (entry instanceof PerformanceResourceTiming ? entry.encodedBodySize : 0)),
  );
  expect(sizes.length).toBeGreaterThan(1);
  expect(sizes.every((size) => size > 0)).toBe(true);
  expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(110 * 1024);
  await joinByCode(phone, code, say);
  await goOn(page, 'meanwhile');
  await goOn(page, 'choosing');
  await vote(phone, 0, 0, say);
  await phone.page.reload();
  await expect(phone.page.getByRole('button', { name: say.sent })).toBeVisible();
});
