import { describe, expect, it } from 'vitest';
import { replay, worldHash } from '../../../scenarios/index.ts';
import type { AppStore } from '../../../renderer/store/app-store.ts';
import type { CurrentRun } from '../../../renderer/store/run-slice.ts';
import { playedStore, storyId } from './played-store.ts';

const look = { call: 'log', kind: 'dive' } as const;
const turn = { call: 'turn', kind: 'turn' } as const;

function current(store: AppStore): CurrentRun {
  const found = store.getState().current;
  if (found === null) throw new Error('No run is open.');
  return found;
}
/** Lets turns run until the story is over: silence is legal everywhere. */
function playOut(store: AppStore): void {
  for (let turns = 0; turns < 10 && !current(store).seat.view().isOver; turns += 1) current(store).seat.act(turn);
}

describe('beginning a week', () => {
  it('opens the very first one on the rehearsed seed', async () => {
    const { store, pack } = await playedStore();
    await store.getState().beginNewWeek(storyId);
    expect(current(store).run.log.seed).toBe(pack.story.firstSeed);
    expect(store.getState().place).toBe('wall');
  });

  it('draws another truth for the next new week', async () => {
    const { store } = await playedStore();
    await store.getState().beginNewWeek(storyId);
    const { truth } = current(store).run.world;
    await store.getState().refreshRuns();
    await store.getState().beginNewWeek(storyId);
    expect(current(store).run.world.truth).not.toBe(truth);
  });

  it('keeps seed and truth on the same week, with the last run beside it', async () => {
    const { store, settled } = await playedStore();
    await store.getState().beginNewWeek(storyId);
    playOut(store);
    await settled();
    const last = current(store).run;
    await store.getState().refreshRuns();
    await store.getState().beginSameWeek(storyId);
    expect(current(store).run.log.seed).toBe(last.log.seed);
    expect(current(store).ghost?.world).toEqual(last.world);
  });

  it('says why when no journal can be made, and stays where it was', async () => {
    const { store, port } = await playedStore();
    port.failing.set('runs.create', { code: 'runs/read-only', message: 'held', details: {} });
    await store.getState().beginNewWeek(storyId);
    expect(store.getState().current).toBeNull();
    expect(store.getState().notice).toMatchObject({ kind: 'problem', problem: { code: 'runs/read-only' } });
  });
});

describe('playing', () => {
  it('paints a move at once and marks it saved when the journal answers', async () => {
    const { store, port, settled } = await playedStore();
    await store.getState().beginNewWeek(storyId);
    const { seat } = current(store);
    expect(seat.act(look).ok).toBe(true);
    expect(current(store).run.steps).toHaveLength(1);
    expect(current(store).saved.kind).toBe('saving');
    await settled();
    expect(current(store).saved).toEqual({ kind: 'saved', moves: 1, problem: null });
    expect(port.runs.get(seat.runId)?.moves).toHaveLength(1);
  });

  it('changes nothing when a move is refused, and says so in words', async () => {
    const { store, port, settled } = await playedStore();
    await store.getState().beginNewWeek(storyId);
    const before = current(store).run;
    const refused = current(store).seat.act({ call: 'nowhere', kind: 'dive' });
    await settled();
    expect(refused).toMatchObject({ ok: false, refusal: { code: 'call/unknown' } });
    expect(refused.ok ? '' : refused.text).not.toBe('');
    expect(current(store).run).toBe(before);
    expect(port.runs.get(current(store).seat.runId)?.moves).toEqual([]);
  });

  it('goes on in memory when the disk refuses, and writes all of it when asked again', async () => {
    const { store, port, settled } = await playedStore();
    await store.getState().beginNewWeek(storyId);
    const { seat } = current(store);
    port.failing.set('runs.append', { code: 'runs/not-saved', message: 'full', details: {} });
    seat.act(look);
    seat.act(turn);
    await settled();
    expect(current(store).run.steps).toHaveLength(2);
    expect(current(store).saved).toMatchObject({ kind: 'unsaved', moves: 0, problem: { code: 'runs/not-saved' } });
    port.failing.clear();
    await seat.saveAgain();
    expect(current(store).saved.kind).toBe('saved');
    expect(port.runs.get(seat.runId)?.moves.map((move) => move.call)).toEqual(['log', 'turn']);
  });

  it('journals the hash of the world each move led to', async () => {
    const { store, port, settled } = await playedStore();
    await store.getState().beginNewWeek(storyId);
    current(store).seat.act(look);
    await settled();
    expect(port.runs.get(current(store).seat.runId)?.moves[0]?.world).toBe(worldHash(current(store).run.world));
  });

  it('counts a finished story once', async () => {
    const { store, settled } = await playedStore();
    await store.getState().beginNewWeek(storyId);
    playOut(store);
    await settled();
    expect(current(store).seat.view().isOver).toBe(true);
    expect(store.getState().settings.plays).toEqual({ [storyId]: 1 });
    // What is lit does not change under the player's eyes: it was lit for the first sitting.
    expect(current(store).plays).toBe(0);
  });
});

