#!/usr/bin/env node
// Runs the TypeScript scripts of tests/proof and tests/bench, each bundled and started as a process of its own, from the
// root of the clone:   node tests/helpers/run-script.mjs proof [name …] [--sample | --full]
// A script prints what it measured and, as its last line, one line of counts; it exits 1 when the claim does not hold.
// --full also writes docs/proof/<name>.md with the commit and the machine.
import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, writeFileSync, existsSync } from 'node:fs';
import { cpus, totalmem, type as systemName, release } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { root } from '../../electron/launch/places.mjs';
import { runChild } from './run-child.mjs';

const limits = { '--sample': 240, '--full': 3600 };

/** @param {string} folder */
export function scriptsIn(folder) {
  const path = join(root, 'tests', folder);
  if (!existsSync(path)) return [];
  return readdirSync(path)
    .filter((name) => name.endsWith('.ts') && !name.endsWith('.d.ts') && !name.startsWith('_'))
    .map((name) => name.slice(0, -3))
    .sort();
}

/** @param {string} folder @param {string[]} names */
async function bundle(folder, names) {
  const { build } = await import('vite');
  const out = join(root, 'node_modules', '.cache', 'scripts', folder);
  await build({
    configFile: join(root, 'electron', 'launch', 'script.config.ts'),
    configLoader: 'bundle',
    logLevel: 'warn',
    build: {
      outDir: out,
      rolldownOptions: {
        input: Object.fromEntries(names.map((name) => [name, join(root, 'tests', folder, `${name}.ts`)])),
      },
    },
  });
  return out;
}

const git = (/** @type {string[]} */ ...words) =>
  spawnSync('git', words, { cwd: root, encoding: 'utf8' }).stdout.trim();

/** @param {string} name @param {string} said @param {number} code @param {number} seconds */
function writeProof(name, said, code, seconds) {
  const folder = join(root, 'docs', 'proof');
  mkdirSync(folder, { recursive: true });
  const isClean = git('status', '--porcelain', '--', 'scenarios', 'electron', 'renderer') === '';
  const cpu = cpus();
  const text = [
    `# ${name}`,
    '',
    `- Result: ${code === 0 ? 'holds' : 'does not hold'}`,
    `- Commit: ${git('rev-parse', '--short', 'HEAD')}${isClean ? '' : ' with uncommitted changes'}`,
    `- Machine: ${cpu.length} × ${cpu[0]?.model.trim() ?? 'unknown'}, ${Math.round(totalmem() / 2 ** 30)} GiB, ${systemName()} ${release().split('-')[0]}, Node ${process.version}`,
    `- Time: ${seconds.toFixed(0)} s`,
    '',
    '```',
    said.trim().replaceAll(root, '.'),
    '```',
    '',
  ].join('\n');
  writeFileSync(join(folder, `${name}.md`), text);
}

/**
 * Runs scripts one after the other; gives those that failed.
 * @param {string} folder @param {string[]} names @param {'--sample' | '--full'} size
 */
export async function runScripts(folder, names, size) {
  const out = await bundle(folder, names);
  const failed = [];
  for (const name of names) {
    console.log(`\n· ${folder}/${name} ${size}`);
    const began = performance.now();
    let said = '';
    const code = await runChild([process.execPath, '--enable-source-maps', join(out, `${name}.mjs`), size], {
      seconds: limits[size],
      cwd: root,
      onOut: (text) => {
        said += text;
        process.stdout.write(text);
      },
    });
    // A script that says nothing has proved nothing.
    const isGood = code === 0 && said.trim() !== '';
    if (!isGood) failed.push(name);
    if (folder === 'proof' && size === '--full')
      writeProof(name, said, isGood ? 0 : 1, (performance.now() - began) / 1000);
  }
  return failed;
}

if (process.argv[1]?.endsWith('run-script.mjs')) {
  const words = process.argv.slice(2);
  const [folder = 'proof', ...asked] = words.filter((word) => !word.startsWith('--'));
  const known = scriptsIn(folder);
  const unknown = asked.filter((name) => !known.includes(name));
  if (unknown.length > 0 || known.length === 0) {
    console.log(`No such script: ${unknown.join(', ')}. There are: ${known.join(', ')}.`);
    process.exit(2);
  }
  const failed = await runScripts(
    folder,
    asked.length > 0 ? asked : known,
    words.includes('--sample') ? '--sample' : '--full',
  );
  if (failed.length > 0) console.log(`\nFailed: ${failed.join(', ')}`);
  process.exit(failed.length > 0 ? 1 : 0);
}
