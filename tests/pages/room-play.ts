import type { Browser, BrowserContext, Page } from 'playwright/test';
import { expect } from 'playwright/test';

/** Where a room is entered, as its console shows it. */
export interface RoomDoor {
  readonly origin: string;
  readonly code: string;
}
export type Words = (typeof words)[keyof typeof words];
/** What is pressed, by the words a person reads. */
export const words = {
  en: {
    workshop: 'Run a workshop',
    open: 'Open the room',
    alone: 'Try it alone',
    code: 'Code',
    join: 'Join',
    send: /^Send /,
    sent: 'Your choice is in.',
    no: 'No',
    minutes: '75 min',
  },
  it: {
    workshop: 'Conduci un laboratorio',
    open: 'Apri la stanza',
    alone: 'Prova per conto tuo',
    code: 'Codice',
    join: 'Entra',
    send: /^Invia /,
    sent: 'La tua scelta è arrivata.',
    no: 'No',
    minutes: '75 min',
  },
} as const;

/** The phase a console, a phone or a projector stands in. */
export async function expectPhase(page: Page, phase: string): Promise<void> {
  await expect(page.locator('[data-phase]')).toHaveAttribute('data-phase', phase);
}

/** Presses the one button by its key and waits for the next phase. */
export async function goOn(console: Page, phase: string): Promise<void> {
  await console.keyboard.press('Enter');
  await expectPhase(console, phase);
}

/** Ends the looking back, by keys: the console asks first, for there is no way back. */
export async function closeRoom(console: Page, say: Words): Promise<void> {
  await console.keyboard.press('Enter');
  const asked = console.getByRole('dialog');
  await expect(asked).toBeVisible();
  // A second Enter keeps the room open: the way to the end is one Tab further.
  await console.keyboard.press('Enter');
  await expect(asked).toBeHidden();
  await expectPhase(console, 'debrief');
  await console.keyboard.press('Enter');
  await asked.waitFor();
  await console.keyboard.press('Tab');
  await console.keyboard.press('Enter');
  await expect(console.getByRole('button', { name: say.workshop })).toBeVisible();
}

/** The code and the address, read off the console as a person would. */
export async function readDoor(console: Page): Promise<RoomDoor> {
  await expectPhase(console, 'lobby');
  const join = console.getByRole('region', { name: /^(Join|Entrare)$/ });
  const said = await join.innerText();
  const code = /\b([A-Z0-9]{3}) ([A-Z0-9]{3})\b/.exec(said);
  const port = /:(\d+)/.exec(said)?.[1];
  if (code === null || port === undefined) throw new Error(`The console shows no way in: ${said}`);
  return { origin: `http://127.0.0.1:${port}`, code: `${code[1]}${code[2]}` };
}

export interface Phone {
  readonly page: Page;
  readonly context: BrowserContext;
}

/** A phone of its own (storage and all), at the door. */
export async function takePhone(browser: Browser, origin: string, locale = 'en-GB'): Promise<Phone> {
  const context = await browser.newContext({
    viewport: { width: 360, height: 740 },
    hasTouch: true,
    isMobile: true,
    locale,
  });
  const page = await context.newPage();
  await page.goto(`${origin}/`);
  return { page, context };
}

export async function joinByCode({ page }: Phone, code: string, say: Words): Promise<void> {
  await page.getByLabel(say.code, { exact: false }).first().fill(code.toLowerCase());
  await page.getByRole('button', { name: say.join, exact: true }).click();
  await expect(page.locator('[data-phase]')).toBeVisible();
}

/** Chooses by order on the ballot, says how sure by order, writes a line where one is asked for, sends. */
export async function vote({ page }: Phone, option: number, sure: number, say: Words, reason = ''): Promise<void> {
  const groups = page.locator('form fieldset');
  await groups.nth(0).getByRole('radio').nth(option).check();
  await groups.nth(1).getByRole('radio').nth(sure).check();
  if (reason !== '') await page.getByRole('textbox').fill(reason);
  await page.getByRole('button', { name: say.send }).click();
  await expect(page.getByRole('button', { name: say.sent })).toBeVisible();
}
