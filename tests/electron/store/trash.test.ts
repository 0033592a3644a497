import { readdir, writeFile } from 'node:fs/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openStore } from '../../../electron/store/store.ts';
import type { Store } from '../../../electron/store/store.ts';
import { makeTempHome } from '../../helpers/temp-home.ts';
import type { TempHome } from '../../helpers/temp-home.ts';
import { act, head } from './_play.ts';

const day = 24 * 60 * 60 * 1000;
let home: TempHome;
let store: Store;
let clock: number;
beforeEach(async () => {
  home = await makeTempHome();
  clock = Date.parse('2026-11-23T10:00:00Z');
  store = await openStore({ home: home.path, now: () => new Date(clock) });
});
afterEach(async () => {
  await store.close();
  await home.remove();
});
async function newRun(): Promise<string> {
  const made = await store.create({ head });
  if (!made.ok) throw new Error(made.problem.message);
  await store.append(act(made.value.run, 0));
  return made.value.run;
}

describe('the trash', () => {
  it('brings a run back as it was, and takes it again', async () => {
    const run = await newRun();
    const before = await store.open({ run });
    for (const _ of [1, 2]) {
      expect(await store.trash({ run })).toMatchObject({ ok: true });
      expect(await store.list()).toMatchObject([{ run, isInTrash: true }]);
      expect(await store.open({ run })).toMatchObject({ problem: { code: 'runs/unknown' } });
      expect(await store.restore({ run })).toMatchObject({ ok: true });
      expect(await store.open({ run })).toEqual(before);
    }
    expect(await store.append(act(run, 1))).toMatchObject({ ok: true });
  });

  it('keeps a run for 30 days and not for longer', async () => {
    const run = await newRun();
    await store.trash({ run });
    clock += 29 * day;
    await store.trash({ run: await newRun() });
    expect(await readdir(`${home.path}/trash`)).toHaveLength(2);
    clock += 2 * day;
    const last = await newRun();
    await store.trash({ run: last });
    const left = await readdir(`${home.path}/trash`);
    expect(left).toHaveLength(2);
    expect(left).not.toContain(run);
  });

  it('deletes nothing at the start, however old', async () => {
    await store.trash({ run: await newRun() });
    await store.close();
    clock += 400 * day;
    store = await openStore({ home: home.path, now: () => new Date(clock) });
    await store.list();
    expect(await readdir(`${home.path}/trash`)).toHaveLength(1);
  });

  it('keeps what has no day it can read', async () => {
    const run = await newRun();
    await store.trash({ run });
    await writeFile(`${home.path}/trash/${run}/trashed.json`, '{}');
    clock += 90 * day;
    await store.trash({ run: await newRun() });
    expect(await readdir(`${home.path}/trash`)).toContain(run);
  });
});
