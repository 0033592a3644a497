#!/usr/bin/env node
// `npm test`: everything, ending with one line of counts.  `npm run check`: the fast part (--check).
// `npm test -- unit pages` runs the named steps only. In CI (CI=true) a missing browser or runtime is a failure.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { root } from '../../electron/launch/places.mjs';
import { missingFromLock } from './lock-is-whole.mjs';
import { prepareBrowser, prepareShell } from './prepare-machine.mjs';
import { endAll, runChild } from './run-child.mjs';
import { runScripts, scriptsIn } from './run-script.mjs';

/** @typedef {{ passed: number, failed: number, skipped: number }} Counts */

const isCi = Boolean(process.env.CI) && process.env.CI !== 'false';
const words = process.argv.slice(2);
const isCheck = words.includes('--check');
const asked = words.filter((word) => !word.startsWith('--'));

// Browsers and killed runs leave folders behind: everything temporary of one run lies in one folder, removed at the end.
process.env.PITWALL_TRACES ??= join(tmpdir(), 'pit-wall-playwright'); // outlives the run: it tells why a test failed
const temp = mkdtempSync(join(tmpdir(), 'pit-wall-test-'));
process.env.TMPDIR = temp;
process.on('exit', () => rmSync(temp, { recursive: true, force: true, maxRetries: 3 }));

/** The tool's own file, run by this Node: no shell, no npx, the same on every system. @param {string} path @param {string[]} rest */
const tool = (path, ...rest) => [process.execPath, join(root, 'node_modules', ...path.split('/')), ...rest];
const own = (/** @type {string} */ path, /** @type {string[]} */ ...rest) => [
  process.execPath,
  join(root, path),
  ...rest,
];

const good = { passed: 1, failed: 0, skipped: 0 };
const bad = { passed: 0, failed: 1, skipped: 0 };

/** A gate counts as one test. @param {string[]} command @param {number} seconds @param {Record<string, string>} [env] */
const gate = (command, seconds, env) => async () =>
  (await runChild(command, { seconds, cwd: root, env })) === 0 ? good : bad;

/** @param {number} code @param {Counts} counts @returns {Counts} */
function judge(code, counts) {
  // A crash after the last test, or a suite that found no tests, is a failure of its own.
  const ran = counts.passed + counts.failed;
  if (ran === 0) console.log('no test ran');
  return ran === 0 || (code !== 0 && counts.failed === 0) ? { ...counts, failed: counts.failed + 1 } : counts;
}

/** @param {string} path */
function readReport(path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    console.log('the test runner left no report');
    return undefined;
  }
}

