import { appendFile, mkdir, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { emptyNotes } from '../../../electron/contract/defaults.ts';
import type { Envelope } from '../../../electron/contract/envelope.ts';
import { openStore } from '../../../electron/store/store.ts';
import type { Store, StoreOptions } from '../../../electron/store/store.ts';
import { makeTempHome } from '../../helpers/temp-home.ts';
import type { TempHome } from '../../helpers/temp-home.ts';
import { act, disturbed, head } from './_play.ts';

let home: TempHome;
let open: Store[] = [];
beforeEach(async () => {
  home = await makeTempHome();
});
afterEach(async () => {
  await Promise.all(open.map((store) => store.close()));
  open = [];
  await home.remove();
});

async function openIt(options: Partial<StoreOptions> = {}): Promise<Store> {
  const store = await openStore({ home: home.path, ...options });
  open.push(store);
  return store;
}
function value<T>(answer: Envelope<T>): T {
  if (!answer.ok) throw new Error(`${answer.problem.code}: ${answer.problem.message}`);
  return answer.value;
}
async function played(store: Store, acts: number): Promise<string> {
  const { run } = value(await store.create({ head }));
  for (let n = 0; n < acts; n += 1) value(await store.append(act(run, n)));
  return run;
}
const journalOf = (run: string): string => `${home.path}/runs/${run}/journal.jsonl`;

describe('runs in the store', () => {
  it('opens a run again as it was played', async () => {
    const first = await openIt();
    const run = await played(first, 5);
    await first.close();
    const opened = value(await (await openIt()).open({ run }));
    expect(opened).toMatchObject({ run, head, trouble: null, notes: emptyNotes });
    expect(opened.moves).toEqual([0, 1, 2, 3, 4].map((n) => ({ ...act(run, n).move, world: act(run, n).world })));
  });

  it('writes exactly the journal the format names', async () => {
    const store = await openIt({ now: () => new Date('2026-11-23T10:00:00Z') });
    const run = await played(store, 2);
    const lines = (await readFile(journalOf(run), 'utf8')).split('\n');
    expect(JSON.parse(lines[0]!)).toEqual(head);
    expect(Object.keys(JSON.parse(lines[2]!))).toEqual(['n', 'time', 'move', 'world', 'prev']);
    expect(lines[3]).toBe('');
    expect(run).toMatch(/^20261123-100000-[0-9a-z]{6}$/);
  });

  it('refuses an act out of order (runs/out-of-order)', async () => {
    const store = await openIt();
    const run = await played(store, 2);
    expect(await store.append(act(run, 3))).toMatchObject({
      ok: false,
      problem: { code: 'runs/out-of-order', details: { expected: 2 } },
    });
    expect(await store.append(act(run, 1, { world: 'ffffffff' }))).toMatchObject({
      problem: { code: 'runs/out-of-order' },
    });
  });

  it('writes an act sent twice once', async () => {
    const store = await openIt();
    const run = await played(store, 3);
    expect(await store.append(act(run, 2))).toEqual({ ok: true, value: { n: 2 } });
    expect(value(await store.open({ run })).moves).toHaveLength(3);
  });

  it('keeps many acts sent at once in their order', async () => {
    const store = await openIt();
    const { run } = value(await store.create({ head }));
    const answers = await Promise.all(Array.from({ length: 30 }, (_, n) => store.append(act(run, n))));
    expect(answers.every((answer) => answer.ok)).toBe(true);
    expect(value(await store.open({ run })).moves).toHaveLength(30);
  });

  it('cuts a torn last line and goes on behind it', async () => {
    const first = await openIt();
    const run = await played(first, 3);
    await first.close();
    await appendFile(journalOf(run), '{"n":3,"time":"2026-11-2');
    const store = await openIt();
    expect(value(await store.open({ run }))).toMatchObject({ trouble: null });
    value(await store.append(act(run, 3)));
    expect(value(await store.open({ run })).moves).toHaveLength(4);
    expect(await readFile(journalOf(run), 'utf8')).not.toContain('2026-11-2{');
  });

  it('goes on behind a last line that lacks only its line feed', async () => {
    const first = await openIt();
    const run = await played(first, 2);
    await first.close();
    await writeFile(journalOf(run), (await readFile(journalOf(run), 'utf8')).trimEnd());
    const store = await openIt();
    value(await store.append(act(run, 2)));
    expect(value(await store.open({ run }))).toMatchObject({ trouble: null, moves: { length: 3 } });
  });

  it('opens a run broken in the middle up to there and never writes on (runs/cut-short)', async () => {
    const first = await openIt();
    const run = await played(first, 6);
    await first.close();
    const broken = (await readFile(journalOf(run), 'utf8')).replace('call_3', 'call_9');
    await writeFile(journalOf(run), broken);
    const store = await openIt();
    const opened = value(await store.open({ run }));
    expect(opened.moves).toHaveLength(4);
    expect(opened.trouble).toContain('Line 6 of 7');
    expect(await store.append(act(run, 4))).toMatchObject({ problem: { code: 'runs/cut-short' } });
    expect(await readFile(journalOf(run), 'utf8')).toBe(broken);
    expect((await store.list())[0]).toMatchObject({ run, trouble: opened.trouble });
  });

  it('leaves a run of a newer format untouched (runs/newer-format)', async () => {
    const store = await openIt();
    const folder = `${home.path}/runs/20991231-000000-future`;
    await mkdir(folder);
    await writeFile(`${folder}/journal.jsonl`, '{"format":7}\n');
    expect(await store.open({ run: '20991231-000000-future' })).toMatchObject({
      problem: { code: 'runs/newer-format', details: { format: 7 } },
    });
    expect(await store.append(act('20991231-000000-future', 0))).toMatchObject({ ok: false });
    expect(await readFile(`${folder}/journal.jsonl`, 'utf8')).toBe('{"format":7}\n');
  });

  it('tells once of a run it cannot read and lists the others', async () => {
    const told: string[] = [];
    const store = await openIt({ tell: (code) => told.push(code) });
    const run = await played(store, 1);
    await mkdir(`${home.path}/runs/20200101-000000-broken`);
    await writeFile(`${home.path}/runs/20200101-000000-broken/journal.jsonl`, 'not a journal\n');
    expect((await store.list()).map((line) => line.run)).toEqual([run]);
    await store.list();
    expect(told).toEqual(['runs/unreadable']);
  });

  it('says which run it does not know (runs/unknown)', async () => {
    const store = await openIt();
    for (const answer of [
      await store.open({ run: 'no-such-run' }),
      await store.append(act('no-such-run', 0)),
      await store.note({ run: 'no-such-run', notes: emptyNotes }),
      await store.trash({ run: 'no-such-run' }),
      await store.restore({ run: 'no-such-run' }),
    ])
      expect(answer).toMatchObject({ ok: false, problem: { code: 'runs/unknown' } });
  });

  it('keeps notes beside the run', async () => {
    const store = await openIt();
    const run = await played(store, 1);
    const notes = { ...emptyNotes, gladOf: 0, disagree: { moment_1: 'She had told me on Monday.' } };
    value(await store.note({ run, notes }));
    expect(value(await store.open({ run })).notes).toEqual(notes);
  });

  it('keeps notes it cannot read under another name', async () => {
    const told: string[] = [];
    const store = await openIt({ tell: (_, message) => told.push(message) });
    const run = await played(store, 1);
    await writeFile(`${home.path}/runs/${run}/notes.json`, '{"gladOf":');
    value(await store.note({ run, notes: emptyNotes }));
    const kept = (await readdir(`${home.path}/runs/${run}`)).find((name) => name.startsWith('notes.unreadable-'));
    expect(await readFile(`${home.path}/runs/${run}/${kept}`, 'utf8')).toBe('{"gladOf":');
    expect(told).toHaveLength(1);
  });

  it('lists the newest first, with step and ending', async () => {
    let clock = Date.parse('2026-11-23T10:00:00Z');
    const store = await openIt({ now: () => new Date((clock += 1000)) });
    const older = await played(store, 3);
    const newer = await played(store, 4);
    value(await store.append(act(newer, 4, { progress: { step: 6, ending: 'on_time' } })));
    expect(await store.list()).toMatchObject([
      { run: newer, moves: 5, step: 6, isOver: true, ending: 'on_time' },
      { run: older, moves: 3, step: 1, isOver: false, ending: null },
    ]);
  });

  it('counts turns itself where the list note is older than the journal', async () => {
    const store = await openIt();
    const run = await played(store, 9);
    await rm(`${home.path}/runs/${run}/summary.json`);
    expect((await store.list())[0]).toMatchObject({ moves: 9, step: 3, isOver: false });
  });
});

describe('a bad disk', () => {
  for (const [step, code] of [
    ['write', 'ENOSPC'],
    ['sync', 'EIO'],
  ] as const)
    it(`refuses an act when a ${step} fails with ${code} and saves it later`, async () => {
      let isBad = false;
      const notes: string[] = [];
      const store = await openIt({
        disk: disturbed((now, path) => (isBad && now === step && path.endsWith('.jsonl') ? code : undefined)),
        note: (message) => notes.push(message),
      });
      const run = await played(store, 2);
      const before = await readFile(journalOf(run), 'utf8');
      isBad = true;
      expect(await store.append(act(run, 2))).toMatchObject({
        problem: { code: 'runs/not-saved', details: { cause: code } },
      });
      expect(await readFile(journalOf(run), 'utf8')).toBe(before);
      expect(notes.length).toBeGreaterThan(0);
      isBad = false;
      value(await store.append(act(run, 2)));
      expect(value(await store.open({ run })).moves).toHaveLength(3);
    });

  it('writes a line whole although the disk takes a few bytes at a time', async () => {
    const slow = disturbed(() => undefined);
    const store = await openIt({
      disk: {
        ...slow,
        open: async (path, how) => {
          const file = await slow.open(path, how);
          return { ...file, write: (bytes, at) => file.write(bytes.subarray(0, 7), at) };
        },
      },
    });
    const run = await played(store, 3);
    expect(value(await store.open({ run })).moves).toHaveLength(3);
  });

  it('does not acknowledge an act written into a folder that is gone', async () => {
    const store = await openIt();
    const run = await played(store, 1);
    await rm(`${home.path}/runs/${run}`, { recursive: true });
    expect(await store.append(act(run, 1))).toMatchObject({ ok: false });
  });

  it('starts and says so where its folder cannot be made', async () => {
    await writeFile(`${home.path}/file`, '');
    const store = await openIt({ home: `${home.path}/file/in-a-file` });
    expect(store.heldBy()).toBeNull();
    expect(await store.list()).toEqual([]);
    expect((await store.readSettings()).isFresh).toBe(true);
    expect(await store.create({ head })).toMatchObject({
      problem: { code: 'runs/not-saved', details: { cause: 'ENOTDIR' } },
    });
  });

  it('leaves no unfinished run behind when its making fails', async () => {
    const store = await openIt({
      disk: disturbed((step, path) =>
        step === 'sync' && path.includes('/.unfinished-') && path.endsWith('.jsonl') ? 'ENOSPC' : undefined,
      ),
    });
    expect(await store.create({ head })).toMatchObject({ problem: { code: 'runs/not-saved' } });
    expect(await readdir(`${home.path}/runs`)).toEqual([]);
  });
});
