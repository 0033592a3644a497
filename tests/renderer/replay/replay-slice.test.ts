import { describe, expect, it } from 'vitest';
import { playedStore, storyId } from '../store/played-store.ts';
import type { PlayedStore } from '../store/played-store.ts';

async function begun(): Promise<PlayedStore & { readonly runId: string }> {
  const made = await playedStore();
  await made.store.getState().beginNewWeek(storyId);
  const { current } = made.store.getState();
  if (current === null) throw new Error('No run was begun.');
  current.seat.act({ call: 'log', kind: 'dive' });
  current.seat.act({ call: 'turn', kind: 'turn' });
  await made.settled();
  await made.store.getState().refreshRuns();
  return { ...made, runId: current.seat.runId };
}

describe('looking back along a run', () => {
  it('opens at a move and leads back to the wall', async () => {
    const { store } = await begun();
    store.getState().lookBack(1);
    expect(store.getState()).toMatchObject({ place: 'replay', replay: { at: 1, page: 'past', from: 'wall' } });
    store.getState().leaveReplay();
    expect(store.getState().place).toBe('wall');
  });
  it('puts a kept run in front from the garage and leads back there', async () => {
    const { store, runId } = await begun();
    store.getState().goHome();
    store.getState().leaveRun();
    await store.getState().replayRun(runId);
    expect(store.getState().current?.run.steps).toHaveLength(2);
    expect(store.getState().place).toBe('replay');
    store.getState().leaveReplay();
    expect(store.getState().place).toBe('garage');
  });
});

describe('a branch', () => {
  it('keeps seed, settings and first moves, and names its parent', async () => {
    const { store, runId, port } = await begun();
    await store.getState().whatIf(1);
    const { current } = store.getState();
    expect(current?.run.log.moves).toHaveLength(1);
    const kept = port.runs.get(current?.seat.runId ?? '');
    const parent = port.runs.get(runId);
    expect(kept?.head).toEqual({ ...parent?.head, parent: { run: runId, moves: 1 } });
    expect(kept?.moves[0]?.world).toBe(parent?.moves[0]?.world);
  });
  it('is read without being put in front', async () => {
    const { store, runId } = await begun();
    await store.getState().whatIf(0);
    const other = await store.getState().readBranch(runId);
    expect(other?.steps).toHaveLength(2);
    expect(store.getState().current?.seat.runId).not.toBe(runId);
  });
  it('is named and starred, in front or not, beside its other notes', async () => {
    const { store, runId, port } = await begun();
    await store.getState().keepNotes({ gladOf: 0 });
    await store.getState().markRun(runId, { name: 'log first' });
    await store.getState().whatIf(0);
    await store.getState().markRun(runId, { isStarred: true });
    expect(port.runs.get(runId)?.notes).toMatchObject({ gladOf: 0, name: 'log first', isStarred: true });
    const listed = store.getState().runs.find((one) => one.run === runId);
    expect(listed).toMatchObject({ name: 'log first', isStarred: true });
  });
  it('that cannot be read is said, not thrown', async () => {
    const { store } = await begun();
    expect(await store.getState().readBranch('memory-9999')).toBeNull();
    expect(store.getState().notice).toMatchObject({ kind: 'problem', problem: { code: 'runs/unknown' } });
  });
});

it('begins the same week with whatever the last one had fixed beside its seed', async () => {
  const { store, port, runId, settled } = await begun();
  const kept = port.runs.get(runId);
  if (kept === undefined) throw new Error('The run is not kept.');
  port.runs.set(runId, { ...kept, head: { ...kept.head, truth: 'load', luck: { night: 0.5 } } });
  await store.getState().beginSameWeek(storyId);
  await settled();
  expect(store.getState().current?.run.log).toMatchObject({
    seed: kept.head.seed,
    truth: 'load',
    luck: { night: 0.5 },
  });
});
