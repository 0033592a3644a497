// From the start of a navigation until the one button a player wants can be pressed: Play at the first start, Continue in a
// garage with a run. Warm: server and browser run, the page was there before. The control is a page of one button.
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Browser, BrowserContext } from 'playwright';
import { buildFirst } from './_built.ts';
import { openBrowser, pageSettings, withApp } from './_page.ts';
import { isFull, judge, sayHead, sayRow, spreadOf } from './_report.ts';
import type { Spread } from './_report.ts';

/** In the page: the moment of the first painted frame in which the button is there, enabled, and what a click would hit. */
function watchFor(name: string): void {
  const isReady = (): boolean => {
    const button = [...document.querySelectorAll('button')].find((one) => one.textContent.startsWith(name));
    if (button === undefined || button.disabled || button.ariaDisabled === 'true') return false;
    const { left, top, width, height } = button.getBoundingClientRect();
    const hit = document.elementFromPoint(left + width / 2, top + height / 2);
    return hit !== null && button.contains(hit);
  };
  const look = (): void => {
    if (!isReady()) return void requestAnimationFrame(look);
    const { port1, port2 } = new MessageChannel();
    // After the frame in which it stood was drawn.
    port1.addEventListener('message', () => performance.mark('can-be-pressed'));
    port1.start();
    port2.postMessage(null);
  };
  requestAnimationFrame(look);
}

async function visit(context: BrowserContext, url: string): Promise<number> {
  const page = await context.newPage();
  await page.goto(url, { waitUntil: 'commit' });
  const moment = await page.waitForFunction(
    () => performance.getEntriesByName('can-be-pressed')[0]?.startTime,
    undefined,
    { polling: 20, timeout: 30_000 },
  );
  const took = await moment.jsonValue();
  await page.close();
  if (took === undefined) throw new Error('the button was never there');
  return took;
}

const times = isFull ? 10 : 3;
interface Visits {
  readonly cold: number;
  readonly warm: Spread;
}
async function visits(browser: Browser, url: string, button: string): Promise<Visits> {
  const context = await browser.newContext(pageSettings);
  await context.addInitScript(watchFor, button);
  const cold = await visit(context, url);
  // The second visit makes the browser keep the compiled code for the next.
  await visit(context, url);
  const warm: number[] = [];
  // oxlint-disable-next-line no-await-in-loop -- one visit at a time
  for (let n = 0; n < times; n += 1) warm.push(await visit(context, url));
  await context.close();
  return { cold, warm: spreadOf(warm) };
}

async function ofOneButton(browser: Browser): Promise<Visits> {
  const server = createServer((_, response) => {
    response
      .writeHead(200, { 'content-type': 'text/html; charset=utf-8' })
      .end('<!doctype html><title>-</title><button>Play</button>');
  });
  await new Promise<void>((resolve) => {
    server.listen({ host: '127.0.0.1', port: 0 }, resolve);
  });
  const { port } = server.address() as AddressInfo;
  const result = await visits(browser, `http://127.0.0.1:${port}/`, 'Play');
  server.closeAllConnections();
  server.close();
  return result;
}

buildFirst('renderer', 'server');
const browser = await openBrowser();
try {
  const control = await ofOneButton(browser);
  const found: Record<string, Visits> = {};
  await withApp(false, async (url) => {
    found['first'] = await visits(browser, url, 'Play');
  });
  await withApp(true, async (url) => {
    found['garage'] = await visits(browser, url, 'Continue');
  });
  const { first, garage } = found;
  if (first === undefined || garage === undefined) throw new Error('a page was not measured');
  sayHead(`From navigation to a button that can be pressed, ms, Chromium ${browser.version()}`);
  sayRow('a page of one button (control)', control.warm);
  sayRow('first start: Play', first.warm, control.warm);
  sayRow('garage with a run: Continue', garage.warm, control.warm);
  console.log(
    `The very first visit of a fresh browser profile: ${Math.round(first.cold)} ms, garage ${Math.round(garage.cold)} ms, control ${Math.round(control.cold)} ms`,
  );
  judge([
    { what: 'first start', value: first.warm.median, unit: 'ms', atMost: 1000 },
    { what: 'garage', value: garage.warm.median, unit: 'ms', atMost: 1000 },
  ]);
} finally {
  await browser.close();
}
