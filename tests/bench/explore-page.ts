// In the built page, from the press that opens a debrief: until the first row of the run's analysis is there, until all of it is,
// and, the second time, until it has been read from beside the run. Two workers, while the page is drawn and can be used.
import type { BrowserContext } from 'playwright';
import { buildFirst } from './_built.ts';
import { openBrowser, pageSettings, withApp } from './_page.ts';
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
  /** The longest the page could not answer, in ms; 0 = never over 50. */
  readonly still: number;
}

async function openDebrief(context: BrowserContext, url: string, mark: 'whole' | 'read'): Promise<Opened> {
  const page = await context.newPage();
  await page.goto(url);
  await page.waitForLoadState('networkidle');
  await page.getByRole('button', { name: /^Debrief run 1/ }).click();
  await page.waitForFunction((name) => performance.getEntriesByName(name).length > 0, mark, {
    polling: 20,
    timeout: 120_000,
  });
  const seen = await page.evaluate((name) => {
    const at = (one: string): number => performance.getEntriesByName(one)[0]?.startTime ?? Number.NaN;
    const pressed = at('pressed');
    const still = performance.getEntriesByName('still').filter((one) => one.startTime > pressed);
    return {
      firstRow: at('row') - pressed,
      whole: at(name) - pressed,
      rows: performance.getEntriesByName('row').length,
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

buildFirst('renderer', 'server');
const browser = await openBrowser();
const stories = { S4: 'container-closes-friday', 'the longest': 'floor-for-round-9' };
const claims: Parameters<typeof judge>[0][number][] = [];
try {
  sayHead('Exploring a run in the page, ms from the press that opens its debrief');
  for (const [name, story] of Object.entries(stories)) {
    const fresh: Opened[] = [];
    const again: Opened[] = [];
    for (let n = 0; n < (isFull ? 5 : 1); n += 1) {
      // oxlint-disable-next-line no-await-in-loop -- one at a time
      await withApp({ story }, async (url) => {
        const context = await browser.newContext(pageSettings);
        await context.addInitScript(listen);
        fresh.push(await openDebrief(context, url, 'whole'));
        again.push(await openDebrief(context, url, 'read'));
        await context.close();
      });
    }
    const [firstRow, whole] = [spreadOf(fresh.map((one) => one.firstRow)), spreadOf(fresh.map((one) => one.whole))];
    const read = spreadOf(again.map((one) => one.whole));
    sayRow(`${name}: first row`, firstRow);
    sayRow(`${name}: all of it`, whole);
    sayRow(`${name}: from beside the run`, read, whole);
    sayRow(`${name}: page still, longest`, spreadOf(fresh.map((one) => one.still)));
    claims.push(
      { what: `${name}: first row`, value: firstRow.median, unit: 'ms', atMost: 300 },
      { what: `${name}: all of it`, value: whole.median, unit: 'ms', atMost: 2000 },
      { what: `${name}: from beside the run`, value: read.median, unit: 'ms', atMost: 150 },
    );
  }
  judge(claims);
} finally {
  await browser.close();
}
