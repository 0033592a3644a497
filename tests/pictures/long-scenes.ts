import type { Page } from 'playwright/test';
import type { KeptRun } from '../pages/kept-runs.ts';
import type { Scene } from './scenes.ts';

const settings = { plays: { container_closes_friday: 1, tunnel_queue: 1, floor_for_round_9: 1 } };
const floor = (moves?: number): readonly KeptRun[] => [
  { story: 'floor-for-round-9', walk: 'page_two_then_the_mill', ...(moves === undefined ? {} : { moves }) },
];
const tunnel = (moves?: number): readonly KeptRun[] => [
  { story: 'tunnel-queue', walk: 'both_banks_tyre', ...(moves === undefined ? {} : { moves }) },
];
/** Goes on with the run that waits, lays the radio aside, presses the keys one after the other. */
const afterKeys =
  (...keys: readonly string[]) =>
  async (page: Page): Promise<void> => {
    await page
      .getByRole('button', { name: /^Continue/ })
      .first()
      .click();
    await page.locator('[data-wall]').waitFor();
    for (const key of keys) await page.keyboard.press(key);
  };

/** The longer stories: what the five-minute one does not show. */
export const longScenes: readonly Scene[] = [
  {
    name: 'library',
    runs: [{ walk: 'two_pages_one_suspect' }, ...tunnel(), ...floor(13)],
    settings,
    reach: async (page) => page.getByRole('heading', { name: 'My runs' }).waitFor(),
  },
  {
    name: 'briefing',
    runs: floor(13),
    settings,
    reach: async (page) => {
      await page.getByRole('button', { name: 'Floor for Round 9: briefing' }).click();
      await page.getByRole('button', { name: 'To the wall' }).waitFor();
      await page.getByRole('region', { name: 'The plan you inherit' }).getByRole('listitem').first().waitFor();
    },
  },
  { name: 'floor-wall', runs: floor(13), settings, reach: afterKeys('Escape') },
  { name: 'floor-network', runs: floor(13), settings, reach: afterKeys('Escape', 'b') },
  { name: 'floor-table', runs: floor(13), settings, reach: afterKeys('Escape', 'b', 'b') },
  { name: 'floor-radio', runs: floor(6), settings, reach: afterKeys() },
  { name: 'floor-agree', runs: floor(13), settings, reach: afterKeys('Escape', 'g') },
  { name: 'floor-move', runs: floor(9), settings, reach: afterKeys('Escape', 'm', '1') },
  { name: 'floor-raise', runs: floor(13), settings, reach: afterKeys('Escape', 'r') },
  { name: 'floor-tell', runs: floor(13), settings, reach: afterKeys('Escape', 't', '1', 'c', 'c', 'c') },
  { name: 'tunnel-wall', runs: tunnel(10), settings, reach: afterKeys('Escape') },
  { name: 'tunnel-raise', runs: tunnel(6), settings, reach: afterKeys('Escape', 'r') },
  { name: 'tunnel-agree', runs: tunnel(10), settings, reach: afterKeys('Escape', 'g') },
  {
    name: 'tunnel-debrief',
    runs: tunnel(),
    settings,
    reach: async (page) => page.getByRole('button', { name: /^Debrief run 1/ }).click(),
  },
];
