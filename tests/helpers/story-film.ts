import type { ConsoleMessage, Locator, Page } from 'playwright/test';
import { expect } from 'playwright/test';
import { expectNoAxeFindings, expectNothingSideways } from '../pages/checks.ts';
import { afterMoves, onStep } from '../pages/wall-play.ts';
import { putTogether } from './story-acts.ts';
import type { StoryHand } from './story-hands.ts';
import { shotsOf } from './story-script.ts';
import type { Shot, StoryScript } from './story-script.ts';
import { pricedLines, toldByCommandLine, whyByCommandLine, writtenMoves } from './story-told.ts';
import type { Told, ToldStep } from './story-told.ts';

export interface StoryFilm extends StoryScript {
  /** A number asked "why?" before the first move on a call: its path, and the step at which an early cause lies. */
  readonly why: { readonly before: string; readonly path: string };
  /** Some call of it has a way out that only a card in hand opens. */
  readonly opensByCard: boolean;
  /** Looked at with the act put together and not yet done, by its call. */
  readonly look?: Readonly<Record<string, (page: Page) => Promise<void>>>;
}
export interface StorySet {
  readonly page: Page;
  readonly home: string;
  /** Each kind of panel is judged for access once. */
  readonly isJudged: boolean;
}

const region = (page: Page, name: string): Locator => page.getByRole('region', { name });

/** One story from its first morning to its debrief. What must stand on the wall comes from the command line. */
export async function playStory({ page, home, isJudged }: StorySet, hand: StoryHand, film: StoryFilm): Promise<void> {
  const troubles = troublesOf(page);
  const shots = shotsOf(film);
  const told = await toldByCommandLine(
    home,
    shots.map((shot) => shot.move),
  );
  expect(told.refusal).toBeNull();
  expect(told.end?.ending).toBe(film.ending);
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await hand.goOnWithRun();
  await afterMoves(page, 0);
  const judged = new Set<string>();
  let hasAsked = false;
  let isNewTurn = true;
  let opened = 0;
  for (const [index, shot] of shots.entries()) {
    const step = told.steps[index];
    if (step === undefined) throw new Error('The command line told fewer moves.');
    if (isNewTurn) await expectMorning(page, step, shot);
    isNewTurn = shot.move.kind === 'turn';
    if (!hasAsked && shot.move.call === film.why.before) {
      hasAsked = true;
      await askWhy(page, hand, home, told.file, film.why.path, index, shot);
    }
    if (shot.move.kind === 'turn') {
      await hand.run(shot.before.radio !== null, shot.before.isDark);
      await page.getByRole('button', { name: /^Go on/ }).waitFor();
      await afterMoves(page, shot.after.isOver ? index : index + 1);
      await expectNothingSideways(page);
      await hand.goOn();
      if (shot.after.isOver) continue;
      await onStep(page, shot.after.step);
      continue;
    }
    opened += await expectOptions(page, step, shot);
    await putTogether(page, hand, shot);
    await film.look?.[shot.move.call]?.(page);
    await expectPreview(page, shot);
    await judge(page, shot, judged, isJudged);
    await hand.commit();
    await afterMoves(page, index + 1);
    await expectAnswer(page, step, shot);
  }
  expect(hasAsked, 'a number was asked why').toBe(true);
  expect(opened > 0, 'an option opened by a card was seen').toBe(film.opensByCard);
  await theEnd(page, hand, shots.at(-1), { ...told, lines: await pricedLines(home, told.file) });
  await expect.poll(() => writtenMoves(home).length).toBe(shots.length);
  const played = told.steps.map(({ move, world }, place) => ({ move: { ...move, afterMoves: place }, world }));
  expect(writtenMoves(home), 'the page wrote the moves of the command line, and the same worlds').toEqual(played);
  expect(troubles(), 'nothing is wrong in the console').toEqual([]);
}

/** What is to come, who calls and what they say, and what is left to spend. */
async function expectMorning(page: Page, told: ToldStep, { before }: Shot): Promise<void> {
  const cells = region(page, 'Coming, if nobody acts').getByRole('listitem');
  await expect(cells).toHaveCount(told.strip.length);
  for (const [place, entry] of told.strip.entries()) await expect(cells.nth(place)).toContainText(entry.text);
  if (before.isDark) return;
  await expect(region(page, 'Program board').getByRole('paragraph').first()).toContainText(chainOf(before));
  await expect(page.getByRole('img', { name: new RegExp(`^${told.tokens} of \\d+ tokens left`, 'u') })).toBeVisible();
  if (before.radio !== null) return;
  const people = region(page, 'People, and what they do next');
  for (const { text } of told.intents.slice(0, 3)) await expect(people).toContainText(text);
}

/** The tasks that set the date, in order, as the board's sentence names them. */
function chainOf({ board }: Shot['before']): RegExp {
  const names = board.chain.map((id) => board.tasks.find((task) => task.id === id)?.name ?? id);
  return new RegExp(names.map((name) => name.replaceAll(/[.*+?^${}()|[\]\\]/gu, String.raw`\$&`)).join('.+'), 'u');
}

