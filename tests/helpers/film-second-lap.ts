import type { Locator, Page } from 'playwright/test';
import { expect } from 'playwright/test';
import { closeRoom, expectPhase, goOn, joinByCode, readDoor, vote, words } from '../pages/room-play.ts';
import type { Phone } from '../pages/room-play.ts';
import { afterMoves, letItRun, onStep } from '../pages/wall-play.ts';

/** What a film is played on: the page of whoever plays and leads, and how others come in. */
export interface Stage {
  readonly page: Page;
  readonly phone: (origin: string) => Promise<Phone>;
  /** Opens the wall for the projector by the keys the console offers, and gives its page. */
  readonly openWall: () => Promise<Page>;
}

const say = words.en;

/**
 * One sitting: the last act of a week, its debrief, the same week with one call changed, both weeks over each other,
 * and a room with three phones from the code to the debrief. Whoever plays and leads never touches a mouse.
 */
export async function playSecondLap(stage: Stage): Promise<void> {
  const { page } = stage;
  await finishTheWeek(page);
  await readItYourself(page);
  await changeOneCall(page);
  await layBothOver(page);
  await openTheRoom(page);
  const door = await readDoor(page);
  const wall = await stage.openWall();
  await expectPhase(wall, 'lobby');
  await expect(wall.getByText(`${door.code.slice(0, 3)} ${door.code.slice(3)}`)).toBeVisible();
  const phones: Phone[] = [];
  for (let seat = 1; seat <= 3; seat += 1) {
    const phone = await stage.phone(door.origin);
    await joinByCode(phone, door.code, say);
    phones.push(phone);
  }
  await page.bringToFront();
  await leadTheRoom(page, wall, phones);
}

/** Steps with one key until it has the focus, as somebody without a mouse does. */
export async function reach(page: Page, target: Locator, key = 'Tab', most = 40): Promise<void> {
  const isThere = (): Promise<boolean> => target.evaluate((element) => element === document.activeElement);
  for (let steps = 0; !(await isThere()); steps += 1) {
    expect(steps, `${key} reaches it in ${most} steps`).toBeLessThan(most);
    await page.keyboard.press(key);
  }
}

/** A paused week goes on; one word to Gwen, and the week ends. */
async function finishTheWeek(page: Page): Promise<void> {
  await page.getByRole('button', { name: say.workshop }).waitFor();
  await page.keyboard.press('1');
  await afterMoves(page, 8);
  await page.keyboard.press('t');
  await expect(page.getByText('Both cars, every channel, first practice to the flag?', { exact: false })).toBeVisible();
  await page.keyboard.press('1');
  await page.keyboard.press('2');
  await page.keyboard.press('Enter');
  await afterMoves(page, 9);
  await letItRun(page);
  await expect(page.getByRole('heading', { name: 'Five weeks later.' })).toBeVisible();
  await page.keyboard.press('Enter');
}

/** The debrief by keys: glad of the first act, takes back what went on pallet 7. */
async function readItYourself(page: Page): Promise<void> {
  await expect(page.getByRole('heading', { name: 'Which call are you glad of?' })).toBeVisible();
  await page.keyboard.press('Enter');
  const chosen = page.getByRole('radiogroup', { name: /^Your run, / }).locator('[aria-checked=true]');
  for (let steps = 0; !/new racks/i.test((await chosen.getAttribute('aria-label')) ?? ''); steps += 1) {
    expect(steps, 'the call on pallet 7 stands on the run line').toBeLessThan(10);
    await page.keyboard.press(']');
  }
  await page.keyboard.press('Enter');
  await expect(page.getByRole('definition')).toHaveCount(4);
  await expect(page.getByText('Same week, same luck. Change one call.')).toBeVisible();
}

/** F: the same Thursday stands again. Another answer, and the week runs to its other end. */
async function changeOneCall(page: Page): Promise<void> {
  await page.keyboard.press('f');
  await afterMoves(page, 6);
  await onStep(page, 1);
  await expect(page.getByText('dashed: your last run')).toBeVisible();
  const options = page.getByRole('radiogroup', { name: 'What do you do?' }).getByRole('radio');
  await page.keyboard.press((await options.nth(1).getAttribute('aria-keyshortcuts')) ?? '');
  await page.keyboard.press('Enter');
  await afterMoves(page, 7);
  await letItRun(page);
  await onStep(page, 2);
  await letItRun(page);
  await expect(page.getByRole('heading', { name: 'Five weeks later.' })).toBeVisible();
}

