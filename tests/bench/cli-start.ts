// How long the built command line takes, against a Node that does nothing, each started in turn so that what else the
// machine does meets all of them. There is no target in the brief: the claim is that a start costs less than two bare ones.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import process from 'node:process';
import { buildFirst } from './_built.ts';
import { isFull, judge, sayHead, sayRow, spreadOf } from './_report.ts';

buildFirst('cli');
const built = join('dist', 'cli', 'pitwall.mjs');
const story = join('scenarios', 'library', 'container-closes-friday');
const commands: readonly (readonly [string, readonly string[]])[] = [
  ['node -e 0 (control)', ['-e', '0']],
  ['pitwall --version', [built, '--version']],
  ['pitwall show (shipped S4)', [built, 'show', 'container_closes_friday']],
  ['pitwall validate (S4 from files)', [built, 'validate', story]],
];

function milliseconds(words: readonly string[]): number {
  const began = performance.now();
  const done = spawnSync(process.execPath, words, { stdio: ['ignore', 'ignore', 'pipe'], encoding: 'utf8' });
  const took = performance.now() - began;
  if (done.status !== 0) throw new Error(`node ${words.join(' ')} ended with ${done.status}: ${done.stderr}`);
  return took;
}

const times = commands.map((): number[] => []);
for (let round = -1; round < (isFull ? 20 : 5); round += 1) {
  commands.forEach(([, words], n) => {
    const took = milliseconds(words);
    // One round puts the files into the system's memory.
    if (round >= 0) times[n]?.push(took);
  });
}

sayHead('A start of the built command line, from spawn to exit, ms');
const spreads = times.map((list) => spreadOf(list));
const [control, version, show, validate] = spreads;
if (control === undefined || version === undefined || show === undefined || validate === undefined)
  throw new Error('a command was not measured');
commands.forEach(([name], n) => sayRow(name, spreads[n] ?? control, control));
judge([
  { what: '--version against bare node', value: version.median / control.median, unit: 'times', atMost: 3 },
  { what: 'show against bare node', value: show.median / control.median, unit: 'times', atMost: 6 },
  { what: 'validate S4 against bare node', value: validate.median / control.median, unit: 'times', atMost: 20 },
]);