/** A call shows each of its ways; what is shut says so, and what a card opened says which. Gives how many a card opened. */
async function expectOptions(page: Page, told: ToldStep, { move, before }: Shot): Promise<number> {
  if (move.kind !== 'decision') return 0;
  let opened = 0;
  const options = told.offered.find((one) => one.call === move.call)?.options ?? [];
  const rows = page.locator('[data-panel]').getByRole('radiogroup', { name: 'What do you do?' }).getByRole('radio');
  await expect(rows).toHaveCount(options.length);
  for (const [place, option] of options.entries()) {
    await expect(rows.nth(place)).toContainText(option.text);
    if (!option.isOpen) await expect(rows.nth(place)).toHaveAttribute('aria-disabled', 'true');
    const opener = before.hand.find((card) => option.openedBy?.includes(card.card) === true);
    if (!option.isOpen || opener === undefined) continue;
    opened += 1;
    await expect(rows.nth(place)).toContainText(opener.fileTitle);
  }
  return opened;
}

/** What was said back stands on the wall, unless somebody else calls right away. */
async function expectAnswer(page: Page, told: ToldStep, { after }: Shot): Promise<void> {
  const [line] = told.said;
  if (line === undefined || after.radio !== null || after.isDark) return;
  await expect(page.getByText(line.text, { exact: false }).first()).toBeVisible();
}

/** Before a Move is made: its sentence, or both plans over each other on the board; and whoever must say yes. */
async function expectPreview(page: Page, { preview, before }: Shot): Promise<void> {
  if (preview === null) return;
  const lines = page.locator('[data-panel] [aria-live="polite"]');
  if (preview.sentence !== null) await expect(lines).toContainText(preview.sentence);
  const hasMoved = Object.keys(preview.after.tasks).some(
    (id) =>
      preview.before.tasks[id]?.start !== preview.after.tasks[id]?.start ||
      preview.before.tasks[id]?.end !== preview.after.tasks[id]?.end,
  );
  if (preview.sentence === null && hasMoved) await expect(page.getByRole('heading', { name: 'What if' })).toBeVisible();
  if (preview.sentence === null && !hasMoved) await expect(lines).toContainText(/\S/u);
  const name = before.people.find((one) => one.id === preview.mustSayYes)?.name;
  if (name !== undefined) await expect(lines).toContainText(name);
}

async function judge(page: Page, { move }: Shot, judged: Set<string>, isJudged: boolean): Promise<void> {
  await expectNothingSideways(page);
  if (judged.has(move.kind)) return;
  judged.add(move.kind);
  const goes = page.locator('[data-panel] button').last();
  await expect(goes).toBeInViewport({ ratio: 1 });
  if (isJudged) await expectNoAxeFindings(page);
}

/** Behind one number the chain that made it, back over the weeks. */
async function askWhy(
  page: Page,
  hand: StoryHand,
  home: string,
  file: string,
  path: string,
  index: number,
  { before }: Shot,
): Promise<void> {
  const chain = await whyByCommandLine(home, file, path, index);
  const earlier = chain.filter((link) => link.step < before.step);
  expect(earlier.length, `${path} was moved in an earlier week`).toBeGreaterThan(0);
  const number = page.locator(`[data-path="${path}"]`).getByRole('button').first();
  await hand.askWhy(number, async () => {
    const lines = page.getByRole('tooltip').getByRole('listitem');
    await expect(lines).toHaveCount(chain.length);
    for (const [place, link] of chain.entries()) {
      await expect(lines.nth(place)).toContainText(link.text);
      await expect(lines.nth(place)).toContainText(before.stepNames[link.step] ?? '');
    }
  });
  await expect(page.getByRole('tooltip')).toHaveCount(0);
}

/** The ending in its words, your own eyes first, then four lines and the calls. */
async function theEnd(
  page: Page,
  hand: StoryHand,
  last: Shot | undefined,
  told: Told & { readonly lines: readonly string[] },
): Promise<void> {
  const ending = last?.after.ending ?? null;
  if (ending === null || told.end === null) throw new Error('The film does not end.');
  await expect(page.getByText(ending.text, { exact: false }).first()).toBeVisible();
  for (const line of ending.lines) await expect(page.getByText(line.text, { exact: false }).first()).toBeVisible();
  await hand.toDebrief();
  await expect(page.getByRole('heading', { name: 'Which call are you glad of?' })).toBeVisible();
  const acts = page.getByRole('radiogroup', { name: /^Your run, / }).getByRole('radio');
  await hand.tap(acts.nth(1));
  await hand.tap(acts.nth(3));
  // Two of the lines wait for the prices; a crowded machine takes its time with them.
  await expect(page.getByRole('definition')).toHaveText([...told.lines], { timeout: 60_000 });
  await hand.toCalls();
  await expect(page.getByRole('heading', { name: 'Moments', exact: true })).toBeVisible();
  await hand.toCounts();
  await expectCounts(page, told.end);
}

/** Six dimensions as counts: a block a moment, and a sentence where there are enough of them. */
async function expectCounts(page: Page, { dimensions }: NonNullable<Told['end']>): Promise<void> {
  const rows = page.getByRole('radiogroup', { name: 'What you did, moment by moment' }).getByRole('region');
  await expect(rows).toHaveCount(dimensions.length);
  for (const [place, { solid, moments }] of dimensions.entries()) {
    await expect(rows.nth(place).getByRole('radio')).toHaveCount(moments);
    const few = moments === 0 ? 'not seen in this run' : 'not enough yet';
    const counts = moments < 3 ? few : `solid or better in ${solid} of ${moments} moments`;
    await expect(rows.nth(place)).toContainText(counts);
  }
}

/** Errors of the page and of its console, as they come. */
function troublesOf(page: Page): () => readonly string[] {
  const found: string[] = [];
  page.on('pageerror', (error) => found.push(error.message));
  page.on('console', (message: ConsoleMessage) => {
    if (message.type() === 'error') found.push(message.text());
  });
  return () => found;
}
