import { beforeEach, describe, expect, it } from 'vitest';
import type { Explorer, Exploring, Heard } from '../../../renderer/explore/explorer.ts';
import { lateExplorer } from '../../../renderer/explore/late-explorer.ts';
import type { AppStore } from '../../../renderer/store/app-store.ts';
import { logHash } from '../../../scenarios/index.ts';
import type { Analysis, RunLog } from '../../../scenarios/index.ts';
import { madeAnalysis, madeCall } from '../../helpers/analysis-by-hand.ts';
import { playToEnd, playedStore } from './played-store.ts';
import type { PlayedStore } from './played-store.ts';

/** An explorer whose workers say what a test lets them say. */
function heldExplorer(): {
  explorer: Explorer;
  asked: { log: RunLog; hear: (heard: Heard) => void; end: (result: Analysis) => void; die: (error: Error) => void }[];
  cancelled: number[];
} {
  const asked: ReturnType<typeof heldExplorer>['asked'] = [];
  const cancelled: number[] = [];
  const explorer: Explorer = {
    explore({ log }, hear): Exploring {
      const at = asked.length;
      let cancel = (): void => {};
      const whole = new Promise<Analysis | null>((resolve, reject) => {
        asked.push({ log, hear, end: resolve, die: reject });
        cancel = () => {
          cancelled.push(at);
          resolve(null);
        };
      });
      return { whole, cancel };
    },
    follow: () => {},
    forget: () => {},
  };
  return { explorer, asked, cancelled };
}

let game: PlayedStore;
let store: AppStore;
let held: ReturnType<typeof heldExplorer>;
const state = () => store.getState();
const analysisOfRun = (): Analysis => {
  const { run } = state().current!;
  return { ...madeAnalysis, contentHash: run.scenario.pack.contentHash, logHash: logHash(run.log) };
};

beforeEach(async () => {
  held = heldExplorer();
  game = await playedStore(undefined, held.explorer);
  ({ store } = game);
  await playToEnd(game);
});

