// The board at sixty tasks, 1280 × 720: scrolling it, running the pointer over its rows, and drawing one move after another
// over it, ten a second, on both faces; and what each costs in script and layout. The control is the same page standing still.
import { join } from 'node:path';
import process from 'node:process';
import react from '@vitejs/plugin-react';
import type { Page } from 'playwright';
import { build, preview } from 'vite';
import type { BoardSetting } from './board-page/main.tsx';
import { openBrowser, pageSettings } from './_page.ts';
import { isFull, judge, sayHead, sayRow, spreadOf, type Spread } from './_report.ts';
import { sixty } from './_sixty.ts';

type Act = 'idle' | 'scroll' | 'what_if';
interface Frames {
  readonly work: readonly number[];
  /** Frames a second. */
  readonly rate: number;
}
declare global {
  interface Window {
    moves: readonly unknown[];
  }
}
const framesEach = isFull ? 120 : 30;

/** In the page: the act once a frame, and what its script and layout took. */
function actEachFrame([act, count]: readonly [Act, number]): Promise<Frames> {
  const body = document.querySelector('[data-board]');
  if (body === null) throw new Error('there is no board');
  const most = body.scrollHeight - body.clientHeight;
  return new Promise((resolve) => {
    const work: number[] = [];
    let frames = 0;
    const began = performance.now();
    const next = (): void => {
      const n = frames;
      if (n === count) return resolve({ work, rate: frames / ((performance.now() - began) / 1000) });
      const from = performance.now();
      if (act === 'scroll') body.scrollTop = most * Math.abs(((n * 3) % 100) / 50 - 1);
      // A hand that goes through the moves as fast as it can presses ten times a second: every sixth frame another move.
      if (act === 'what_if' && n % 6 === 0)
        window.drawOver((window.moves[(n / 6) % window.moves.length] ?? null) as never);
      body.getBoundingClientRect();
      if (act !== 'what_if' || n % 6 === 0) work.push(performance.now() - from);
      frames += 1;
      requestAnimationFrame(next);
    };
    requestAnimationFrame(next);
  });
}

/** Frames a second while the pointer travels between two points. The control travels beside the board. */
async function travelling(page: Page, from: { x: number; y: number }, to: { x: number; y: number }): Promise<number> {
  await page.mouse.move(from.x, from.y);
  const counting = page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        let frames = 0;
        const began = performance.now();
        const next = (): void => {
          frames += 1;
          const passed = performance.now() - began;
          if (passed >= 700) resolve(frames / (passed / 1000));
          else requestAnimationFrame(next);
        };
        requestAnimationFrame(next);
      }),
  );
  await page.mouse.move(to.x, to.y, { steps: 60 });
  return counting;
}

async function measureFace(page: Page): Promise<Record<Act, Frames[]> & { hover: number[]; beside: number[] }> {
  const found = {
    idle: [] as Frames[],
    scroll: [] as Frames[],
    what_if: [] as Frames[],
    hover: [] as number[],
    beside: [] as number[],
  };
  for (let pass = 0; pass < (isFull ? 8 : 2); pass += 1) {
    for (const act of ['idle', 'scroll', 'what_if'] as const) {
      // oxlint-disable-next-line no-await-in-loop -- one after another, in turn with the control
      found[act].push(await page.evaluate(actEachFrame, [act, framesEach] as const));
    }
    // oxlint-disable-next-line no-await-in-loop -- as above
    await page.evaluate(() => window.drawOver(null));
    // oxlint-disable-next-line no-await-in-loop -- as above
    found.beside.push(await travelling(page, { x: 1000, y: 90 }, { x: 1100, y: 320 }));
    // oxlint-disable-next-line no-await-in-loop -- as above
    found.hover.push(await travelling(page, { x: 300, y: 90 }, { x: 380, y: 320 }));
  }
  return found;
}