describe('opening a kept run', () => {
  it('continues where it was', async () => {
    const { store, settled } = await playedStore();
    await store.getState().beginNewWeek(storyId);
    const { seat } = current(store);
    seat.act(look);
    seat.act(turn);
    await settled();
    const { world } = seat.run;
    store.getState().leaveRun();
    await store.getState().openRun(seat.runId);
    expect(current(store).run.world).toEqual(world);
    expect(store.getState().place).toBe('wall');
    current(store).seat.act(turn);
    await settled();
    expect(current(store).saved).toMatchObject({ kind: 'saved', moves: 3 });
  });

  it('opens a finished one in its debrief', async () => {
    const { store, settled } = await playedStore();
    await store.getState().beginNewWeek(storyId);
    playOut(store);
    await settled();
    await store.getState().openRun(current(store).seat.runId);
    expect(store.getState().place).toBe('debrief');
  });

  it('goes on as a run of its own when a move no longer fits', async () => {
    const { store, port, settled } = await playedStore();
    await store.getState().beginNewWeek(storyId);
    const { seat } = current(store);
    seat.act(look);
    seat.act(turn);
    await settled();
    const kept = port.runs.get(seat.runId);
    if (kept?.moves[1] !== undefined) kept.moves[1] = { ...kept.moves[1], call: 'gone_call', kind: 'dive' };
    await store.getState().openRun(seat.runId);
    await settled();
    expect(current(store).run.steps).toHaveLength(1);
    expect(current(store).run.log.parent ?? port.runs.get(current(store).seat.runId)?.head.parent).toEqual({
      run: seat.runId,
      moves: 1,
    });
    expect(kept?.moves).toHaveLength(2);
    expect(store.getState().notice).toEqual({ kind: 'cut_short', move: 2 });
  });

  it('names a story that is not here', async () => {
    const { store, port } = await playedStore();
    await store.getState().beginNewWeek(storyId);
    const { runId } = current(store).seat;
    const kept = port.runs.get(runId);
    if (kept !== undefined) port.runs.set(runId, { ...kept, head: { ...kept.head, scenario: 'another_story' } });
    await store.getState().openRun(runId);
    expect(store.getState().notice).toEqual({ kind: 'story_gone' });
  });
});

describe('what if', () => {
  it('starts the same week from the chosen move, with the moves before it kept', async () => {
    const { store, port, settled } = await playedStore();
    await store.getState().beginNewWeek(storyId);
    const { seat } = current(store);
    seat.act(look);
    seat.act(look);
    playOut(store);
    await settled();
    const whole = seat.run;
    await store.getState().whatIf(1);
    await settled();
    const forked = current(store);
    expect(forked.seat.runId).not.toBe(seat.runId);
    expect(forked.run.world).toEqual(whole.steps[0]?.world);
    expect(forked.ghost).toBe(whole);
    const kept = port.runs.get(forked.seat.runId);
    expect(kept?.head.parent).toEqual({ run: seat.runId, moves: 1 });
    expect(kept?.head.seed).toBe(whole.log.seed);
    expect(kept?.moves).toHaveLength(1);
    const read = replay(whole.scenario, { ...whole.log, moves: kept?.moves ?? [] });
    expect(read.stopped).toBeUndefined();
    expect(read.run.world).toEqual(forked.run.world);
  });

  it('leaves the run it came from as it was', async () => {
    const { store, port, settled } = await playedStore();
    await store.getState().beginNewWeek(storyId);
    playOut(store);
    await settled();
    const { runId } = current(store).seat;
    const before = structuredClone(port.runs.get(runId)?.moves);
    await store.getState().whatIf(0);
    await settled();
    expect(port.runs.get(runId)?.moves).toEqual(before);
  });
});

describe('notes', () => {
  it('are kept with the run and come back with it', async () => {
    const { store, settled } = await playedStore();
    await store.getState().beginNewWeek(storyId);
    playOut(store);
    await settled();
    const { runId } = current(store).seat;
    await store.getState().keepNotes({ gladOf: 1, disagree: { some_moment: 'I knew him.' } });
    await store.getState().keepNotes({ takeBack: 0 });
    await store.getState().openRun(runId);
    expect(current(store).notes).toEqual({
      gladOf: 1,
      takeBack: 0,
      disagree: { some_moment: 'I knew him.' },
      action: null,
    });
  });
});