/** Both weeks over each other: where they part, what differs, what luck did in both, how they ended. */
async function layBothOver(page: Page): Promise<void> {
  await page.keyboard.press('[');
  await page.keyboard.press('v');
  await expect(page.getByRole('heading', { name: 'Where they part' })).toBeVisible();
  await expect(page.getByText('Same week, same luck, same truth in every branch.')).toBeVisible();
  await expect(page.getByText('Delta', { exact: true }).first()).toBeVisible();
  await page.keyboard.press('Home');
  await expect(page.getByText('Nothing you can see.')).toBeVisible();
  await page.keyboard.press('End');
  await expect(page.getByRole('heading', { name: 'What differs, the end' })).toBeVisible();
  await expect(page.getByText(/Luck follows the week, not your choice/)).toBeVisible();
  await expect(page.getByRole('group', { name: 'How they ended' })).toBeVisible();
  await page.keyboard.press('b');
  await expect(page.getByRole('table', { name: 'Trust', exact: true })).toBeVisible();
  await page.keyboard.press('b');
  // Out to the debrief of the second week: none, none, four lines, and the garage.
  await page.keyboard.press('Escape');
  await expect(page.getByRole('heading', { name: 'Which call are you glad of?' })).toBeVisible();
  await page.keyboard.press('n');
  await page.keyboard.press('n');
  await expect(page.getByRole('definition')).toHaveCount(4);
  await page.keyboard.press('Escape');
  // The what-if came between the first finish and the garage: only now is the player asked what they did before.
  const craft = page.getByRole('dialog', { name: 'What did you do before you led?' });
  await expect(craft).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(craft).toBeHidden();
}

/** From the garage: half an hour, nobody here rates others, so the lines of why are asked for. */
async function openTheRoom(page: Page): Promise<void> {
  await page.getByRole('button', { name: say.workshop }).waitFor();
  await page.keyboard.press('w');
  await page.getByRole('button', { name: say.open }).waitFor();
  await reach(page, page.getByRole('radio', { name: 'Yes, or not sure' }));
  await page.keyboard.press('ArrowRight');
  await expect(page.getByRole('radio', { name: say.no, exact: true })).toBeChecked();
  await reach(page, page.getByRole('button', { name: say.open }));
  await page.keyboard.press('Enter');
}