const root = join(process.cwd(), 'tests', 'bench', 'board-page');
const outDir = join(process.cwd(), 'node_modules', '.cache', 'board-page');
await build({
  root,
  configFile: false,
  logLevel: 'warn',
  plugins: [react()],
  define: { 'process.env.NODE_ENV': JSON.stringify('production') },
  build: { outDir, emptyOutDir: true, target: 'es2023' },
});
const server = await preview({
  root,
  configFile: false,
  logLevel: 'warn',
  build: { outDir },
  preview: { port: 0, host: '127.0.0.1' },
});
const browser = await openBrowser();
try {
  const { board, before, moves } = sixty();
  const setting: BoardSetting = {
    board,
    step: 2,
    steps: 16,
    stepNames: Array.from({ length: 16 }, (_, n) => `week ${n + 1}`),
    names: {},
    language: 'en',
    width: '806px',
    height: '334px',
  };
  const page = await browser.newPage(pageSettings);
  const broken: string[] = [];
  page.on('pageerror', (error) => {
    broken.push(error.message);
    console.error(error.message);
  });
  await page.addInitScript(
    ([first, overlays]) => {
      window.boardSetting = first;
      window.moves = overlays;
    },
    [setting, moves.map((after, n) => ({ label: `with ${n + 1}`, before, after }))] as const,
  );
  await page.goto(server.resolvedUrls?.local[0] ?? '');
  await page.locator('[data-task]').last().waitFor();
  const bars = await measureFace(page);
  const from = performance.now();
  await page.getByRole('radio', { name: 'Network' }).check({ force: true });
  await page.locator('[data-link]').last().waitFor({ state: 'attached' });
  const opened = performance.now() - from;
  const network = await measureFace(page);
  if (broken.length > 0) throw new Error(`the page broke: ${broken.join('; ')}`);

  const rate = (all: readonly Frames[]): Spread => spreadOf(all.map((one) => one.rate));
  const work = (all: readonly Frames[]): Spread => spreadOf(all.flatMap((one) => one.work));
  sayHead(
    `The board at ${board.tasks.length} tasks and ${board.links.length} links, 1280 × 720, Chromium ${browser.version()}`,
  );
  const ratios: { what: string; value: number }[] = [];
  for (const [name, face] of [['bars', bars] as const, ['network', network] as const]) {
    const idle = rate(face.idle);
    sayRow(`${name}: frames a second, idle (control)`, idle);
    for (const act of ['scroll', 'what_if'] as const) {
      sayRow(`${name}: frames a second, ${act}`, rate(face[act]), idle);
      sayRow(`${name}: script and layout, ms, ${act}`, work(face[act]));
      ratios.push({
        what: `${name}, ${act}: frames a second, of those idle`,
        value: rate(face[act]).median / idle.median,
      });
    }
    const beside = spreadOf(face.beside);
    sayRow(`${name}: pointer beside the board (control)`, beside);
    sayRow(`${name}: pointer over the board`, spreadOf(face.hover), beside);
    ratios.push({
      what: `${name}, hover: frames a second, of those beside`,
      value: spreadOf(face.hover).median / beside.median,
    });
  }
  console.log(`network opened, with its chunk and its layout: ${opened.toFixed(0)} ms`);
  judge([
    ...ratios.map(({ what, value }) => ({ what, value, unit: '', atLeast: 0.9 })),
    {
      what: 'a move drawn over the bars fits a frame, median',
      value: work(bars.what_if).median,
      unit: 'ms',
      atMost: 16.7,
    },
    {
      what: 'a move drawn over the network fits a frame, median',
      value: work(network.what_if).median,
      unit: 'ms',
      atMost: 16.7,
    },
    { what: 'network opened the first time', value: opened, unit: 'ms', atMost: 1000 },
    { what: 'tasks on the board', value: board.tasks.length, unit: 'tasks', atLeast: 60, atMost: 60 },
  ]);
} finally {
  await browser.close();
  await server.close();
}
