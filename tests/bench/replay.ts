// Scrubbing along a run and laying branches over each other. First the domain alone, on runs of 40 moves: S4 given forty tokens
// a turn, since as written no week of it is that long. Then the built page on S4 as it ships: the longest week it allows,
// scrubbed to and fro a move a frame; and the key that opens the comparison of four branches, to its painted frame.
import { join } from 'node:path';
import process from 'node:process';
import type { Page } from 'playwright';
import { layOver, load, prepare, tracesOf, view } from '../../scenarios/index.ts';
import type { Run, Scenario } from '../../scenarios/index.ts';
import { serve, stop } from '../helpers/serve-built.ts';
import { filesOf, shipped } from '../helpers/shipped-packs.ts';
import { makeTempHome } from '../helpers/temp-home.ts';
import { branchesOf, keepBranches } from './_branches.ts';
import { buildFirst } from './_built.ts';
import { openBrowser, pageSettings } from './_page.ts';
import { isFull, judge, sayHead, sayRow, spreadOf } from './_report.ts';
import type { Spread } from './_report.ts';

const longest = 40;
const folder = 'container-closes-friday';

/** The shipped story with more attention to spend. Its walks are of the story as written, so they stay behind. */
function longStory(): Scenario {
  const files = [...filesOf(join(process.cwd(), 'scenarios', 'library', folder))].filter(
    ([name]) => name !== 'walks.yaml',
  );
  const { pack } = load(
    new Map(
      files.map(([name, text]) => [
        name,
        name === 'scenario.yaml' ? text.replace(/^tokens: .*$/m, 'tokens: 40') : text,
      ]),
    ),
  );
  if (pack === undefined) throw new Error('the longer story does not load');
  return prepare(pack);
}

function timed(work: () => unknown): number {
  const began = performance.now();
  if (work() === undefined) throw new Error('nothing came of it');
  return performance.now() - began;
}

function measureDomain(): { readonly views: Spread; readonly overlays: Spread; readonly control: Spread } {
  const runs = branchesOf(longStory(), 4, longest);
  if (runs.some((run) => run.steps.length !== longest)) throw new Error(`a run is not ${longest} moves long`);
  const [own] = runs;
  if (own === undefined) throw new Error('no run was played');
  const rounds = isFull ? 30 : 5;
  const views: number[] = [];
  const overlays: number[] = [];
  const control: number[] = [];
  // As a page begins: nothing kept from before. A new object is a run nobody has asked about.
  for (let round = 0; round < rounds; round += 1) {
    for (let at = 0; at <= longest; at += 1) views.push(timed(() => view(own, { language: 'en', plays: 2, at })));
    const fresh = runs.map((run): Run => ({ ...run }));
    overlays.push(timed(() => [fresh.map(tracesOf), layOver(fresh, { language: 'en' })]));
    control.push(timed(() => structuredClone(own.log)));
  }
  return { views: spreadOf(views), overlays: spreadOf(overlays), control: spreadOf(control) };
}

interface Frames {
  readonly work: readonly number[];
  readonly seconds: number;
}
/** In the page: a key a frame, and how long script and layout of each took; an unknown key is the control. */
function pressEachFrame(keys: readonly string[]): Promise<Frames> {
  return new Promise((resolve) => {
    const work: number[] = [];
    const began = performance.now();
    const next = (): void => {
      const key = keys[work.length];
      if (key === undefined) return resolve({ work, seconds: (performance.now() - began) / 1000 });
      const from = performance.now();
      window.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
      // React answers a key in the microtask after it; then the browser lays out.
      queueMicrotask(() =>
        queueMicrotask(() => {
          document.body.getBoundingClientRect();
          work.push(performance.now() - from);
          requestAnimationFrame(next);
        }),
      );
    };
    requestAnimationFrame(next);
  });
}

/** In the page: from a key to the frame after what it opened stands. */
function openComparison(): Promise<number> {
  return new Promise((resolve) => {
    const from = performance.now();
    window.dispatchEvent(new KeyboardEvent('keydown', { key: 'v', bubbles: true, cancelable: true }));
    const look = (): void => {
      if (document.querySelector('#differs-head') === null) return void requestAnimationFrame(look);
      const { port1, port2 } = new MessageChannel();
      port1.addEventListener('message', () => resolve(performance.now() - from));
      port1.start();
      port2.postMessage(null);
    };
    requestAnimationFrame(look);
  });
}

const isAt = (moves: number): boolean =>
  document.querySelector('[data-replay]')?.getAttribute('data-at') === String(moves);

