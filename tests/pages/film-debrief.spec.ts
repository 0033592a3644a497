import type { Page } from 'playwright/test';
import { expect, test } from '../helpers/served-app.ts';
import { expectNothingSideways } from './checks.ts';
import { keepRuns } from './kept-runs.ts';
import { afterMoves, onStep } from './wall-play.ts';

/** What the film reads on the buttons, by language. */
const said = {
  en: {
    goOn: /^Go on/,
    silent: /^Stay silent\?/,
    debrief: /^To the debrief/,
    debriefRun: /^Debrief run 1/,
    glad: 'Which call are you glad of?',
    calls: /^See my calls/,
    weighed: 'How it was weighed',
    best: 'The best line found',
    ghost: 'dashed: the best line found',
    doors: 'Doors along your run',
    again: 'Asked again',
    changed: 'only this had changed',
    foreign: /\b(della|partita|scelta|punti)\b/i,
  },
  it: {
    goOn: /^Avanti/,
    silent: /^Davvero\?/,
    debrief: /^Al debrief/,
    debriefRun: /^Bilancio partita 1/,
    glad: 'Quale scelta terresti?',
    calls: /^Vedi le mie scelte/,
    weighed: 'Com’è stata pesata',
    best: 'La linea migliore trovata',
    ghost: 'tratteggiata: la migliore',
    doors: 'Le porte lungo la tua partita',
    again: 'Di nuovo, la stessa domanda',
    changed: 'era cambiato solo questo',
    foreign: /\b(the|your|weeks|points|calls)\b/i,
  },
} as const;
type Language = keyof typeof said;

const shots = process.env['PITWALL_SHOTS'];
/** A frame of the film, for whoever looks at it; the test itself needs none. */
async function frame(page: Page, name: string): Promise<void> {
  if (shots !== undefined) await page.screenshot({ path: `${shots}/${name}.png`, fullPage: true });
}

/** The first story, lived in silence: three turns, one ending. */
async function playInSilence(page: Page, language: Language): Promise<void> {
  const words = said[language];
  await page.locator('[data-wall]').waitFor();
  for (let step = 0; step < 3; step += 1) {
    await onStep(page, step);
    await page.locator('body').press('Space');
    const goOn = page.getByRole('button', { name: words.goOn });
    const asks = page.getByRole('button', { name: words.silent });
    await expect(goOn.or(asks).first()).toBeVisible();
    if (await asks.isVisible()) await page.keyboard.press('Space');
    await goOn.click();
  }
  await page.getByRole('button', { name: words.debrief }).click();
}

/** Two taps, four lines, and every call with its price; by keys alone from here on. */
async function readTheRun(page: Page, language: Language, film: string): Promise<void> {
  const words = said[language];
  await expect(page.getByRole('heading', { name: words.glad })).toBeVisible();
  await expect(page.locator('[data-price]')).toHaveCount(0);
  await page.keyboard.press('Enter');
  await page.keyboard.press(']');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('definition')).toHaveCount(4);
  await frame(page, `${film}-1-lines`);
  await page.keyboard.press('Enter');
  // Marks come one by one; the words about all of them when the last is in.
  await expect(page.locator('[data-line]')).toBeVisible({ timeout: 60_000 });
  await expect(page.locator('[data-exploring]')).toHaveCount(0);
  const marked = page.locator('main [role=radiogroup]').first().locator('[role=radio]');
  for (let act = await marked.count(); act > 0; act -= 1) await page.keyboard.press('[');
  await page.keyboard.press('o');
  await expect(page.getByRole('table', { name: words.weighed })).toBeVisible();
  await expect(page.getByRole('heading', { name: words.doors })).toBeVisible();
  await expectNothingSideways(page);
  await frame(page, `${film}-2-calls`);
  expect(await page.locator('main').innerText()).not.toMatch(words.foreign);
}

/** Watches the better line, lays it over the run, comes back and races it. */
async function driveTheLine(page: Page, language: Language, film: string): Promise<void> {
  const words = said[language];
  await page.keyboard.press('w');
  await expect(page.getByRole('heading', { level: 1 })).toContainText(words.best);
  await page.keyboard.press('v');
  await expect(page.locator('[data-replay="branches"]')).toBeVisible();
  await frame(page, `${film}-3-watched`);
  await page.keyboard.press('Escape');
  await expect(page.getByRole('definition')).toHaveCount(4);
  await page.getByRole('button', { name: words.calls }).click();
  await expect(page.locator('[data-line="better"]')).toBeVisible();
  await page.keyboard.press('g');
  await afterMoves(page, 0);
  // The ghost is told once there is something to compare: after the first act.
  await page.keyboard.press('l');
  await page.keyboard.press('Enter');
  await afterMoves(page, 1);
  await expect(page.getByText(words.ghost)).toBeVisible();
  await frame(page, `${film}-4-raced`);
}

test('the first story in English: silence, prices, doors, a better line watched and raced', async ({ app, page }) => {
  test.slow();
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.goto(app.url);
  await page.getByRole('button', { name: /^Play/ }).click();
  await playInSilence(page, 'en');
  await readTheRun(page, 'en', 'first-en');
  await driveTheLine(page, 'en', 'first-en');
});

test('the first story in Italian: a week already lived, its prices found now', async ({ app, page }) => {
  test.slow();
  await keepRuns(app.url, [{ walk: 'lap_nine' }], { craft: 'aero', language: 'it' });
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.goto(app.url);
  await page.waitForLoadState('networkidle');
  await page.getByRole('button', { name: said.it.debriefRun }).click();
  await readTheRun(page, 'it', 'first-it');
  await expect(page.getByRole('heading', { level: 2 })).toHaveText(/^Vorresti ritirare una scelta/);
  await expect(page.locator('[data-line="better"]')).toContainText('Tu non potevi saperlo.');
});

test('a long story in both languages: read, and asked again', async ({ app, page }) => {
  test.slow();
  await page.emulateMedia({ reducedMotion: 'reduce' });
  for (const language of ['en', 'it'] as const) {
    const words = said[language];
    await keepRuns(app.url, language === 'en' ? [{ story: 'floor-for-round-9', walk: 'page_two_then_the_mill' }] : [], {
      craft: 'aero',
      language,
    });
    await page.goto(app.url);
    await page.reload();
    await page.waitForLoadState('networkidle');
    await page.getByRole('button', { name: words.debriefRun }).click();
    if (language === 'en') await readTheRun(page, language, `long-${language}`);
    else {
      await page.getByRole('button', { name: words.calls }).click();
      // Kept beside the run: nothing is played again.
      await expect(page.locator('[data-line]')).toBeVisible();
      expect(await page.locator('main').innerText()).not.toMatch(words.foreign);
    }
    const again = page.locator('[data-again]').filter({ hasText: words.again }).first();
    await again.getByRole('radio').first().click();
    await expect(again.getByRole('status')).toContainText(words.changed);
    await frame(page, `long-${language}-5-again`);
  }
});
