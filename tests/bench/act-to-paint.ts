// From the key that makes an act to the painted frame in which the wall has answered, over whole weeks of S4 played at
// random by keyboard in the built page. Beats that follow a turn are told over seconds on purpose: they are no part of it,
// the frame in which the turn begins is. The control is the same key on a button that writes one word.
import type { Page } from 'playwright';
import { randomOf } from '../helpers/random-play.ts';
import { buildFirst } from './_built.ts';
import { Hands } from './_hands.ts';
import { openBrowser, pageSettings, withApp } from './_page.ts';
import { isFull, judge, sayHead, sayRow, spreadOf } from './_report.ts';
import type { Spread } from './_report.ts';

interface Answered {
  readonly key: string;
  readonly milliseconds: number;
  /** The browser's own measure of the same, in steps of eight; what it leaves out took less than sixteen. */
  readonly byBrowser: number;
  /** Moves the wall shows, before and after. */
  readonly before: string;
  readonly after: string;
  /** A turn is being told. */
  readonly isTelling: boolean;
}
declare global {
  interface Window {
    answered: Answered[];
  }
}

/**
 * In the page: for each key, the time from the event's own stamp (when the browser got it) to after the frame that follows
 * the first change of the document. React draws an answer in one go; an act counts only when that frame shows one move more.
 */
function watchKeys(): void {
  window.answered = [];
  const index = (): string => document.querySelector('[data-wall]')?.getAttribute('data-index') ?? '';
  const events = new Map<number, number>();
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) if (entry.name === 'keydown') events.set(entry.startTime, entry.duration);
  }).observe({ type: 'event', durationThreshold: 16 } as PerformanceObserverInit);
  let waiting: { key: string; at: number; before: string } | null = null;
  const painted = (one: NonNullable<typeof waiting>): void => {
    const milliseconds = performance.now() - one.at;
    const rest = { after: index(), isTelling: document.querySelector('#beats-head') !== null };
    // The browser tells its own measure a little later.
    setTimeout(() => {
      const byBrowser = events.get(one.at) ?? 16;
      window.answered.push({ key: one.key, milliseconds, byBrowser, before: one.before, ...rest });
    }, 60);
  };
  const observer = new MutationObserver(() => {
    const one = waiting;
    if (one === null) return;
    waiting = null;
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.addEventListener('message', () => painted(one));
      port1.start();
      port2.postMessage(null);
    });
  });
  observer.observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
  window.addEventListener(
    'keydown',
    (event) => {
      waiting = { key: event.key, at: event.timeStamp, before: index() };
    },
    { capture: true },
  );
}

/** Presses, and gives what came of it once it is painted; undefined when the page did not change. */
async function pressed(page: Page, press: () => Promise<void>): Promise<Answered | undefined> {
  await page.evaluate(() => {
    window.answered = [];
  });
  await press();
  const answer = page.waitForFunction(() => window.answered.at(-1), undefined, { polling: 'raf', timeout: 500 });
  return answer.then(
    async (handle) => await handle.jsonValue(),
    () => undefined,
  );
}

async function control(page: Page): Promise<Spread> {
  await page.setContent("<button onclick=\"this.textContent=this.textContent==='a'?'b':'a'\">a</button>");
  await page.evaluate(watchKeys);
  const button = page.locator('button');
  const times: number[] = [];
  for (let n = 0; n < 40; n += 1) {
    // oxlint-disable-next-line no-await-in-loop -- one key after another
    const answer = await pressed(page, () => button.press('Enter'));
    if (answer !== undefined) times.push(answer.milliseconds);
  }
  return spreadOf(times);
}

const wanted = isFull ? 80 : 20;
const times: Record<'act' | 'turn' | 'look' | 'byBrowser', number[]> = { act: [], turn: [], look: [], byBrowser: [] };

/** A press that was meant to act or to let time pass, and only asked a question, was a look. */
function kindOf(meant: 'act' | 'turn' | 'look', { before, after, isTelling }: Answered): 'act' | 'turn' | 'look' {
  if (isTelling) return 'turn';
  return meant === 'act' && after !== before ? 'act' : 'look';
}

async function playWeek(page: Page, hands: Hands): Promise<void> {
  for (let n = 0; n < 300; n += 1) {
    // oxlint-disable-next-line no-await-in-loop -- a player presses one key after another
    const next = await hands.next();
    if (next === 'over' || next === 'elsewhere') return;
    // oxlint-disable-next-line no-await-in-loop -- as above
    const answer = await pressed(page, next.press);
    if (answer === undefined || next.kind === 'other') continue;
    const kind = kindOf(next.kind, answer);
    times[kind].push(answer.milliseconds);
    if (kind === 'act') times.byBrowser.push(answer.byBrowser);
  }
  throw new Error('a week did not end in 300 presses');
}

buildFirst('renderer', 'server');
const browser = await openBrowser();
try {
  const context = await browser.newContext(pageSettings);
  const empty = await context.newPage();
  const bare = await control(empty);
  await empty.close();
  await withApp(false, async (url) => {
    const page = await context.newPage();
    const broken: string[] = [];
    page.on('pageerror', (error) => broken.push(error.message));
    await page.addInitScript(watchKeys);
    await page.goto(url);
    await page.getByRole('button', { name: 'Play' }).press('Enter');
    const hands = new Hands(page, randomOf(3));
    for (let week = 0; week < 60 && times.act.length < wanted; week += 1) {
      // oxlint-disable-next-line no-await-in-loop -- one week after another
      await page.locator('[data-wall]').waitFor();
      // oxlint-disable-next-line no-await-in-loop -- as above
      await playWeek(page, hands);
      // oxlint-disable-next-line no-await-in-loop -- as above
      await page.goto(url);
      // oxlint-disable-next-line no-await-in-loop -- as above
      await page.reload();
      // oxlint-disable-next-line no-await-in-loop -- as above
      await page.getByRole('button', { name: 'A new week' }).first().press('Enter');
    }
    if (broken.length > 0) throw new Error(`the page broke: ${broken.join('; ')}`);
  });
  sayHead(
    `From key to painted answer, ms, weeks of S4 by keyboard, Chromium ${browser.version()}, first acts of a cold page included`,
  );
  const acts = spreadOf(times.act);
  sayRow('one word on a button (control)', bare);
  sayRow('an act', acts, bare);
  sayRow('an act, by Event Timing', spreadOf(times.byBrowser));
  sayRow('a turn begins', spreadOf(times.turn), bare);
  sayRow('a panel opens, a row is chosen', spreadOf(times.look), bare);
  const all = spreadOf([...times.act, ...times.turn]);
  judge([
    { what: 'acts to paint, p95', value: acts.p95, unit: 'ms', atMost: 50 },
    { what: 'acts and turns to paint, p95', value: all.p95, unit: 'ms', atMost: 50 },
    { what: 'acts measured', value: acts.count, unit: 'acts', atLeast: isFull ? 60 : 10 },
  ]);
} finally {
  await browser.close();
}
