import type { Locator, Page } from 'playwright/test';
import { expect } from 'playwright/test';
import type { FilmClock } from './film-clock.ts';
import type { Hand } from './film-hands.ts';

/**
 * The first sitting from the first page to "what if", beat by beat as the story's script has it: what a stranger must
 * see, in this order. It knows nothing of mouse or keys; the hand does.
 */
export async function playFilm(page: Page, hand: Hand, clock: FilmClock): Promise<void> {
  await firstPage(page, hand, clock);
  await lookAtTheLog(page, hand, clock);
  await askTamsin(page, hand, clock);
  await letWednesdayRun(page, hand, clock);
  await answerOsman(page, hand, clock);
  await settleTheLastWord(page, hand, clock);
  await runOn(page, hand, clock, 2);
  await tellGwen(page, hand, clock);
  await theEnding(page, hand, clock);
  await theDebrief(page, hand, clock);
  await sameWeekOneCallChanged(page, hand, clock);
}

const wall = (page: Page): Locator => page.locator('[data-wall]');
const moves = (page: Page, count: number): Promise<void> =>
  expect(wall(page)).toHaveAttribute('data-index', String(count));
const step = (page: Page, at: number): Promise<void> => expect(wall(page)).toHaveAttribute('data-step', String(at));
const strip = (page: Page): Locator => page.getByRole('region', { name: 'Coming, if nobody acts' });
const entry = (page: Page, text: string | RegExp): Locator =>
  strip(page).getByRole('listitem').filter({ hasText: text });
const hand_ = (page: Page): Locator => page.getByRole('region', { name: 'In hand' });
const runButton = (page: Page): Locator => page.getByRole('button', { name: /^Let it run/ });
const litVerbs = (page: Page): Locator => page.locator('[data-verb]');

/** Who I am, and one button. */
async function firstPage(page: Page, hand: Hand, clock: FilmClock): Promise<void> {
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Nobody here reports to you.');
  await clock.read(page);
  await hand.play();
  // The wall: one entry without a lamp, one line of radio, two verbs.
  await step(page, 0);
  await expect(page.getByText('One restart in 310 hours. My toaster does worse.')).toBeVisible();
  await expect(strip(page).getByRole('listitem')).toHaveCount(1);
  await expect(entry(page, 'rumour')).toHaveCount(1);
  await expect(strip(page).getByRole('button')).toHaveCount(0);
  await expect(litVerbs(page)).toHaveText([/Look/, /Ask/]);
  await clock.read(page);
}

/** Look: a card in hand, and the rumour becomes likely. */
async function lookAtTheLog(page: Page, hand: Hand, clock: FilmClock): Promise<void> {
  await hand.open('look');
  await expect(page.getByRole('radio', { name: /The log/ })).toBeChecked();
  await clock.read(page);
  clock.mark('before the first act');
  await hand.commit();
  await moves(page, 1);
  await expect(hand_(page)).toContainText('23:40. Cooling off since 22:00: 41 degrees');
  await expect(entry(page, 'likely')).toHaveCount(1);
  await expect(entry(page, 'likely').getByRole('button', { name: /^Ask: / })).toBeVisible();
  await clock.read(page);
  clock.mark('its consequence is on the wall');
}

/** Ask: five distances, each with its price; the card goes with the question. */
async function askTamsin(page: Page, hand: Hand, clock: FilmClock): Promise<void> {
  await hand.open('ask');
  await expect(page.getByRole('heading', { name: /How near do you stand to Tamsin/ })).toBeVisible();
  await expect(page.getByText('Nearer costs more. Nearer is not better.')).toBeVisible();
  await expect(page.locator('[data-panel] [role=radio][aria-keyshortcuts]')).toHaveCount(5);
  await expect(page.getByRole('radio', { name: /Tell how/ })).toHaveAttribute('aria-disabled', 'true');
  await clock.read(page);
  await hand.choose(page.getByRole('radio', { name: /What would make it restart on purpose/ }));
  await hand.press(page.locator('[data-panel]').getByRole('button', { name: /The log, page 1/ }));
  await clock.read(page);
  await hand.commit();
  await moves(page, 2);
  await expect(page.getByText('Repeats Tuesday night', { exact: false }).first()).toBeVisible();
  await clock.read(page);
  // The last token: one page deeper.
  await hand.open('look');
  await hand.commit();
  await moves(page, 3);
  await expect(hand_(page)).toContainText('Fans at full speed up to 40 degrees. At 41: half.');
  await clock.read(page);
}

/** No token left: the run button is the one thing lit, and nothing runs by itself. */
async function letWednesdayRun(page: Page, hand: Hand, clock: FilmClock): Promise<void> {
  await expect(page.getByRole('img', { name: '0 of 3 tokens left' })).toBeVisible();
  await expect(runButton(page)).toBeEnabled();
  await step(page, 0);
  await runOn(page, hand, clock, 1, async (beats) => {
    await expect(beats.first()).toContainText('02:50. At 41 degrees the fans drop to half speed.');
    await expect(beats.first()).toContainText('Wednesday, you: What would make it restart on purpose?');
  });
}

/** Lets a turn run and watches it; the beats land one after another, a line drawn to the cause of each. */
async function runOn(
  page: Page,
  hand: Hand,
  clock: FilmClock,
  to: number | null,
  look?: (beats: Locator) => Promise<void>,
): Promise<void> {
  await hand.run();
  const before = Date.now();
  const goOn = page.getByRole('button', { name: /^Go on/ });
  await expect(page.locator('[data-beat]').first()).toBeVisible();
  await expect(page.getByTestId('cause-line').locator('path').first()).toBeAttached();
  await goOn.waitFor();
  clock.watch(Date.now() - before);
  const beats = page.locator('[data-beat]');
  const many = await beats.count();
  expect(many, 'a turn is told in at most six beats').toBeLessThanOrEqual(6);
  await look?.(beats);
  await clock.read(page);
  clock.mark(`the turn has run: ${(await page.locator('#beats-head').innerText()).trim()}`);
  await hand.goOn();
  if (to !== null) await step(page, to);
}

