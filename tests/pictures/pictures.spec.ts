import { copyFile, mkdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import type { Page } from 'playwright/test';
import { root } from '../../electron/launch/places.mjs';
import { test } from '../helpers/served-app.ts';
import { themes, wearTheme } from '../pages/checks.ts';
import { keepRuns } from '../pages/kept-runs.ts';
import { longScenes } from './long-scenes.ts';
import { scenes } from './scenes.ts';

const folder = process.env.PITWALL_PICTURES ?? join(tmpdir(), 'pit-wall-pictures');
const sizes = [
  { width: 1280, height: 720 },
  { width: 1920, height: 1080 },
  { width: 360, height: 740 },
] as const;

/** Those shown in the README and the docs: the name there, and which picture it is. */
const best: Readonly<Record<string, string>> = {
  'first-start-dark-1280': 'first-start',
  'wall-radio-dark-1280': 'wall-radio',
  'wall-ask-dark-1280': 'wall-ask',
  'wall-beats-dark-1280': 'wall-beats',
  'wall-light-1280': 'wall-light',
  'debrief-five-dark-1280': 'debrief-five',
  'debrief-calls-dark-1280': 'debrief-calls',
  'library-dark-1280': 'garage',
  'briefing-dark-1280': 'briefing',
  'floor-wall-dark-1280': 'floor-wall',
  'floor-network-dark-1280': 'floor-network',
  'floor-agree-dark-1280': 'floor-agree',
  'tunnel-raise-dark-1280': 'tunnel-raise',
};

for (const scene of [...scenes, ...longScenes]) {
  for (const size of sizes) {
    // An app of its own for each size: what leads to a screen may change it.
    test(`draws ${scene.name} at ${size.width} × ${size.height}`, async ({ app, page }) => {
      test.setTimeout(120_000);
      if (scene.runs.length > 0) await keepRuns(app.url, scene.runs, scene.settings ?? {});
      await page.setViewportSize(size);
      await page.emulateMedia({ reducedMotion: scene.moves === true ? 'no-preference' : 'reduce' });
      if (scene.moves === true) await page.clock.install();
      await page.goto(app.url);
      await scene.reach(page);
      await page.evaluate(() => document.fonts.ready);
      for (const theme of themes) {
        await wearTheme(page, theme);
        await draw(page, `${scene.name}-${theme}-${size.width}`);
      }
    });
  }
}

async function draw(page: Page, name: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  const path = join(folder, `${name}.png`);
  await page.screenshot({ path, scale: 'css', caret: 'hide' });
  const to = best[name];
  if (to === undefined) return;
  const docs = join(root, 'docs', 'pictures');
  await mkdir(docs, { recursive: true });
  await copyFile(path, join(docs, `${to}.png`));
}