async function runUnit() {
  const file = join(temp, 'unit.json');
  const command = tool(
    'vitest/vitest.mjs',
    'run',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${file}`,
  );
  const code = await runChild(command, { seconds: 900, cwd: root });
  const report = readReport(file);
  return judge(code, {
    passed: report?.numPassedTests ?? 0,
    failed: (report?.numFailedTests ?? 0) + (report?.testResults ?? []).filter(isBrokenFile).length,
    skipped: (report?.numPendingTests ?? 0) + (report?.numTodoTests ?? 0),
  });
}

/** A test file that could not even be read has no failed test in it. */
const isBrokenFile = (/** @type {{ status: string, assertionResults: unknown[] }} */ file) =>
  file.status === 'failed' && file.assertionResults.length === 0;

/** @param {'pages' | 'shell'} project @param {number} seconds @param {Record<string, string>} env @param {string[]} [before] */
async function runPlaywright(project, seconds, env, before = []) {
  const file = join(temp, `${project}.json`);
  const command = [...before, ...tool('playwright/cli.js', 'test', '--project', project)];
  const code = await runChild(command, { seconds, cwd: root, env: { ...env, PLAYWRIGHT_JSON_OUTPUT_NAME: file } });
  const stats = readReport(file)?.stats ?? {};
  return judge(code, {
    passed: stats.expected ?? 0,
    failed: (stats.unexpected ?? 0) + (stats.flaky ?? 0),
    skipped: stats.skipped ?? 0,
  });
}

async function runPages() {
  const browser = await prepareBrowser();
  return browser === undefined ? bad : runPlaywright('pages', 900, { PITWALL_CHROMIUM: browser });
}

async function runShell() {
  const ready = prepareShell();
  if ('why' in ready) {
    console.log(`${isCi ? 'failed' : 'skipped'}: ${ready.why}`);
    return isCi ? bad : { passed: 0, failed: 0, skipped: 1 };
  }
  const build = own('electron/launch/build.mjs', ready.isLegacy ? 'legacy' : 'shell');
  if ((await runChild(build, { seconds: 240, cwd: root })) !== 0) return bad;
  return runPlaywright('shell', 420, ready.env, ready.before);
}

/** @param {string} folder */
const runSamples = (folder) => async () => {
  const names = scriptsIn(folder);
  const failed = await runScripts(folder, names, '--sample');
  return judge(0, { passed: names.length - failed.length, failed: failed.length, skipped: 0 });
};

async function checkLock() {
  const missing = missingFromLock();
  for (const name of missing) console.log(`package-lock.json has no entry for ${name}`);
  return missing.length === 0 ? good : bad;
}

/** @type {[string, () => Promise<Counts>][]} */
const fast = [
  ['lock', checkLock],
  ['format', gate(tool('prettier/bin/prettier.cjs', '--check', '--log-level', 'warn', '.'), 150)],
  ['types', gate(tool('typescript/bin/tsc', '--build'), 240)],
  ['lint', gate(tool('oxlint/bin/oxlint', '--type-aware', '--max-warnings', '0'), 150)],
  ['unused', gate(tool('knip/bin/knip.js'), 120)],
  ['unit', runUnit],
];
/** @type {[string, () => Promise<Counts>][]} */
const slow = [
  ['build', gate(own('electron/launch/build.mjs'), 240)],
  ['proof', runSamples('proof')],
  ['bench', runSamples('bench')],
  ['pages', runPages],
  ['shell', runShell],
];

const steps = isCheck ? fast : [...fast, ...slow];
const unknown = asked.filter((name) => !steps.some(([step]) => step === name));
if (unknown.length > 0) {
  console.log(`No such step: ${unknown.join(', ')}. Steps: ${steps.map(([name]) => name).join(', ')}.`);
  process.exit(2);
}

const total = { passed: 0, failed: 0, skipped: 0 };
/** @type {string[]} */
const broken = [];

function finish() {
  if (broken.length > 0) console.log(`\nFailed steps: ${broken.join(', ')}`);
  console.log('');
  console.log(`${total.passed} passed, ${total.failed} failed${total.skipped > 0 ? `, ${total.skipped} skipped` : ''}`);
  process.exitCode = total.failed > 0 || total.passed === 0 ? 1 : 0;
}

// The last line is the counts whatever happens, so the whole run has a limit of its own.
const wholeMinutes = 45;
const wholeTimer = setTimeout(() => {
  endAll();
  total.failed += 1;
  broken.push(`everything after ${wholeMinutes} minutes`);
  finish();
  process.exit(1);
}, wholeMinutes * 60_000);
wholeTimer.unref();

for (const [name, run] of steps) {
  if (asked.length > 0 && !asked.includes(name)) continue;
  const began = performance.now();
  console.log(`\n── ${name}`);
  /** @type {Counts} */
  let counts;
  try {
    counts = await run();
  } catch (error) {
    console.log(error);
    counts = bad;
  }
  for (const key of /** @type {const} */ (['passed', 'failed', 'skipped'])) total[key] += counts[key];
  if (counts.failed > 0) broken.push(name);
  const seconds = ((performance.now() - began) / 1000).toFixed(1);
  console.log(
    `── ${name}: ${counts.failed > 0 ? `${counts.failed} failed` : 'good'}, ${counts.passed} passed, ${seconds} s`,
  );
}

finish();
