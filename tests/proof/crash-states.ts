// Cuts the power after every single step the store takes on a disk that keeps only what was synced, in eight ways each
// (names and contents synced or not, the last write torn at a sector or with a hole), and opens what is left: everything
// acknowledged must be there, nothing may be unreadable, and play must go on.
import process from 'node:process';
import type { Input } from '../../electron/contract/contract.ts';
import { defaultSettings, emptyNotes } from '../../electron/contract/defaults.ts';
import type { Envelope } from '../../electron/contract/envelope.ts';
import { openStore } from '../../electron/store/store.ts';
import type { Store } from '../../electron/store/store.ts';
import { SimDisk } from './_sim-disk.ts';
import type { Loss } from './_sim-disk.ts';

const home = '/home';
const losses: readonly Loss[] = (['synced', 'all'] as const).flatMap((names) =>
  (['synced', 'all', 'torn', 'hole'] as const).map((data) => ({ names, data })),
);
const head: Input<'runs.create'>['head'] = {
  format: 1,
  app: 'proof',
  scenario: 's4',
  contentHash: 'c'.repeat(64),
  role: 'lead',
  seed: 7,
  assists: { tokens: 0, strip: 5, coach: 'on', clocks: 'written' },
};

/** What was acknowledged before the cut. */
interface Acknowledged {
  readonly moves: Map<string, number>;
  readonly gladOf: Map<string, number>;
  readonly place: Map<string, 'here' | 'trash' | 'between'>;
  plays: number;
}
const act = (run: string, n: number): Input<'runs.append'> => ({
  run,
  n,
  move: {
    call: `call_${n}`,
    kind: 'decision',
    option: 'x'.repeat(1 + ((n * 37) % 60)),
    proof: 'y'.repeat((n * 131) % 390),
  },
  world: n.toString(16).padStart(8, '0'),
  progress: { step: n, ending: null },
});

function openOn(disk: SimDisk, tell: (message: string) => void = () => undefined): Promise<Store> {
  let time = Date.parse('2026-11-23T10:00:00Z');
  let marks = 0;
  return openStore({
    home,
    disk,
    now: () => new Date((time += 1000)),
    mark: () => (marks += 1).toString(36).padStart(10, '0'),
    tell: (code, message) => tell(`${code} ${message}`),
  });
}

/** Some minutes of a player: runs, acts, notes, settings, one run thrown away and brought back, one thrown away. */
async function play(disk: SimDisk, acts: number, known: Acknowledged): Promise<void> {
  const store = await openOn(disk);
  const done = <T>(answer: Envelope<T>): T | undefined => (answer.ok ? answer.value : undefined);
  for (let game = 0; game < 2 && !disk.isDead; game += 1) {
    const run = done(await store.create({ head }))?.run;
    if (run === undefined) return;
    known.moves.set(run, 0);
    known.place.set(run, 'here');
    for (let n = 0; n < acts && !disk.isDead; n += 1) {
      if (done(await store.append(act(run, n)))) known.moves.set(run, n + 1);
      if (n % 4 === 0 && done(await store.note({ run, notes: { ...emptyNotes, gladOf: n } }))) known.gladOf.set(run, n);
      const s4 = known.plays + 1;
      if (n % 6 === 0 && done(await store.writeSettings({ settings: { ...defaultSettings, plays: { s4 } } })))
        known.plays = s4;
    }
    if (disk.isDead) return;
    known.place.set(run, 'between');
    if (done(await store.trash({ run }))) known.place.set(run, 'trash');
    if (game === 1 || disk.isDead) continue;
    known.place.set(run, 'between');
    if (done(await store.restore({ run }))) known.place.set(run, 'here');
  }
  await store.close();
}

/** Opens what the cut left; gives what is wrong with it. */
async function inspect(disk: SimDisk, known: Acknowledged): Promise<string[]> {
  // The lock's process is this very one here; after a power cut it would be another.
  await disk.removeFile(`${home}/lock`).catch(() => undefined);
  const wrong: string[] = [];
  const store = await openOn(disk, (message) => wrong.push(message));
  const listed = await store.list();
  wrong.push(...listed.flatMap(({ trouble }) => trouble ?? []));
  for (const [run, moves] of known.moves) {
    const line = listed.find((each) => each.run === run);
    const place = known.place.get(run);
    if (line === undefined || line.moves < moves)
      wrong.push(`${run}: ${moves} acts acknowledged, ${line?.moves ?? 'no run'} found`);
    if (place !== 'between' && line?.isInTrash !== (place === 'trash')) wrong.push(`${run} is not where it was put`);
    if (line === undefined || line.isInTrash) continue;
    const opened = await store.open({ run });
    if (!opened.ok) wrong.push(opened.problem.message);
    else {
      if ((opened.value.notes.gladOf ?? -1) < (known.gladOf.get(run) ?? -1)) wrong.push(`${run}: a note is lost`);
      if (
        opened.value.moves.some(
          (move, n) => JSON.stringify(move) !== JSON.stringify({ ...act(run, n).move, world: act(run, n).world }),
        )
      )
        wrong.push(`${run}: an act changed`);
      const next = await store.append(act(run, opened.value.moves.length));
      if (!next.ok) wrong.push(`${run} cannot go on: ${next.problem.message}`);
    }
  }
  const { settings, setAside } = await store.readSettings();
  if (setAside !== null) wrong.push(setAside);
  if ((settings.plays['s4'] ?? 0) < known.plays) wrong.push('settings are lost');
  const made = await store.create({ head });
  if (!made.ok) wrong.push(made.problem.message);
  await store.close();
  return wrong;
}

const acts = process.argv.includes('--full') ? 40 : 6;
let states = 0;
let bad = 0;
for (let steps = 1; ; steps += 1) {
  const disk = new SimDisk(steps);
  const known: Acknowledged = { moves: new Map(), gladOf: new Map(), place: new Map(), plays: 0 };
  await play(disk, acts, known);
  for (const loss of losses) {
    states += 1;
    const wrong = await inspect(disk.afterCut(loss), known);
    if (wrong.length === 0) continue;
    bad += 1;
    if (bad <= 10)
      console.log(`cut after step ${steps}, names ${loss.names}, contents ${loss.data}: ${wrong.join(' · ')}`);
  }
  if (!disk.isDead) break;
}
console.log(`${states} states after a power cut, ${bad} with something lost or unreadable`);
process.exitCode = bad > 0 || states < 500 ? 1 : 0;
