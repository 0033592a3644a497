import { readFile, readdir, writeFile } from 'node:fs/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { defaultSettings } from '../../../electron/contract/defaults.ts';
import { openStore } from '../../../electron/store/store.ts';
import type { Store } from '../../../electron/store/store.ts';
import { makeTempHome } from '../../helpers/temp-home.ts';
import type { TempHome } from '../../helpers/temp-home.ts';
import { disturbed } from './_play.ts';

const mine = { ...defaultSettings, theme: 'hc', plays: { s4: 2 } } as const;
let home: TempHome;
let store: Store;
beforeEach(async () => {
  home = await makeTempHome();
  store = await openStore({ home: home.path });
});
afterEach(async () => {
  await store.close();
  await home.remove();
});
const file = (): string => `${home.path}/settings.json`;

describe('the settings', () => {
  it('are the first ones on a first start', async () => {
    expect(await store.readSettings()).toEqual({ settings: defaultSettings, isFresh: true, setAside: null });
  });

  it('come back as they were written', async () => {
    expect(await store.writeSettings({ settings: mine })).toMatchObject({ ok: true });
    expect(await store.readSettings()).toEqual({ settings: mine, isFresh: false, setAside: null });
    expect(await readdir(home.path)).toEqual(['lock', 'runs', 'settings.json']);
  });

  it('are set aside when they cannot be read, and the copy is used', async () => {
    await store.writeSettings({ settings: mine });
    await store.writeSettings({ settings: { ...mine, sound: false } });
    await writeFile(file(), '{"format":1,"settings":{"theme":"purple"}}');
    const read = await store.readSettings();
    expect(read).toMatchObject({ settings: mine, isFresh: false });
    expect(read.setAside).toContain('the copy from the time before');
    const [kept] = await readdir(`${home.path}/set-aside`);
    expect(await readFile(`${home.path}/set-aside/${kept}`, 'utf8')).toContain('purple');
  });

  it('never stop the app, whatever the file holds', async () => {
    for (const rubbish of ['', '\0\0', '[]', 'null', '{"format":1}', '{"format":1,"settings":{"volume":9}}']) {
      await writeFile(file(), rubbish);
      expect(await store.readSettings()).toMatchObject({ settings: defaultSettings });
    }
    expect(await readdir(`${home.path}/set-aside`)).toHaveLength(6);
  });

  // A player who updates must not lose their settings over a switch that did not exist when they were written.
  it('read files whose assists are of an earlier release', async () => {
    const old = '{"format":1,"settings":{"language":"it","assists":{"tokens":1,"coach":"off"},"craft":"data"}}';
    await writeFile(file(), old);
    expect(await store.readSettings()).toMatchObject({
      settings: { language: 'it', craft: 'data', assists: { tokens: 1, coach: 'off', strip: 5, clocks: 'written' } },
      setAside: null,
    });
  });

  it('take what they lack from the first settings and pass over what they do not know', async () => {
    await writeFile(file(), '{"format":1,"settings":{"language":"it","spoilers":true}}');
    expect(await store.readSettings()).toMatchObject({
      settings: { ...defaultSettings, language: 'it' },
      setAside: null,
    });
  });

  it('of a newer format are left untouched (settings/not-saved)', async () => {
    await writeFile(file(), '{"format":2,"settings":{}}');
    expect((await store.readSettings()).setAside).toContain('newer');
    expect(await store.writeSettings({ settings: mine })).toMatchObject({ problem: { code: 'settings/not-saved' } });
    expect(await readFile(file(), 'utf8')).toBe('{"format":2,"settings":{}}');
  });

  it('stay as they were when the disk is full (settings/not-saved)', async () => {
    await store.writeSettings({ settings: mine });
    await store.close();
    store = await openStore({
      home: home.path,
      disk: disturbed((step, path) => (step === 'sync' && path.includes('settings') ? 'ENOSPC' : undefined)),
    });
    expect(await store.writeSettings({ settings: defaultSettings })).toMatchObject({
      problem: { code: 'settings/not-saved', details: { cause: 'ENOSPC' } },
    });
    expect((await store.readSettings()).settings).toEqual(mine);
    expect((await readdir(home.path)).filter((name) => name.startsWith('.'))).toEqual([]);
  });
});
