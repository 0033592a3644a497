import type { Page } from 'playwright/test';
import type { Settings } from '../../electron/contract/settings.ts';
import type { KeptRun } from '../pages/kept-runs.ts';
import { letItRun, onStep } from '../pages/wall-play.ts';

/** One screen to be drawn: what was played before, and the few steps that lead to it from the first page. */
export interface Scene {
  readonly name: string;
  readonly runs: readonly KeptRun[];
  readonly settings?: Partial<Settings>;
  /** Run with full motion: the picture is taken on the way. */
  readonly moves?: boolean;
  readonly reach: (page: Page) => Promise<void>;
}

const story = 'container_closes_friday';
const played = { plays: { [story]: 1 } };
const reviewed = { gladOf: 2, takeBack: 6 };
const best = 'two_pages_one_suspect';

const goOn = async (page: Page): Promise<void> => {
  await page
    .getByRole('button', { name: /^Continue/ })
    .first()
    .click();
  await page.locator('[data-wall]').waitFor();
};
const onTheWall =
  (then: (page: Page) => Promise<void>) =>
  async (page: Page): Promise<void> => {
    await goOn(page);
    await then(page);
  };
const press =
  (key: string) =>
  async (page: Page): Promise<void> => {
    await page.keyboard.press(key);
    await page.locator('[data-panel]').waitFor();
  };
const dialog =
  (key: string) =>
  async (page: Page): Promise<void> => {
    await page.getByRole('button').first().waitFor();
    await page.keyboard.press(key);
    await page.getByRole('dialog').waitFor();
  };
const debrief =
  (then?: (page: Page) => Promise<void>) =>
  async (page: Page): Promise<void> => {
    await page.getByRole('button', { name: /^Debrief run 1/ }).click();
    await page.getByRole('heading', { level: 1, name: /^Container Closes Friday/ }).waitFor();
    await then?.(page);
  };
/** On Wednesday with the first page read, everything lit. */
const wednesday = { runs: [{ walk: best, moves: 1 }], settings: played };
/** On Thursday morning, the hot night behind. */
const thursday = { runs: [{ walk: best, moves: 4 }], settings: played };

export const scenes: readonly Scene[] = [
  { name: 'first-start', runs: [], reach: async (page) => page.getByRole('button', { name: 'Play' }).waitFor() },
  {
    name: 'first-wall',
    runs: [],
    reach: async (page) => {
      await page.getByRole('button', { name: 'Play' }).waitFor();
      await page.keyboard.press('Enter');
      await onStep(page, 0);
    },
  },
  {
    name: 'first-radio',
    runs: [],
    reach: async (page) => {
      await page.getByRole('button', { name: 'Play' }).waitFor();
      await page.keyboard.press('Enter');
      await onStep(page, 0);
      await page.keyboard.press('l');
      await page.keyboard.press('Enter');
      await page.locator('[data-wall][data-index="1"]').waitFor();
      await letItRun(page);
      await onStep(page, 1);
    },
  },
  {
    name: 'garage',
    runs: [{ walk: best, notes: reviewed }, { walk: 'dark_then_the_quay' }, { walk: best, moves: 4 }],
    settings: { plays: { [story]: 2 } },
    reach: async (page) => page.getByRole('heading', { name: 'My runs' }).waitFor(),
  },
  { name: 'settings', runs: [{ walk: best }], reach: dialog(',') },
  { name: 'about', runs: [{ walk: best }], reach: dialog('.') },
  { name: 'keys', ...wednesday, reach: onTheWall(dialog('?')) },
  { name: 'wall', ...wednesday, reach: goOn },
  { name: 'wall-look', ...wednesday, reach: onTheWall(press('l')) },
  {
    name: 'wall-ask',
    ...wednesday,
    reach: onTheWall(async (page) => {
      await press('a')(page);
      await page.keyboard.press('3');
      await page.keyboard.press('c');
    }),
  },
  {
    name: 'wall-agree',
    ...thursday,
    reach: onTheWall(async (page) => {
      await press('g')(page);
      await page.keyboard.press('2');
    }),
  },
  { name: 'wall-move', ...wednesday, reach: onTheWall(press('m')) },
  { name: 'wall-raise', ...thursday, reach: onTheWall(press('r')) },
  { name: 'wall-tell', ...thursday, reach: onTheWall(press('t')) },
  { name: 'wall-radio', ...thursday, reach: goOn },
  {
    name: 'wall-beats',
    runs: [{ walk: best, moves: 3 }],
    settings: played,
    moves: true,
    reach: onTheWall(async (page) => {
      // Time stands still from here and goes on by hand, so that each theme draws the same moment.
      await page.clock.pauseAt((await page.evaluate(() => Date.now())) + 5000);
      await page.locator('body').press('Space');
      await page.locator('[data-beat="0"]').waitFor({ state: 'attached' });
      await page.clock.runFor(200);
      await page.locator('[data-beat="0"][aria-hidden="false"]').waitFor();
      await page.clock.runFor(1100);
      await page.locator('[data-beat="1"][aria-hidden="false"]').waitFor();
    }),
  },
  { name: 'wall-dark', runs: [{ walk: 'dark_then_the_quay', moves: 2 }], settings: played, reach: goOn },
  {
    name: 'why',
    runs: [{ walk: best, moves: 6 }],
    settings: played,
    reach: onTheWall(async (page) => {
      // A key first: what has the focus after a click asks nothing.
      await page.keyboard.press('Escape');
      await page.getByRole('button', { name: /^Trust of Gwen/ }).focus();
      await page.getByRole('tooltip').waitFor();
    }),
  },
  {
    name: 'ending',
    runs: [{ walk: best, moves: 9 }],
    settings: played,
    reach: onTheWall(async (page) => {
      await letItRun(page);
      await page.getByRole('heading', { name: 'Five weeks later.' }).waitFor();
    }),
  },
  {
    name: 'lost',
    runs: [{ walk: 'dark_then_the_quay', moves: 5 }],
    settings: played,
    reach: onTheWall(async (page) => {
      await letItRun(page);
      await page.getByRole('button', { name: /^Back to the last open door/ }).waitFor();
    }),
  },
  { name: 'debrief-self', runs: [{ walk: best }], reach: debrief() },
  { name: 'debrief-five', runs: [{ walk: best, notes: reviewed }], reach: debrief() },
  { name: 'debrief-lost', runs: [{ walk: 'dark_then_the_quay' }], reach: debrief() },
  {
    name: 'debrief-calls',
    runs: [{ walk: best, notes: reviewed }],
    reach: debrief(async (page) => {
      await page.keyboard.press('Enter');
      // Drawn when every call has its price.
      await page.getByRole('heading', { name: 'Outcome and luck' }).waitFor();
    }),
  },
  {
    name: 'debrief-action',
    runs: [{ walk: best, notes: reviewed }],
    reach: debrief(async (page) => {
      await page.keyboard.press('k');
      await page.getByLabel('Gap 1').fill('a restart');
    }),
  },
];
