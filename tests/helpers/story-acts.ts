import type { Locator, Page } from 'playwright/test';
import { expect } from 'playwright/test';
import type { Letters, Offer, View } from '../../scenarios/index.ts';
import type { StoryHand } from './story-hands.ts';
import type { Shot } from './story-script.ts';

const panel = (page: Page): Locator => page.locator('[data-panel]');
const radio = (page: Page, text: string): Locator => panel(page).getByRole('radio').filter({ hasText: text });
const numbered = (page: Page, text: string): Locator =>
  panel(page).locator('[role=radio][aria-keyshortcuts]').filter({ hasText: text }).first();
const word = (page: Page, text: string): Locator => panel(page).getByRole('radio', { name: text, exact: true });

/** Puts one act together in the panel of its verb, up to the button that ends it. */
export async function putTogether(page: Page, hand: StoryHand, { move, before }: Shot): Promise<void> {
  const offer = offerOf(before, move.call);
  const choice = offer.options.find((one) => one.option === move.option) ?? null;
  if (move.kind === 'decision') {
    await expect(panel(page)).toBeVisible();
    await expect(panel(page).getByRole('radiogroup', { name: 'What do you do?' })).toBeVisible();
  } else await hand.open(offer.verb);
  await expect(panel(page)).toBeVisible();
  await aboutWhat(page, hand, before, offer);
  if (move.kind === 'forecast') await forecast(page, hand, before, offer, move.probability ?? 0);
  else if (move.kind === 'raci') await letters(page, hand, offer, move.letters ?? {});
  else {
    const text = move.kind === 'dive' ? fileTitle(before, move.call) : (choice?.text ?? offer.text);
    await hand.choose(numbered(page, text));
    await expect(numbered(page, text), 'what is pressed is chosen').toBeChecked();
  }
  if (choice !== null && choice.picks.length > 1) {
    await hand.pick(word(page, choice.picks.find((one) => one.pick === move.pick)?.text ?? ''));
  }
  if (move.confidence !== undefined) await hand.pick(word(page, sureness[move.confidence]));
  await putDown(page, hand, before, move.facts ?? []);
}

const sureness = { guess: 'a guess', fairly_sure: 'fairly sure', sure: 'sure' } as const;

/** Which person, which clash, which blocker: only where there is more than one. */
async function aboutWhat(page: Page, hand: StoryHand, before: View, offer: Offer): Promise<void> {
  if (offer.verb === 'ask') {
    const whom = new Set(before.offers.filter((one) => one.verb === 'ask').map((one) => one.person));
    const name = before.people.find((one) => one.id === offer.person)?.name ?? '';
    if (whom.size > 1) await hand.pick(word(page, name));
    await expect(page.locator('#panel-head')).toContainText(name);
  }
  if (offer.verb === 'move' && offer.options.length > 0) {
    const ways = before.offers.filter((one) => one.verb === 'move' && one.isLit && one.options.length > 0);
    if (ways.length > 1) await hand.pick(word(page, offer.text));
  }
  if (offer.verb === 'raise') {
    const ways = before.offers.filter((one) => one.verb === 'raise' && one.isLit);
    const other = radio(page, offer.text).first();
    // What stands in front is the title; the others are named beside it.
    const isTitle = (await page.locator('#panel-head').innerText()) === offer.text;
    if (ways.length > 1 && !isTitle) await hand.pick(other);
    await expect(page.locator('#panel-head')).toHaveText(offer.text);
  }
}

async function forecast(page: Page, hand: StoryHand, before: View, offer: Offer, odds: number): Promise<void> {
  const isAsked = panel(page).getByRole('radiogroup', { name: 'Your answer' });
  const yes = panel(page).getByRole('radio', { name: 'Yes', exact: true });
  if (!(await yes.isVisible())) await hand.choose(numbered(page, offer.text));
  await expect(yes.or(isAsked).first()).toBeVisible();
  await hand.pick(odds >= 0.5 ? yes : panel(page).getByRole('radio', { name: 'No', exact: true }));
  const sure = Math.max(odds, 1 - odds);
  await hand.pick(word(page, sure > 0.8 ? 'sure' : sure > 0.7 ? 'fairly sure' : 'a guess'));
  expect(before.offers.some((one) => one.call === offer.call)).toBe(true);
}

/** Only cells that differ from how the row stands are touched, as a player would. */
async function letters(page: Page, hand: StoryHand, offer: Offer, wanted: Letters): Promise<void> {
  const { row } = offer;
  if (row === null) throw new Error(`${offer.call} has no letters.`);
  const now = Object.keys(row.letters).length > 0 ? row.letters : row.base;
  const cell = (person: string): Locator =>
    panel(page).locator(`[role=gridcell][data-call="${offer.call}"][data-person="${person}"]`);
  for (const { id } of row.people) {
    const letter = wanted[id] ?? null;
    if (letter === (now[id] ?? null)) continue;
    await hand.letter(cell(id), letter);
  }
  // A row that stands as it is anyway is still put to them: one letter is set again.
  const first = row.people.find(({ id }) => wanted[id] !== undefined);
  if (first !== undefined && row.people.every(({ id }) => wanted[id] === now[id]))
    await hand.letter(cell(first.id), wanted[first.id] ?? null);
}

async function putDown(page: Page, hand: StoryHand, before: View, facts: readonly string[]): Promise<void> {
  if (facts.length === 0) return;
  const cards = facts.map((id) => {
    const card = before.hand.find((one) => one.card === id);
    if (card === undefined) throw new Error(`${id} is not in hand.`);
    return page.locator(`[data-path="card.${id}"]`).getByRole('button');
  });
  await hand.putDown(cards);
}

function offerOf(seen: View, call: string): Offer {
  const offer = seen.offers.find((one) => one.call === call);
  if (offer === undefined) throw new Error(`${call} is not offered.`);
  return offer;
}
function fileTitle(seen: View, file: string): string {
  return seen.files.find((one) => one.file === file)?.title ?? file;
}
