import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright/test';
import { analysis as analysisSchema } from '../../electron/contract/analysis.ts';
import { analyseRun, replay } from '../../scenarios/index.ts';
import type { Analysis } from '../../scenarios/index.ts';
import { expect, test } from '../helpers/served-app.ts';
import { keepRuns, shippedWalk, startOptionsOf } from './kept-runs.ts';
import { letItRun } from './wall-play.ts';

// The longest story: its exploring is still at work when the player leaves.
const floorWalk = 'page_two_then_the_mill';

async function openDebrief(page: Page, url: string): Promise<void> {
  await page.goto(url);
  await page.waitForLoadState('networkidle');
  await page.getByRole('button', { name: /^Debrief run 1/ }).click();
  await expect(page.getByRole('heading', { name: 'Which call are you glad of?' })).toBeVisible();
}

async function openWall(page: Page, url: string): Promise<void> {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.goto(url);
  await page.getByRole('button', { name: 'Continue' }).first().press('Enter');
  await page.locator('[data-wall]').waitFor();
}

/** What lies beside the only run, or null. */
async function keptIn(home: string): Promise<unknown> {
  const [run = ''] = await readdir(join(home, 'runs'));
  return readFile(join(home, 'runs', run, 'analysis.json'), 'utf8').then(
    (text) => JSON.parse(text) as unknown,
    () => null,
  );
}

/** `played` = how many of its moves had been kept before the page played the others. */
function inOneThread(story: string, id: string, played?: number): Analysis {
  const { pack, scenario, walk, role } = shippedWalk(story, id);
  const { run, stopped } = replay(scenario, {
    format: 1,
    scenario: pack.story.id,
    contentHash: pack.contentHash,
    ...startOptionsOf(walk, role),
    // A page says with each move how many came before it.
    moves: walk.moves.map((move, n) => (n < (played ?? walk.moves.length) ? move : { ...move, afterMoves: n })),
  });
  if (stopped !== undefined) throw new Error(`The walk is refused: ${stopped.why.code}`);
  const work = analyseRun(run);
  for (;;) {
    const next = work.next();
    if (next.done === true) return next.value;
  }
}

test.describe('exploring a run', () => {
  test('is done by two workers while the player looks back, and kept beside the run', async ({ app, page }) => {
    const said: string[] = [];
    page.on('console', (message) => void (message.type() === 'error' && said.push(message.text())));
    await keepRuns(app.url, [{ walk: 'two_pages_one_suspect' }]);
    expect(page.workers()).toHaveLength(0);
    await openDebrief(page, app.url);
    await expect.poll(() => keptIn(app.home), { timeout: 60_000 }).not.toBeNull();
    const kept = analysisSchema.parse(await keptIn(app.home));
    // Two workers of a browser find, to the last digit, what one thread of Node finds.
    expect(kept).toEqual(inOneThread('container-closes-friday', 'two_pages_one_suspect'));
    expect(kept.calls.some((call) => call.isDilemma)).toBe(true);
    // Sent away when they are done, and nothing of the strict policy was broken on the way.
    await expect.poll(() => page.workers().length).toBe(0);
    expect(said).toEqual([]);
  });

  test('needs no worker when it is already kept', async ({ app, page }) => {
    await keepRuns(app.url, [{ walk: 'two_pages_one_suspect' }]);
    await openDebrief(page, app.url);
    await expect.poll(() => keptIn(app.home), { timeout: 60_000 }).not.toBeNull();
    let started = 0;
    page.on('worker', () => (started += 1));
    await page.reload();
    await openDebrief(page, page.url());
    await page.keyboard.press('n');
    await page.keyboard.press('n');
    await page.getByRole('button', { name: 'See my calls' }).click();
    await expect(page.locator('[data-moment]').first()).toBeVisible();
    expect(started).toBe(0);
  });

  test('ends when the run is left', async ({ app, page }) => {
    await keepRuns(app.url, [{ story: 'floor-for-round-9', walk: floorWalk }]);
    await openDebrief(page, app.url);
    await expect.poll(() => page.workers().length).toBe(2);
    await page.getByRole('button', { name: /Garage/ }).click();
    await expect.poll(() => page.workers().length).toBe(0);
    expect(await keptIn(app.home)).toBeNull();
  });

  test('that fails leaves the debrief as it is, and is tried again when asked', async ({ app, page }) => {
    let isCut = true;
    await page.route(/worker-.*\.js/, (route) => (isCut ? route.abort() : route.continue()));
    await keepRuns(app.url, [{ walk: 'two_pages_one_suspect' }]);
    await openDebrief(page, app.url);
    await page.keyboard.press('n');
    await page.keyboard.press('n');
    await expect(page.getByText('What happened')).toBeVisible();
    await page.getByRole('button', { name: 'See my calls' }).click();
    await expect(page.locator('[data-moment]').first()).toBeVisible();
    await expect(page.getByText('The other weeks could not be played.')).toBeVisible();
    expect(await keptIn(app.home)).toBeNull();
    isCut = false;
    await page.getByRole('button', { name: 'Try again' }).click();
    await expect.poll(() => keptIn(app.home), { timeout: 60_000 }).not.toBeNull();
    await expect(page.getByText('The other weeks could not be played.')).toBeHidden();
  });
});

test.describe('a run in play', () => {
  test('asks for nothing of exploring before its last turn', async ({ app, page }) => {
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    await keepRuns(app.url, [{ walk: 'two_pages_one_suspect', moves: 3 }]);
    await openWall(page, app.url);
    await page.waitForLoadState('networkidle');
    expect(asked.filter((url) => /worker-|page-explorer/.test(url))).toEqual([]);
    expect(page.workers()).toHaveLength(0);
  });

  test('is followed by two workers on its last turn, and they go on in its debrief', async ({ app, page }) => {
    const said: string[] = [];
    page.on('console', (message) => void (message.type() === 'error' && said.push(message.text())));
    let started = 0;
    page.on('worker', () => (started += 1));
    // All of it but the turn that ends it.
    const kept = shippedWalk('container-closes-friday', 'two_pages_one_suspect').walk.moves.length - 1;
    await keepRuns(app.url, [{ walk: 'two_pages_one_suspect', moves: kept }]);
    await openWall(page, app.url);
    await expect.poll(() => page.workers().length).toBe(2);
    await letItRun(page);
    await page.getByRole('button', { name: /debrief/i }).click();
    await expect(page.getByRole('heading', { name: 'Which call are you glad of?' })).toBeVisible();
    await expect.poll(() => keptIn(app.home), { timeout: 60_000 }).not.toBeNull();
    expect(analysisSchema.parse(await keptIn(app.home))).toEqual(
      inOneThread('container-closes-friday', 'two_pages_one_suspect', kept),
    );
    await expect.poll(() => page.workers().length).toBe(0);
    expect(started).toBe(2);
    expect(said).toEqual([]);
  });

  test('lets its workers go when it is left on its last turn', async ({ app, page }) => {
    await keepRuns(app.url, [{ walk: 'two_pages_one_suspect', moves: 9 }]);
    await openWall(page, app.url);
    await expect.poll(() => page.workers().length).toBe(2);
    await page.getByRole('button', { name: /Garage/ }).click();
    await expect.poll(() => page.workers().length).toBe(0);
    expect(await keptIn(app.home)).toBeNull();
  });
});
