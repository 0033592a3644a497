import { describe, expect, it } from 'vitest';
import type { Move } from '../../../scenarios/index.ts';
import { playedStore, playToEnd } from './played-store.ts';
import type { PlayedStore } from './played-store.ts';

const turn: Move = { call: 'turn', kind: 'turn' };
const look: Move = { call: 'log', kind: 'dive' };
/** Silence throughout, but for one look on the second day: a line of the same week that nobody drove. */
const line: readonly Move[] = [turn, look, turn, turn];

async function finished(): Promise<PlayedStore & { readonly runId: string }> {
  const made = await playedStore();
  await playToEnd(made);
  const { current } = made.store.getState();
  if (current === null) throw new Error('No run was played.');
  await made.store.getState().refreshRuns();
  made.store.getState().go('debrief');
  return { ...made, runId: current.seat.runId };
}

describe('a line found for a week', () => {
  it('is watched without a journal, and leads back to the debrief of the run', async () => {
    const { store, port, runId } = await finished();
    const before = port.runs.size;
    store.getState().watchLine(line, 1, 'best');
    const { place, replay, current } = store.getState();
    expect({ place, at: replay.at, is: replay.watched?.is }).toEqual({ place: 'replay', at: 1, is: 'best' });
    expect(replay.watched?.run.steps.map(({ move }) => move)).toEqual(line);
    expect(current?.seat.runId).toBe(runId);
    expect(port.runs.size).toBe(before);
    store.getState().leaveReplay();
    expect(store.getState().place).toBe('debrief');
    store.getState().lookBack(null);
    expect(store.getState().replay.watched).toBeNull();
  });

  it('rides as the ghost of the same week when it is raced', async () => {
    const { store, port, runId } = await finished();
    await store.getState().driveLine(line, 0);
    const { place, current } = store.getState();
    expect(place).toBe('wall');
    expect(current?.ghostIs).toBe('line');
    expect(current?.ghost?.steps.map(({ move }) => move)).toEqual(line);
    expect(current?.run.steps).toEqual([]);
    expect(port.runs.get(current?.seat.runId ?? '')?.head.parent).toEqual({ run: runId, moves: 0 });
  });

  it('rides along again when the raced run is opened another day', async () => {
    const { store, port } = await finished();
    await store.getState().driveLine(line, 0);
    const raced = store.getState().current?.seat.runId ?? '';
    await store.getState().keepNotes({ name: 'raced' });
    store.getState().goHome();
    store.setState({ current: null });
    await store.getState().openRun(raced);
    const { current } = store.getState();
    expect(current?.ghostIs).toBe('line');
    expect(current?.ghost?.steps.map(({ move }) => move)).toEqual(line);
    expect(port.runs.get(raced)?.notes).toMatchObject({ name: 'raced', ghost: line });
  });

  // A story that was mended since may refuse a move of the line: the last run is the ghost then, and the run opens all the same.
  it('gives way to the last run when it no longer holds', async () => {
    const { store, port, runId } = await finished();
    await store.getState().driveLine(line, 0);
    const raced = store.getState().current?.seat.runId ?? '';
    await store.getState().keepNotes({ ghost: [{ call: 'nobody_calls', kind: 'dive' }] });
    store.getState().goHome();
    store.setState({ current: null });
    await store.getState().openRun(raced);
    const { current } = store.getState();
    expect(current?.ghostIs).toBe('last_run');
    expect(current?.ghost?.log.moves).toHaveLength(port.runs.get(runId)?.moves.length ?? -1);
  });

  it('is branched into where it leaves the run, with the moves they share', async () => {
    const { store, port, runId } = await finished();
    await store.getState().driveLine(line, 1);
    const { current } = store.getState();
    expect(current?.run.steps.map(({ move }) => move)).toMatchObject([turn]);
    expect(port.runs.get(current?.seat.runId ?? '')?.head.parent).toEqual({ run: runId, moves: 1 });
  });

  // The tree draws a branch where it left its parent, not where the player took the line over.
  it('names as shared only what both did when it is taken over further on', async () => {
    const { store, port, runId } = await finished();
    await store.getState().driveLine(line, 3);
    const { current } = store.getState();
    expect(current?.run.steps.map(({ move }) => move)).toMatchObject(line.slice(0, 3));
    expect(port.runs.get(current?.seat.runId ?? '')?.head.parent).toEqual({ run: runId, moves: 1 });
  });

  it('stays the last run as a ghost on any other way on', async () => {
    const { store } = await finished();
    await store.getState().whatIf(0);
    expect(store.getState().current?.ghostIs).toBe('last_run');
  });
});
