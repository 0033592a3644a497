// In the built page, from the press that opens a debrief. From the garage, with workers that have just started (cold): until the first
// row of the run's analysis is there, until all of it is, and, the second time, until it has been read from beside the run. From the wall,
// with workers that have followed the last turn: until all of it is, pressed as soon as the ending stands there. Two workers, while
// the page is drawn and can be used.
import type { BrowserContext, Page } from 'playwright';
import { jobsOf } from '../../scenarios/index.ts';
import { buildFirst } from './_built.ts';
import { openBrowser, pageSettings, playedWalk, withApp } from './_page.ts';
import type { KeptWalk } from './_page.ts';
import { isFull, judge, sayHead, sayRow, spreadOf } from './_report.ts';

/** In the page: marks the press, each row a worker sends, the whole, what is read from beside the run, and how long the page stood still. */
function listen(): void {
  document.addEventListener('click', () => performance.mark('pressed'), { capture: true });
  const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;
  window.Worker = class extends Worker {
    constructor(address: string | URL, options?: WorkerOptions) {
      super(address, options);
      this.addEventListener('message', ({ data }) => {
        const said: unknown = isObject(data) ? Reflect.get(data, 'value') : null;
        if (!isObject(said)) return;
        if (Reflect.get(said, 'kind') === 'call') performance.mark('row');
        if ('givenAway' in said) performance.mark('whole');
      });
    }
  };
  window.WebSocket = class extends WebSocket {
    constructor(address: string | URL, protocols?: string | string[]) {
      super(address, protocols);
      this.addEventListener('message', ({ data }) => {
        if (typeof data === 'string' && data.includes('"givenAway"')) performance.mark('read');
      });
    }
  };
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) performance.mark('still', { detail: duration });
  }).observe({ type: 'longtask' });
}

interface Opened {
  readonly firstRow: number;
  readonly whole: number;
  readonly rows: number;
  /** Rows that had come before the press. */
  readonly early: number;
  /** The longest the page could not answer, in ms; 0 = never over 50. */
  readonly still: number;
}

/** Waits for a mark of the page, and measures from the last press before it. */
async function measured(page: Page, mark: 'whole' | 'read'): Promise<Opened> {
  await page.waitForFunction((name) => performance.getEntriesByName(name).length > 0, mark, {
    polling: 20,
    timeout: 120_000,
  });
  const seen = await page.evaluate((name) => {
    const pressed = performance.getEntriesByName('pressed').at(-1)?.startTime ?? Number.NaN;
    const still = performance.getEntriesByName('still').filter((one) => one.startTime > pressed);
    const rows = performance.getEntriesByName('row');
    return {
      firstRow: (rows[0]?.startTime ?? Number.NaN) - pressed,
      whole: (performance.getEntriesByName(name)[0]?.startTime ?? Number.NaN) - pressed,
      rows: rows.length,
      early: rows.filter((one) => one.startTime < pressed).length,
      still: Math.max(0, ...still.map((one) => Number(Reflect.get(one, 'detail')))),
    };
  }, mark);
  // What was found is on its way to the disk.
  await page.waitForLoadState('networkidle');
  await page.waitForTimeout(200);
  await page.close();
  if (mark === 'whole' && seen.rows === 0) throw new Error('no row came before the whole');
  return seen;
}

async function fromGarage(context: BrowserContext, url: string, mark: 'whole' | 'read'): Promise<Opened> {
  const page = await context.newPage();
  await page.goto(url);
  await page.waitForLoadState('networkidle');
  await page.getByRole('button', { name: /^Debrief run 1/ }).click();
  return measured(page, mark);
}

/** A walk up to its last turn: how many moves, and how many calls there are to look at by then. */
function lastTurnOf(story: string): { readonly moves: number; readonly calls: number } {
  const { runs } = playedWalk({ story });
  const last = runs.at(-1)?.steps.at(-1)?.step ?? 0;
  const before = runs.filter(({ steps }) => (steps.at(-1)?.step ?? 0) < last);
  const run = before.at(-1);
  if (run === undefined) throw new Error('the walk has one turn');
  return { moves: before.length, calls: jobsOf(run).filter(({ kind }) => kind === 'call').length };
}

