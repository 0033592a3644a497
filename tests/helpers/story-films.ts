import type { Page } from 'playwright/test';
import { expect } from 'playwright/test';
import type { StoryFilm } from './story-film.ts';

const panel = (page: Page) => page.locator('[data-panel]');

/** What three feeders say of their own part; each eighty. */
const eighties = ['eighty_aero', 'eighty_oven', 'eighty_scan'];

/** Three eighties fold into one as their cards go down: 0.8 × 0.8 × 0.8. */
async function seesTheFold(page: Page): Promise<void> {
  await expect(panel(page).getByText('80 80 80 make 51')).toBeVisible();
}

/** Tunnel queue: one sum in one room, a smaller fix, and the cause is proven. */
export const bothBanks: StoryFilm = {
  story: 'tunnel-queue',
  walk: 'both_banks_tyre',
  ending: 'both_banks',
  opensByCard: true,
  why: { before: 'haruto', path: 'trust.haruto' },
};
/** Tunnel queue: silence on the first day, signed before anybody asks, the corner promised and then moved away. */
export const crosses: StoryFilm = {
  story: 'tunnel-queue',
  walk: 'a_rake_on_the_chair',
  ending: 'crosses',
  opensByCard: false,
  before: {
    swap_corner: [{ call: 'belt', kind: 'blocker', option: 'sunday_night' }],
    recut: [
      { call: 'leila', kind: 'coach', option: 'ask' },
      { call: 'one_room', kind: 'broadcast' },
      {
        call: 'stop_date',
        kind: 'raci',
        letters: { marit: 'A', piotr: 'C', devika: 'C', silvia: 'C', caio: 'C', you: 'R' },
      },
    ],
    two_sentences: [{ call: 'forecast', kind: 'forecast', probability: 0.4 }],
  },
  why: { before: 'one_room', path: 'trust.haruto' },
};
/** Floor for round 9: two pages, Mondays, the mill tonight, and both floors are home. */
export const homeBoth: StoryFilm = {
  story: 'floor-for-round-9',
  walk: 'page_two_then_the_mill',
  ending: 'home_both',
  opensByCard: true,
  before: {
    release: [{ call: 'day_before', kind: 'promise' }],
    spares_count: [{ call: 'forecast', kind: 'forecast', probability: 0.6 }],
    go: [{ call: 'renske', kind: 'coach', option: 'ask' }],
  },
  facts: { forecast: eighties },
  why: { before: 'day_before', path: 'trust.piotr' },
  look: { forecast: seesTheFold },
};
/** Floor for round 9: hands of your own, at every distance; the wall goes dark twice, and nobody ranks the scanner. */
export const roundTen: StoryFilm = {
  story: 'floor-for-round-9',
  walk: 'hands_of_your_own',
  ending: 'round_ten',
  opensByCard: false,
  before: {
    ask_osman: [
      { call: 'go', kind: 'raci', letters: { piotr: 'A', devika: 'R', renske: 'C', silvia: 'C', caio: 'C', you: 'I' } },
    ],
  },
  facts: { forecast: eighties },
  silentOn: ['the_scanner'],
  why: { before: 'go', path: 'trust.renske' },
  look: { forecast: seesTheFold },
};
