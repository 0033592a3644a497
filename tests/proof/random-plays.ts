// Random weeks over the library and the kitchen sink, a fifth of the moves wrong: nothing throws, nothing is a dead end, every
// refusal has a code and every code is met, and every log replays to the same worlds in another process, time zone and language.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { refuse, replay, type Run, type RunLog, type Scenario, start, stepFast } from '../../scenarios/index.ts';
import { legalMove, pickOne, randomOf, wrongMove } from '../helpers/random-play.ts';
import { refusalCodes } from '../helpers/refusal-codes.ts';
import { provingStories } from '../helpers/shipped-packs.ts';

const SEED = 19_870_521;
const plays = process.argv.includes('--full') ? 10_000 : 300;
const say = (line: string): void => void process.stdout.write(`${line}\n`);

interface Tally {
  readonly codes: Map<string, number>;
  readonly endings: Map<string, number>;
  moves: number;
  refused: number;
}
const count = (map: Map<string, number>, key: string): void => void map.set(key, (map.get(key) ?? 0) + 1);

function playOne(scenario: Scenario, random: () => number, tally: Tally): Run {
  let run = start(scenario, {
    seed: Math.floor(random() * 4294967296),
    craft: random() < 0.3 ? 'data' : '',
    role: pickOne(random, scenario.story.roles) ?? '',
  });
  for (let tries = 0; run.world.at['clock'] !== 'over'; tries += 1) {
    if (tries > 500) throw new Error(`a dead end: seed ${run.log.seed} after ${run.steps.length} moves`);
    const move = random() < 0.2 ? wrongMove(scenario, run.world, random) : legalMove(scenario, run.world, random);
    const next = stepFast(run, move, { hash: true });
    if (next.ok) run = next.value;
    else {
      tally.refused += 1;
      count(tally.codes, next.error.code);
    }
  }
  const late = refuse(scenario, run.world, { call: 'turn', kind: 'turn' });
  count(tally.codes, late?.code ?? 'none');
  if (!scenario.story.aftermath.endings.some((ending) => ending.id === run.world.at['story'])) {
    throw new Error(`over without an ending: seed ${run.log.seed}`);
  }
  count(tally.endings, run.world.at['story'] ?? '');
  tally.moves += run.steps.length;
  return run;
}

/** A log whose third world is not the one that comes out stops there. */
function meetDiverged(scenario: Scenario, log: RunLog, tally: Tally): void {
  const moves = log.moves.map((move, i) => (i === 2 ? { ...move, world: '00000000' } : move));
  const { stopped } = replay(scenario, { ...log, moves });
  if (stopped?.move !== 2) throw new Error('a doctored log was not noticed');
  count(tally.codes, stopped.why.code);
}

function playAll(): void {
  const stories = provingStories();
  const random = randomOf(SEED);
  const tally: Tally = { codes: new Map(), endings: new Map(), moves: 0, refused: 0 };
  const lines: string[] = [];
  for (let i = 0; i < plays; i += 1) {
    const story = stories[i % stories.length];
    if (!story) break;
    const { log } = playOne(story[1], random, tally);
    lines.push(JSON.stringify({ story: story[0], log }));
    if (i < 20 && log.moves.length > 2) meetDiverged(story[1], log, tally);
  }
  say(`${plays} plays (seed ${SEED}), ${tally.moves} moves, ${tally.refused} refused, no throw, no dead end`);
  say(`endings: ${[...tally.endings].map(([id, n]) => `${id} ${n}`).join(', ')}`);
  say(`refusals: ${[...tally.codes].map(([id, n]) => `${id} ${n}`).join(', ')}`);
  const strange = [...tally.codes.keys()].filter((code) => !refusalCodes.some((one) => one === code));
  const unmet = refusalCodes.filter((code) => !tally.codes.has(code));
  if (strange.length + unmet.length > 0)
    throw new Error(`codes without a name: ${strange.join()}; not met: ${unmet.join()}`);
  replayElsewhere(lines);
}

function replayElsewhere(lines: readonly string[]): void {
  const folder = mkdtempSync(join(tmpdir(), 'random-plays-'));
  const file = join(folder, 'logs.jsonl');
  writeFileSync(file, lines.join('\n'));
  const child = spawnSync(process.execPath, [fileURLToPath(import.meta.url), '--replay', file], {
    encoding: 'utf8',
    env: { ...process.env, TZ: 'Pacific/Kiritimati', LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8' },
    maxBuffer: 1 << 26,
  });
  rmSync(folder, { recursive: true });
  say(child.stdout.trim());
  if (child.status !== 0) throw new Error(`the other process: ${child.stderr}`);
}

function replayAll(file: string): void {
  const stories = new Map(provingStories());
  const lines = readFileSync(file, 'utf8').split('\n');
  for (const line of lines) {
    const { story, log }: { story: string; log: RunLog } = JSON.parse(line);
    const scenario = stories.get(story);
    if (!scenario) throw new Error(`no story ${story}`);
    const { run, stopped } = replay(scenario, log);
    if (stopped || run.steps.length !== log.moves.length)
      throw new Error(`${story} seed ${log.seed}: ${JSON.stringify(stopped)}`);
  }
  say(
    `${lines.length} logs replayed world for world in another process, ${new Date(0).getHours()} hours from Greenwich`,
  );
}

const at = process.argv.indexOf('--replay');
if (at > 0) replayAll(process.argv[at + 1] ?? '');
else playAll();