/** One call from the contract to the debrief, led by the console's one sentence and its one button. */
async function leadTheRoom(page: Page, wall: Page, phones: readonly Phone[]): Promise<void> {
  const [first, second, third] = phones;
  if (first === undefined || second === undefined || third === undefined) throw new Error('Three phones are needed.');
  const now = page.getByRole('heading', { level: 2 }).and(page.locator('#now'));
  await expect(page.getByText('3 phones connected')).toBeVisible();
  await expect(now).toContainText('Read the three sentences aloud');
  await expect(wall.getByText('We practise on a story.')).toBeVisible();
  await expect(first.page.getByText(/^number \d{4}$/)).toBeVisible();

  await goOn(page, 'meanwhile');
  // Nobody is asked about people they have not met: who you are, what Tamsin says, what the night was.
  await expect(now).toContainText('Read aloud how it begins');
  await expect(wall.getByText('Nobody here reports to you.', { exact: false })).toBeVisible();
  await expect(wall.getByText('My toaster does worse.', { exact: false })).toBeVisible();
  await expect(wall.getByText('twelve hours at 41 degrees', { exact: false })).toBeVisible();

  await goOn(page, 'choosing');
  await expect(now).toContainText('0 of 3 have chosen');
  await expectTheCall(page, wall, first.page);
  await vote(first, 1, 2, say, 'Seen once is not fixed.');
  await vote(second, 1, 0, say, 'The ship is dear.');
  // Silent: whoever has chosen shows as a number, on console and wall, and nothing more.
  await expect(now).toContainText('2 of 3 have chosen');
  await expect(wall.getByText('2 of 3 have chosen')).toBeVisible();
  await expect(wall.getByText('The ship is dear.')).toHaveCount(0);
  await vote(third, 2, 2, say, 'One night is cheap.');
  await expect(now).toHaveText('All 3 have chosen. Lock the vote.');

  await goOn(page, 'locked');
  await expect(page.getByText('You see this first; the room does not yet')).toBeVisible();
  await expectPhase(first.page, 'locked');
  await expect(wall.getByText('One night is cheap.')).toHaveCount(0);
  await reach(page, page.getByRole('button', { name: 'Hide: One night is cheap.' }));
  await page.keyboard.press('Space');
  await expect(page.getByText('hidden', { exact: true })).toBeVisible();
  await reach(page, page.getByRole('button', { name: /^Show the vote/ }), 'Shift+Tab');

  await goOn(page, 'revealed');
  // The wall shows how the room stands, the phone its own part of it; neither says who.
  const bars = wall.getByRole('listitem');
  await expect(bars.filter({ hasText: /^B/ }).locator('b')).toHaveText('2');
  await expect(bars.filter({ hasText: /^C/ }).locator('b')).toHaveText('1');
  await expect(first.page.getByText('with you')).toBeVisible();

  await goOn(page, 'talking');
  await expect(now).toContainText(/^The \w+ table argues for [A-D], whatever they chose\./);
  await expect(wall.getByText(/The \w+ table argues for [A-D]\./)).toBeVisible();
  await expect(wall.getByText('The ship is dear.')).toBeVisible();
  await expect(wall.getByText('One night is cheap.')).toHaveCount(0);

  await goOn(page, 'second');
  await expectPhase(third.page, 'second');
  await vote(third, 1, 1, say);
  for (const phone of [first, second]) {
    await phone.page.getByRole('button', { name: say.send }).click();
    await expect(phone.page.getByRole('button', { name: say.sent })).toBeVisible();
  }
  await expect(now).toHaveText('All 3 have chosen again. Commit it.');

  await goOn(page, 'committed');
  await expect(wall.getByRole('heading', { level: 1 })).toContainText('The room chose B:');
  await goOn(page, 'consequence');
  await expect(now).toContainText('Read aloud what happened');
  await expectPhase(second.page, 'consequence');
  await goOn(page, 'meanwhile');
  await lookBack(page, wall, first);
}

/** The same call stands on three screens: read aloud, seen from the back row, and in one hand. */
async function expectTheCall(page: Page, wall: Page, phone: Page): Promise<void> {
  await expectPhase(wall, 'choosing');
  await expectPhase(phone, 'choosing');
  const title = await wall.getByRole('heading', { level: 1 }).innerText();
  expect(title, 'the title asks what is to be chosen').toBe('Osman: What do I weigh?');
  const sees = page.getByRole('region', { name: 'What the room sees now' });
  await expect(sees.getByRole('heading', { level: 3 })).toHaveText(title);
  await expect(phone.getByText(title).first()).toBeVisible();
  await expect(sees.locator('ol').getByRole('listitem')).toHaveCount(4);
  await expect(phone.locator('form fieldset').first().getByRole('radio')).toHaveCount(4);
  await expect(wall.locator('ol').getByRole('listitem')).toHaveCount(4);
}

/** The truth, the question of the call, what the talk changed; a card that stays on the phone; and the room is shut. */
async function lookBack(page: Page, wall: Page, { page: phone }: Phone): Promise<void> {
  await goOn(page, 'debrief');
  await expectPhase(wall, 'debrief');
  await expect(wall.getByText('You kept an option. Who paid for it?')).toBeVisible();
  await expect(wall.getByText('What it was')).toBeVisible();
  await expect(page.getByText('Before the talk:', { exact: false })).toBeVisible();
  await expectPhase(phone, 'debrief');
  await expect(phone.getByText('This stays on your phone. Nobody sees it.')).toBeVisible();
  await phone.getByRole('radio', { name: 'none of them' }).check();
  await closeRoom(page, say);
  await expect(phone.getByRole('heading', { name: /The room is closed/ })).toBeVisible();
}