describe('exploring a finished run', () => {
  it('does not begin on the wall', () => {
    expect(state().analysis.state).toBe('none');
    expect(held.asked).toHaveLength(0);
  });

  it('begins when the debrief opens, with the log of the run', async () => {
    state().go('debrief');
    await game.settled();
    expect(state().analysis).toMatchObject({ state: 'working', run: state().current!.seat.runId, done: 0, of: 0 });
    expect(held.asked.map(({ log }) => log)).toEqual([state().current!.run.log]);
  });

  it('shows rows as they land, in the order of the run', async () => {
    state().go('debrief');
    await game.settled();
    const [{ hear }] = held.asked as [(typeof held.asked)[number]];
    hear({ done: 0, of: 4, call: null });
    hear({ done: 1, of: 4, call: { ...madeCall, index: 5 } });
    hear({ done: 2, of: 4, call: null });
    hear({ done: 3, of: 4, call: { ...madeCall, index: 2 } });
    expect(state().analysis).toMatchObject({ state: 'working', done: 3, of: 4, result: null });
    expect(state().analysis.calls.map(({ index }) => index)).toEqual([2, 5]);
  });

  it('keeps two calls of one move apart', async () => {
    state().go('debrief');
    await game.settled();
    held.asked[0]!.hear({ done: 1, of: 2, call: madeCall });
    held.asked[0]!.hear({ done: 2, of: 2, call: { ...madeCall, call: 'other' } });
    expect(state().analysis.calls.map(({ call }) => call)).toEqual(['pallet_7', 'other']);
  });

  it('keeps the whole beside the run and needs no worker the next time', async () => {
    state().go('debrief');
    await game.settled();
    const whole = analysisOfRun();
    held.asked[0]!.end(whole);
    await game.settled();
    expect(state().analysis).toMatchObject({ state: 'done', result: whole, calls: whole.calls });
    const { runId } = state().current!.seat;
    state().goHome();
    // As after a restart: from the journal, without what the page remembers.
    store.setState({ current: null, analysis: { ...state().analysis, run: null, state: 'none', result: null } });
    await state().openRun(runId);
    await game.settled();
    expect(state().analysis).toMatchObject({ state: 'done', result: whole });
    expect(held.asked).toHaveLength(1);
  });

  it('is recalled where a run is looked back at from the garage, and nothing is explored for it', async () => {
    const { runId } = state().current!.seat;
    state().goHome();
    store.setState({ current: null });
    await state().replayRun(runId);
    await game.settled();
    expect(state().analysis).toMatchObject({ run: null, state: 'none' });
    const whole = analysisOfRun();
    game.port.analyses.set(runId, whole);
    state().goHome();
    await state().replayRun(runId);
    await game.settled();
    expect(state().analysis).toMatchObject({ run: runId, state: 'done', result: whole });
    expect(held.asked).toHaveLength(0);
  });

  it.each([
    ['other moves', { logHash: '00000000' }],
    ['another version of the story', { contentHash: 'b'.repeat(64) }],
  ])('works again when what was kept is of %s', async (_, stale) => {
    const { runId } = state().current!.seat;
    game.port.analyses.set(runId, { ...analysisOfRun(), ...stale });
    state().go('debrief');
    await game.settled();
    expect(state().analysis).toMatchObject({ state: 'working', result: null });
    const whole = analysisOfRun();
    held.asked[0]!.end(whole);
    await game.settled();
    expect(game.port.analyses.get(runId)).toEqual(whole);
  });

  it('goes on while the run is looked back at, and stops when it is left', async () => {
    state().go('debrief');
    await game.settled();
    held.asked[0]!.hear({ done: 1, of: 4, call: madeCall });
    state().lookBack(null);
    expect(state().analysis.state).toBe('working');
    state().goHome();
    expect(held.cancelled).toEqual([0]);
    expect(state().analysis).toMatchObject({ state: 'stopped', done: 1, calls: [madeCall] });
    // What a worker still had in its mouth is not heard.
    held.asked[0]!.hear({ done: 2, of: 4, call: { ...madeCall, index: 9 } });
    expect(state().analysis.calls).toEqual([madeCall]);
  });

  it('stops when a what-if puts another run in front', async () => {
    state().go('debrief');
    await game.settled();
    await state().whatIf(1);
    expect(held.cancelled).toEqual([0]);
    expect(state().analysis.state).toBe('stopped');
  });

  it('begins anew when the debrief opens again', async () => {
    const { runId } = state().current!.seat;
    state().go('debrief');
    await game.settled();
    state().goHome();
    await state().openRun(runId);
    await game.settled();
    expect(state().analysis).toMatchObject({ state: 'working', done: 0, calls: [] });
    expect(held.asked).toHaveLength(2);
  });

  it('says that it failed when a worker dies, and tries again when asked', async () => {
    state().go('debrief');
    await game.settled();
    held.asked[0]!.hear({ done: 1, of: 4, call: madeCall });
    held.asked[0]!.die(new Error('out of memory'));
    await game.settled();
    expect(state().analysis).toMatchObject({ state: 'failed', problem: 'out of memory', calls: [madeCall] });
    expect(state().notice).toBeNull();
    void state().exploreRun();
    await game.settled();
    expect(state().analysis).toMatchObject({ state: 'working', problem: null });
  });

  it('works and shows all when the cache can be neither read nor written', async () => {
    const problem = { code: 'runs/not-saved', message: 'The disk is full.', details: {} } as const;
    game.port.failing.set('runs.readAnalysis', problem).set('runs.keepAnalysis', problem);
    state().go('debrief');
    await game.settled();
    held.asked[0]!.end(analysisOfRun());
    await game.settled();
    expect(state().analysis.state).toBe('done');
    expect(state().notice).toBeNull();
  });

  it('shows one that is too long to be kept, and does not send it', async () => {
    state().go('debrief');
    await game.settled();
    const whole = analysisOfRun();
    const long = {
      ...whole,
      calls: Array.from({ length: 499 }, (_, index) => ({ ...madeCall, index, call: 'a'.repeat(400) })),
    };
    held.asked[0]!.end(long);
    await game.settled();
    expect(state().analysis).toMatchObject({ state: 'done', result: long });
    expect(game.port.analyses.size).toBe(0);
    expect(state().notice).toBeNull();
  });

  it('has nothing to say in a home without an explorer', async () => {
    const bare = await playedStore();
    await playToEnd(bare);
    bare.store.getState().go('debrief');
    await bare.settled();
    expect(bare.store.getState().analysis.state).toBe('none');
  });
});

describe('an explorer that comes late', () => {
  it('is fetched at the first run and can be cancelled before it is there', async () => {
    let arrive: (explorer: Explorer) => void = () => {};
    let fetched = 0;
    const late = lateExplorer(() => {
      fetched += 1;
      return new Promise((resolve) => (arrive = resolve));
    });
    expect(fetched).toBe(0);
    const { run } = state().current!;
    const exploring = late.explore({ pack: run.scenario.pack, log: run.log }, () => {});
    exploring.cancel();
    arrive(held.explorer);
    expect(await exploring.whole).toBeNull();
    expect(held.asked).toHaveLength(0);
  });

  it('fails when its code cannot be fetched', async () => {
    const late = lateExplorer(() => Promise.reject(new Error('offline')));
    const { run } = state().current!;
    await expect(late.explore({ pack: run.scenario.pack, log: run.log }, () => {}).whole).rejects.toThrow('offline');
  });
});
