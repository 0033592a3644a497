// How much JavaScript the browser really asks for from the garage to the first act, and that no schema library, YAML reader
// or expression parser is in any script that ships to the page. The control is React and its DOM alone, which any page of
// this kind carries.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { gzipSync } from 'node:zlib';
import { build } from 'vite';
import { randomOf } from '../helpers/random-play.ts';
import { buildFirst } from './_built.ts';
import { Hands } from './_hands.ts';
import { openBrowser, pageSettings, withApp } from './_page.ts';
import { judge } from './_report.ts';

/** Words that stand in these libraries whatever a minifier does, and in nothing of ours. */
const unwanted = { zod: 'ZodError', yaml: 'YAMLParseError', cel: 'no_such_overload' };

const kilobytes = (text: Buffer | string): number => gzipSync(text, { level: 9 }).length / 1000;

/** Name and compressed size of each script, in the order they were asked for. */
async function asked(isPlayed: boolean): Promise<ReadonlyMap<string, number>> {
  const scripts = new Map<string, number>();
  await withApp(isPlayed, async (url) => {
    const page = await browser.newPage(pageSettings);
    const reading: Promise<void>[] = [];
    page.on('response', (response) => {
      if (response.request().resourceType() !== 'script') return;
      const name = new URL(response.url()).pathname.split('/').at(-1) ?? '';
      reading.push(response.body().then((body) => void scripts.set(name, kilobytes(body))));
    });
    await page.goto(url);
    await page
      .getByRole('button', { name: isPlayed ? 'Continue' : 'Play' })
      .first()
      .press('Enter');
    const wall = page.locator('[data-wall]');
    await wall.waitFor();
    const before = await wall.getAttribute('data-index');
    const hands = new Hands(page, randomOf(1));
    for (let n = 0; n < 60 && (await wall.getAttribute('data-index')) === before; n += 1) {
      const next = await hands.next();
      if (typeof next === 'string') throw new Error(`no act before the wall was ${next}`);
      await next.press();
    }
    if ((await wall.getAttribute('data-index')) === before) throw new Error('no act was made');
    await page.waitForLoadState('networkidle');
    await Promise.all(reading);
    await page.close();
  });
  return scripts;
}

const total = (scripts: ReadonlyMap<string, number>): number =>
  [...scripts.values()].reduce((sum, one) => sum + one, 0);

function sayScripts(what: string, scripts: ReadonlyMap<string, number>): void {
  console.log(`${what}: ${scripts.size} scripts, ${total(scripts).toFixed(1)} kB gz`);
  for (const [name, size] of scripts) console.log(`  ${name.padEnd(42)} ${size.toFixed(1).padStart(6)}`);
}

/** A page that does nothing but draw one word with React, built like ours. */
async function reactAlone(): Promise<number> {
  const entry = '\0react-alone';
  const built = await build({
    configFile: false,
    logLevel: 'error',
    plugins: [
      {
        name: 'react-alone',
        resolveId: (id) => (id === 'react-alone' ? entry : undefined),
        load: (id) =>
          id === entry
            ? "import { createElement } from 'react'; import { createRoot } from 'react-dom/client'; createRoot(document.body).render(createElement('p', null, 'x'));"
            : undefined,
      },
    ],
    build: { write: false, rolldownOptions: { input: 'react-alone' } },
  });
  if (!('output' in built)) throw new Error('the control was not built');
  return built.output.reduce((sum, part) => sum + (part.type === 'chunk' ? kilobytes(part.code) : 0), 0);
}

buildFirst('renderer', 'server');
const browser = await openBrowser();
try {
  const first = await asked(false);
  const garage = await asked(true);
  const folder = join(process.cwd(), 'dist', 'renderer', 'assets');
  const shipped = readdirSync(folder).filter((name) => name.endsWith('.js'));
  const texts = shipped.map((name) => readFileSync(join(folder, name), 'utf8'));
  const found = Object.entries(unwanted).flatMap(([library, mark]) =>
    texts.some((text) => text.includes(mark)) ? [library] : [],
  );
  console.log('JavaScript asked for by the browser up to the first act, gzip level 9');
  sayScripts('First start, Play', first);
  sayScripts('Garage with a run, Continue', garage);
  const control = await reactAlone();
  console.log(
    `React and its DOM alone (control): ${control.toFixed(1)} kB gz; ratio ${(total(garage) / control).toFixed(1)}`,
  );
  console.log(
    `All ${shipped.length} scripts that ship: ${texts.reduce((sum, text) => sum + kilobytes(text), 0).toFixed(1)} kB gz`,
  );
  if (found.length > 0) console.log(`In the page, but not wanted there: ${found.join(', ')}`);
  judge([
    { what: 'first start to first act', value: total(first), unit: 'kB gz', atMost: 350 },
    { what: 'garage to first act', value: total(garage), unit: 'kB gz', atMost: 350 },
  ]);
  if (found.length > 0) process.exitCode = 1;
} finally {
  await browser.close();
}