/** Opens the run on its last turn, waits until its calls have been looked at, lets the turn run and goes to the debrief at once. */
async function fromWall(context: BrowserContext, url: string, calls: number): Promise<Opened> {
  const page = await context.newPage();
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.goto(url);
  await page.getByRole('button', { name: 'Continue' }).first().press('Enter');
  await page.locator('[data-wall]').waitFor();
  await page.waitForFunction((wanted) => performance.getEntriesByName('row').length >= wanted, calls, {
    polling: 50,
    timeout: 120_000,
  });
  // The turn is let run, silently where somebody calls, and what it did is passed over.
  await page.keyboard.press('Space');
  const goOn = page.getByRole('button', { name: /^Go on/ });
  const asks = page.getByRole('button', { name: /^Stay silent\?/ });
  await goOn.or(asks).first().waitFor();
  if (await asks.isVisible()) await page.keyboard.press('Space');
  await goOn.click();
  await page.getByRole('button', { name: 'To the debrief' }).click();
  return measured(page, 'whole');
}

buildFirst('renderer', 'server');
const browser = await openBrowser();
const stories = { S4: 'container-closes-friday', 'the longest': 'floor-for-round-9' };
async function inApp(kept: KeptWalk, work: (context: BrowserContext, url: string) => Promise<void>): Promise<void> {
  await withApp(kept, async (url) => {
    const context = await browser.newContext(pageSettings);
    await context.addInitScript(listen);
    await work(context, url);
    await context.close();
  });
}
const claims: Parameters<typeof judge>[0][number][] = [];
try {
  sayHead('Exploring a run in the page, ms from the press that opens its debrief');
  for (const [name, story] of Object.entries(stories)) {
    const [fresh, again, walled]: [Opened[], Opened[], Opened[]] = [[], [], []];
    const { moves, calls } = lastTurnOf(story);
    for (let n = 0; n < (isFull ? 5 : 1); n += 1) {
      // oxlint-disable no-await-in-loop -- one at a time
      await inApp({ story }, async (context, url) => {
        fresh.push(await fromGarage(context, url, 'whole'));
        again.push(await fromGarage(context, url, 'read'));
      });
      await inApp({ story, moves }, async (context, url) => void walled.push(await fromWall(context, url, calls)));
      // oxlint-enable no-await-in-loop
    }
    const of = (list: readonly Opened[], what: keyof Opened) => spreadOf(list.map((one) => one[what]));
    const [cold, warm, read] = [of(fresh, 'whole'), of(walled, 'whole'), of(again, 'whole')];
    sayRow(`${name}, garage: first row`, of(fresh, 'firstRow'));
    sayRow(`${name}, garage: all of it`, cold);
    sayRow(`${name}, garage: page still`, of(fresh, 'still'));
    sayRow(`${name}, wall: rows before press`, of(walled, 'early'));
    sayRow(`${name}, wall: all of it`, warm, cold);
    sayRow(`${name}, wall: page still`, of(walled, 'still'));
    sayRow(`${name}: from beside the run`, read, cold);
    const claim = (what: string, value: number, atMost: number) => ({
      what: `${name}, ${what}`,
      value,
      unit: 'ms',
      atMost,
    });
    claims.push(
      claim('from the wall: all of it', warm.median, 2000),
      claim('from beside the run', read.median, 150),
      // Cold workers on a crowded machine say how crowded it is.
      ...(isFull
        ? [
            claim('from the garage, twice the time: first row', of(fresh, 'firstRow').median, 600),
            claim('from the garage, twice the time: all of it', cold.median, 4000),
          ]
        : []),
    );
  }
  judge(claims);
} finally {
  await browser.close();
}
