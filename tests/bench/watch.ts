// An author's save of the longest story, heard by the built `pitwall explore --watch`: from the rename of the file to the line with
// problems, structure, walks and the run laid into it. The survey of the save before is under way all the while, as it is in real use.
import { spawn } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { createInterface } from 'node:readline';
import { load } from '../../scenarios/index.ts';
import { filesOf } from '../helpers/shipped-packs.ts';
import { buildFirst } from './_built.ts';
import { isFull, judge, sayHead, sayRow, spreadOf } from './_report.ts';

buildFirst('cli');
const folder = mkdtempSync(join(tmpdir(), 'pitwall-watch-'));
const story = join(folder, 'story');
cpSync(join('scenarios', 'library', 'floor-for-round-9'), story, { recursive: true });
const file = join(story, 'scenario.yaml');

const watch = spawn(
  process.execPath,
  [join('dist', 'cli', 'pitwall.mjs'), 'explore', story, '--watch', '--json', '--budget', '60'],
  { stdio: ['ignore', 'pipe', 'inherit'] },
);
const lines = createInterface({ input: watch.stdout })[Symbol.asyncIterator]();

/** The next answer to a save; what the survey says between is passed over. */
async function answer(): Promise<void> {
  for (;;) {
    const line = await lines.next();
    if (line.done === true) throw new Error('the watch ended');
    const told = JSON.parse(line.value) as { saved?: string; structure?: unknown };
    if (told.saved === undefined) continue;
    if (told.structure === null) throw new Error('the edited story does not load');
    return;
  }
}

const took: number[] = [];
const loading: number[] = [];
const text = readFileSync(file, 'utf8');
await answer();
for (let round = -2; round < (isFull ? 20 : 5); round += 1) {
  // A number of the goal: every save is another story.
  const edited = text.replace('reading:', `# save ${round}\nreading:`);
  if (edited === text) throw new Error('nothing was edited');
  writeFileSync(`${file}.new`, edited);
  const began = performance.now();
  renameSync(`${file}.new`, file);
  await answer();
  if (round >= 0) took.push(performance.now() - began);
  const files = filesOf(story);
  const start = performance.now();
  if (load(files).pack === undefined) throw new Error('it does not load here');
  if (round >= 0) loading.push(performance.now() - start);
}
watch.kill('SIGINT');
rmSync(folder, { recursive: true, force: true });

const control = spreadOf(loading);
const spread = spreadOf(took);
sayHead('A save of floor-for-round-9, from the rename to the answer, ms');
sayRow('load alone, here (control)', control, control);
sayRow('pitwall explore --watch', spread, control);
judge([
  { what: 'an edit answered', value: spread.median, unit: 'ms', atMost: 300 },
  { what: 'against loading it alone', value: spread.median / control.median, unit: 'times', atMost: 5 },
]);
