import { describe, expect, it } from 'vitest';
import { defaultSettings } from '../../../electron/contract/settings.ts';
import { firstSettings } from '../../../renderer/store/settings-slice.ts';
import { unfinishedRun } from '../../../renderer/store/runs-slice.ts';
import { playedStore, storyId } from './played-store.ts';

describe('the list of runs', () => {
  it('puts a run in the trash and takes it out again', async () => {
    const { store } = await playedStore();
    await store.getState().beginNewWeek(storyId);
    await store.getState().refreshRuns();
    const [run] = store.getState().runs;
    if (run === undefined) throw new Error('The run is not listed.');
    await store.getState().trashRun(run);
    expect(store.getState().runs[0]?.isInTrash).toBe(true);
    expect(unfinishedRun(store.getState().runs)).toBeNull();
    expect(store.getState().notice).toEqual({ kind: 'trashed', run });
    await store.getState().restoreRun(run);
    expect(unfinishedRun(store.getState().runs)?.run).toBe(run.run);
    expect(store.getState().notice).toBeNull();
  });

  it('shows the first page until something has been played', async () => {
    const { store, settled } = await playedStore();
    store.getState().goHome();
    expect(store.getState().place).toBe('first');
    await store.getState().beginNewWeek(storyId);
    store.getState().current?.seat.act({ call: 'log', kind: 'dive' });
    await settled();
    await store.getState().refreshRuns();
    store.getState().goHome();
    expect(store.getState().place).toBe('garage');
  });
});

describe('settings', () => {
  it('begin as the machine begins them', () => {
    expect(firstSettings).toEqual(defaultSettings);
  });

  it('act at once and are written whole', async () => {
    const { store, port, settled } = await playedStore();
    store.getState().changeSettings({ theme: 'hc' });
    expect(store.getState().settings.theme).toBe('hc');
    await settled();
    expect(port.settings).toEqual({ ...firstSettings, theme: 'hc' });
  });

  it('hold for this sitting when they cannot be written', async () => {
    const { store, port, settled } = await playedStore();
    port.failing.set('settings.write', { code: 'settings/not-saved', message: 'full', details: {} });
    store.getState().changeSettings({ language: 'it' });
    await settled();
    expect(store.getState().settings.language).toBe('it');
    expect(store.getState().notice).toMatchObject({ problem: { code: 'settings/not-saved' } });
  });
});
