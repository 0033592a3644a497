// Kills the process that holds the store at random moments and reads what it left: every act that was acknowledged must be
// there, every file readable, and the next process must hold the store at once. The seed of the moments is printed.
import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { defaultSettings, emptyNotes } from '../../electron/contract/defaults.ts';
import type { Envelope } from '../../electron/contract/envelope.ts';
import type { Input } from '../../electron/contract/contract.ts';
import { openStore } from '../../electron/store/store.ts';
import type { Store } from '../../electron/store/store.ts';

const movesPerRun = 40;
const head: Input<'runs.create'>['head'] = {
  format: 1,
  app: 'proof',
  scenario: 's4',
  contentHash: 'c'.repeat(64),
  role: 'lead',
  seed: 7,
  assists: { tokens: 0, strip: 5, coach: 'on', clocks: 'written' },
};
const worldOf = (n: number): string => (n * 2_654_435_761).toString(16).slice(-8).padStart(8, '0');

function value<T>(answer: Envelope<T>): T {
  if (!answer.ok) throw new Error(`${answer.problem.code}: ${answer.problem.message}`);
  return answer.value;
}
/** A line on the pipe at once: what was said before the kill is said. */
const say = (line: string): void => void writeSync(1, `${line}\n`);

async function playOn(store: Store, run: string, from: number): Promise<void> {
  for (let n = from; n < movesPerRun; n += 1) {
    const move = { call: `call_${n}`, kind: 'decision', option: 'x'.repeat(1 + ((n * 37) % 60)) } as const;
    value(await store.append({ run, n, move, world: worldOf(n), progress: { step: n, ending: null } }));
    say(`ACT ${run} ${n}`);
    if (n % 5 === 0) {
      const s4 = ((await store.readSettings()).settings.plays['s4'] ?? 0) + 1;
      value(await store.writeSettings({ settings: { ...defaultSettings, plays: { s4 } } }));
      say(`SETTINGS ${s4}`);
      value(await store.note({ run, notes: { ...emptyNotes, gladOf: n } }));
      say(`NOTE ${run} ${n}`);
    }
  }
  value(await store.trash({ run }));
  say(`TRASHED ${run}`);
}

/** The process that will be killed: goes on with the run it finds unfinished, then starts new ones, for ever. */
async function live(home: string): Promise<void> {
  const store = await openStore({ home });
  if (store.heldBy() !== null) throw new Error(`held by ${store.heldBy()?.pid}`);
  say('HOLDS');
  for (;;) {
    const open = (await store.list()).find((line) => !line.isInTrash);
    const run = open?.run ?? value(await store.create({ head })).run;
    await playOn(store, run, open?.moves ?? 0);
  }
}

interface Said {
  readonly acts: Map<string, number>;
  readonly notes: Map<string, number>;
  readonly trashed: Set<string>;
  settings: number;
  lines: number;
}
const counts = { kills: 0, acts: 0, lost: 0, unreadable: 0, stale: 0, stray: 0 };

function hear(said: Said, line: string): void {
  const [what, run = '', n = ''] = line.split(' ');
  said.lines += 1;
  if (what === 'ACT') {
    said.acts.set(run, Number(n) + 1);
    counts.acts += 1;
  } else if (what === 'NOTE') said.notes.set(run, Number(n));
  else if (what === 'SETTINGS') said.settings = Number(run);
  else if (what === 'TRASHED') said.trashed.add(run);
}

/**
 * Starts the process, hears so many answers after it holds the store, waits a moment more, kills it, and hears it out.
 * Counted in answers, not in time, so that a slow machine is hit in the same places.
 */
async function killOnce(home: string, said: Said, answers: number, momentMs: number): Promise<void> {
  const child = spawn(process.execPath, [fileURLToPath(import.meta.url), '--live', home], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let heard = -1;
  for await (const line of createInterface({ input: child.stdout })) {
    heard += 1;
    if (line !== 'HOLDS') hear(said, line);
    if (heard === answers) setTimeout(() => child.kill('SIGKILL'), momentMs);
  }
  if (heard < answers) throw new Error('the process ended by itself');
  counts.kills += 1;
}

async function inspect(home: string, said: Said): Promise<void> {
  const told: string[] = [];
  const store = await openStore({ home, tell: (code, message) => told.push(`${code} ${message}`) });
  if (store.heldBy() !== null) counts.stale += 1;
  const listed = await store.list();
  counts.unreadable += told.length + listed.filter((line) => line.trouble !== null).length;
  for (const [run, acts] of said.acts) {
    const line = listed.find((each) => each.run === run);
    // Killed inside the deletion: the run may be on either side, but it must be on one.
    if (said.trashed.has(run) && line?.isInTrash !== true) counts.lost += 1;
    if (line === undefined || line.moves < acts) counts.lost += 1;
    if (line === undefined || line.isInTrash) continue;
    const opened = value(await store.open({ run }));
    if (opened.moves.some((move, n) => move.call !== `call_${n}` || move.world !== worldOf(n))) counts.unreadable += 1;
    if ((opened.notes.gladOf ?? -1) < (said.notes.get(run) ?? -1)) counts.lost += 1;
  }
  const { settings, setAside } = await store.readSettings();
  if (setAside !== null) counts.unreadable += 1;
  if ((settings.plays['s4'] ?? 0) < said.settings) counts.lost += 1;
  await store.close();
  const left = [...(await readdir(home)), ...(await readdir(join(home, 'runs')))];
  counts.stray += left.filter((name) => name.startsWith('.unfinished-') || name === 'lock').length;
}

async function proof(kills: number): Promise<boolean> {
  const seed = 20_261_123;
  let state = seed;
  const chance = (): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
  const home = await mkdtemp(join(tmpdir(), 'pit-wall-kill-'));
  const said: Said = { acts: new Map(), notes: new Map(), trashed: new Set(), settings: 0, lines: 0 };
  try {
    for (let kill = 0; kill < kills; kill += 1) {
      // Mostly short lives, so that starts, takeovers and first writes are hit as well as the middle.
      await killOnce(home, said, Math.floor(chance() ** 2 * 40), chance() * 8);
      await inspect(home, said);
    }
  } finally {
    await rm(home, { recursive: true, force: true });
  }
  const { lost, unreadable, stale, stray } = counts;
  console.log(`seed ${seed}, ${said.acts.size} runs, ${said.lines} answers heard`);
  console.log(
    `${counts.kills} SIGKILLs, ${counts.acts} acts acknowledged: ${lost} lost, ${unreadable} files unreadable, ` +
      `${stale} locks not recovered, ${stray} stray files`,
  );
  return counts.acts > kills && lost + unreadable + stale + stray === 0;
}

const liveHome = process.argv[process.argv.indexOf('--live') + 1];
if (process.argv.includes('--live') && liveHome !== undefined) await live(liveHome);
else process.exitCode = (await proof(process.argv.includes('--full') ? 200 : 60)) ? 0 : 1;