/** A dilemma; the fourth option was opened by what was read, and says so. */
async function answerOsman(page: Page, hand: Hand, clock: FilmClock): Promise<void> {
  await expect(
    page.getByText('I close a crate once. Scales at four, or Friday at seven.', { exact: false }),
  ).toBeVisible();
  const options = page.getByRole('radiogroup', { name: 'What do you do?' }).getByRole('radio');
  await expect(options).toHaveCount(4);
  await expect(options.nth(3)).toContainText('because you read: The log, page 1');
  await expect(page.getByText('If you stay silent: Nobody answers.', { exact: false })).toBeVisible();
  await clock.read(page);
  await hand.choose(options.nth(3));
  await hand.pick(page.getByRole('radio', { name: 'the room' }));
  await hand.commit();
  await moves(page, 5);
  await expect(page.getByText('Osman sets his alarm for five.', { exact: false }).first()).toBeVisible();
  await clock.read(page);
}

/** Who has the last word: a seal pulses, one face, two small tags, one sentence. */
async function settleTheLastWord(page: Page, hand: Hand, clock: FilmClock): Promise<void> {
  await expect(litVerbs(page).filter({ hasText: 'Agree' })).toBeVisible();
  await hand.open('agree');
  await clock.read(page);
  await expect(page.getByRole('radiogroup').first().getByRole('radio')).toHaveText([
    /Tamsin/,
    /Osman/,
    /You/,
    /Nobody yet/,
  ]);
  await hand.choose(page.getByRole('radio', { name: /Osman/ }));
  await hand.press(page.getByRole('button', { name: 'Nneka' }));
  await hand.press(page.getByRole('button', { name: 'Silvia' }));
  await expect(page.getByText('Osman decides. Tamsin does the work. Nneka, Silvia: asked before.')).toBeVisible();
  await clock.read(page);
  await hand.commit();
  await moves(page, 6);
  await expect(
    page.getByText('Mine, then. Good. I was afraid it was everybody’s.'.replace('’', "'")).first(),
  ).toBeVisible();
  await clock.read(page);
}

/** Gwen's question: yes or no, then how sure. */
async function tellGwen(page: Page, hand: Hand, clock: FilmClock): Promise<void> {
  await expect(entry(page, 'Gwen tells her board: every channel.')).toHaveCount(1);
  await clock.read(page);
  await hand.open('tell');
  await expect(page.getByText('Both cars, every channel, first practice to the flag?', { exact: false })).toBeVisible();
  await clock.read(page);
  await hand.pick(page.getByRole('radio', { name: 'Yes' }));
  await expect(page.getByRole('radiogroup', { name: 'How sure?' }).getByRole('radio')).toHaveText([
    /a guess/,
    /fairly sure/,
    /sure/,
  ]);
  await hand.pick(page.getByRole('radio', { name: 'fairly sure' }));
  await hand.commit();
  await moves(page, 8);
  await clock.read(page);
}

/** Five weeks later: an ending, in words, and the call that made it. */
async function theEnding(page: Page, hand: Hand, clock: FilmClock): Promise<void> {
  await runOn(page, hand, clock, null);
  await expect(page.getByRole('heading', { name: 'Five weeks later.' })).toBeVisible();
  await expect(page.getByText('Nneka says one word on the radio: "Boring."', { exact: false })).toBeVisible();
  await clock.read(page);
  clock.mark('the ending');
  await hand.toDebrief();
}

/** Two taps, then four lines. */
async function theDebrief(page: Page, hand: Hand, clock: FilmClock): Promise<void> {
  await expect(page.getByRole('heading', { name: 'Which call are you glad of?' })).toBeVisible();
  await expect(page.getByRole('definition')).toHaveCount(0);
  const line = page.getByRole('radiogroup', { name: /^Your run, / });
  await hand.tap(line.getByRole('radio', { name: /What would make it restart/ }));
  await hand.tap(line.getByRole('radio', { name: /I weigh on Friday at seven/ }));
  await expect(page.getByRole('definition')).toHaveCount(4);
  await expect(page.getByRole('definition').first()).toHaveText(
    'Both crews had every channel, from first practice to the flag.',
  );
  // Two of the lines wait for the prices, which a crowded machine takes its time with: what is counted are the lines that stay.
  await expect(page.getByRole('definition').nth(1)).not.toContainText('You chose', { timeout: 60_000 });
  await clock.read(page);
  clock.mark('four lines');
  await expect(page.getByText('Same week, same luck. Change one call.')).toBeVisible();
  await expect(page.getByText('Thursday, from here: I weigh on Friday at seven', { exact: false })).toBeVisible();
}

/** What if: the same week stands again before that call; one act there is another run. */
async function sameWeekOneCallChanged(page: Page, hand: Hand, clock: FilmClock): Promise<void> {
  await hand.whatIf();
  await step(page, 1);
  await moves(page, 4);
  await expect(hand_(page)).toContainText('At 41: half.');
  const options = page.getByRole('radiogroup', { name: 'What do you do?' }).getByRole('radio');
  await clock.read(page);
  await hand.choose(options.first());
  await hand.commit();
  await moves(page, 5);
  await expect(page.getByText('16:00. Pallet 7 is weighed: 412 kilos. Tamsin waves at it.').first()).toBeVisible();
  await clock.read(page);
  clock.mark('what if: one call changed');
}