/** Opens the replay anew: no view of it has been made yet. */
async function openReplay(page: Page, url: string): Promise<void> {
  await page.goto('about:blank');
  await page.goto(url);
  await page.getByRole('button', { name: /^Your run run 1/ }).click();
  await page.locator('[data-replay=branches]').waitFor();
  // Four branches on the rails, and three of them laid over the first.
  await page.locator('[data-lane="4"]').waitFor();
  await page.waitForFunction(() => !document.body.innerText.includes('Reading …'));
}

async function measurePage(
  page: Page,
  url: string,
  moves: number,
): Promise<{ scrub: Frames[]; idle: Frames[]; opened: number[] }> {
  const scrub: Frames[] = [];
  const idle: Frames[] = [];
  const opened: number[] = [];
  const passes = isFull ? 10 : 2;
  const there = Array.from({ length: moves }, () => '[');
  const keys = [...there, ...there.map(() => ']'), ...there].slice(0, longest);
  for (let pass = 0; pass < passes; pass += 1) {
    // oxlint-disable-next-line no-await-in-loop -- one pass after another
    await openReplay(page, url);
    for (const lane of ['2', '3', '4']) {
      const button = page.locator(`[data-lane="${lane}"] button[aria-pressed=false]`);
      // oxlint-disable-next-line no-await-in-loop -- as above
      if ((await button.count()) > 0) await button.click();
    }
    // oxlint-disable-next-line no-await-in-loop -- as above
    await page.locator('body').press('v');
    // oxlint-disable-next-line no-await-in-loop -- as above
    await page.locator('[data-replay=past]').waitFor();
    // oxlint-disable-next-line no-await-in-loop -- as above
    opened.push(await page.evaluate(openComparison));
    // oxlint-disable-next-line no-await-in-loop -- as above
    await page.locator('body').press('v');
    // oxlint-disable-next-line no-await-in-loop -- as above
    await page.waitForFunction(isAt, moves);
    // oxlint-disable-next-line no-await-in-loop -- as above
    scrub.push(await page.evaluate(pressEachFrame, keys));
    // oxlint-disable-next-line no-await-in-loop -- as above
    if (await page.evaluate(isAt, moves)) throw new Error('no move was scrubbed');
    // oxlint-disable-next-line no-await-in-loop -- as above
    idle.push(
      await page.evaluate(
        pressEachFrame,
        keys.map(() => 'F24'),
      ),
    );
  }
  return { scrub, idle, opened };
}

const domain = measureDomain();
buildFirst('renderer', 'server');
const browser = await openBrowser();
const home = await makeTempHome();
try {
  const runs = branchesOf(shipped(folder), 4, longest);
  await keepBranches(home.path, runs);
  const moves = runs[0]?.steps.length ?? 0;
  const { child, url } = await serve(join(process.cwd(), 'dist', 'server', 'serve.mjs'), home.path);
  const page = await (await browser.newContext(pageSettings)).newPage();
  const broken: string[] = [];
  page.on('pageerror', (error) => broken.push(error.message));
  let measured: Awaited<ReturnType<typeof measurePage>>;
  try {
    measured = await measurePage(page, url, moves);
  } finally {
    await stop(child, 'SIGTERM');
  }
  const { scrub, idle, opened } = measured;
  if (broken.length > 0) throw new Error(`the page broke: ${broken.join('; ')}`);
  sayHead(
    `Your run, ms. Domain: ${longest} moves, four branches. Page: S4, ${moves} moves, Chromium ${browser.version()}`,
  );
  sayRow('cloning the log (control)', domain.control);
  sayRow('one view of 40 moves', domain.views, domain.control);
  sayRow('traces and overlay of 4 × 40', domain.overlays, domain.control);
  const bare = spreadOf(idle.flatMap((one) => one.work));
  const worked = spreadOf(scrub.flatMap((one) => one.work));
  sayRow('a key that does nothing (control)', bare);
  sayRow('a move scrubbed: script and layout', worked, bare);
  const rate = (all: readonly Frames[]): Spread => spreadOf(all.map(({ work, seconds }) => work.length / seconds));
  sayRow('frames a second, idle (control)', rate(idle));
  sayRow('frames a second, a move each', rate(scrub), rate(idle));
  const opens = spreadOf(opened);
  sayRow('comparison of four, key to paint', opens);
  judge([
    { what: 'a view of a run of 40 moves, median', value: domain.views.median, unit: 'ms', atMost: 4 },
    { what: 'an overlay of four runs of 40 moves', value: domain.overlays.median, unit: 'ms', atMost: 50 },
    { what: 'a scrubbed move fits a frame, median', value: worked.median, unit: 'ms', atMost: 16.7 },
    {
      what: 'frames a second while scrubbing, of those idle',
      value: rate(scrub).median / rate(idle).median,
      unit: '',
      atLeast: 0.95,
    },
    { what: 'comparison opens', value: opens.median, unit: 'ms', atMost: 100 },
  ]);
} finally {
  await browser.close();
  await home.remove();
}
