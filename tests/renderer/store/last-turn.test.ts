import { beforeEach, describe, expect, it } from 'vitest';
import type { Explorer } from '../../../renderer/explore/explorer.ts';
import { lateExplorer } from '../../../renderer/explore/late-explorer.ts';
import { isLastTurn } from '../../../renderer/store/last-turn.ts';
import type { RunLog } from '../../../scenarios/index.ts';
import { playedStore, storyId } from './played-store.ts';
import type { PlayedStore } from './played-store.ts';

type Followed = Parameters<Explorer['follow']>[0];

function listening() {
  const followed: Followed[] = [];
  const explored: RunLog[] = [];
  let forgotten = 0;
  const explorer: Explorer = {
    explore({ log }) {
      explored.push(log);
      return { whole: new Promise(() => {}), cancel: () => {} };
    },
    follow: (run) => void followed.push(run),
    forget: () => void (forgotten += 1),
  };
  return { explorer, followed, explored, forgotten: () => forgotten };
}

let heard: ReturnType<typeof listening>;
let game: PlayedStore;
const state = () => game.store.getState();
const turn = (): void => {
  const played = state().current!.seat.act({ call: 'turn', kind: 'turn' });
  if (!played.ok) throw new Error(played.refusal.code);
};
const toLastTurn = (): void => {
  while (!isLastTurn(state().current)) turn();
};

beforeEach(async () => {
  heard = listening();
  game = await playedStore(undefined, heard.explorer);
  await state().beginNewWeek(storyId);
});

describe('the run in play', () => {
  it('is followed from the beginning of its last turn, and not before', () => {
    const { stepNames } = state().current!.seat.view();
    while (state().current!.seat.view().step < stepNames.length - 2) turn();
    expect(heard.followed).toEqual([]);
    toLastTurn();
    const { run } = state().current!;
    expect(heard.followed).toEqual([{ pack: run.scenario.pack, log: run.log, isOver: false }]);
    expect(run.world.at['clock']).not.toBe('over');
  });

  it('is followed with every move, to its end', () => {
    toLastTurn();
    while (!state().current!.seat.view().isOver) turn();
    expect(heard.followed.length).toBeGreaterThan(1);
    expect(heard.followed.at(-1)).toMatchObject({ isOver: true, log: state().current!.run.log });
    expect(heard.forgotten()).toBeLessThanOrEqual(1);
  });

  it('is followed at once when it is opened again on its last turn', async () => {
    toLastTurn();
    const { runId } = state().current!.seat;
    state().goHome();
    await game.settled();
    heard.followed.length = 0;
    await state().openRun(runId);
    expect(heard.followed).toHaveLength(1);
  });

  it('is not forgotten on the way to its debrief, nor while it is looked back at', async () => {
    toLastTurn();
    const before = heard.forgotten();
    while (!state().current!.seat.view().isOver) turn();
    state().go('debrief');
    await game.settled();
    state().lookBack(null);
    expect(heard.explored).toEqual([state().current!.run.log]);
    expect(heard.forgotten()).toBe(before);
  });

  it('is forgotten when it is left, and when another is put in front', async () => {
    toLastTurn();
    const before = heard.forgotten();
    state().goHome();
    expect(heard.forgotten()).toBe(before + 1);
    await state().openRun(state().current!.seat.runId);
    await state().whatIf(1);
    expect(heard.forgotten()).toBeGreaterThan(before + 1);
    expect(heard.followed.at(-1)?.log.moves.length).toBeGreaterThan(1);
  });

  // The debrief's answer is told to nobody before its time.
  it('shows nothing of what is found about it', () => {
    toLastTurn();
    expect(state().analysis.state).toBe('none');
  });
});

describe('an explorer that comes late', () => {
  const inPlay = (): Followed => {
    const { run } = state().current!;
    return { pack: run.scenario.pack, log: run.log, isOver: false };
  };

  it('is fetched to follow a run', async () => {
    let fetched = 0;
    const late = lateExplorer(() => {
      fetched += 1;
      return Promise.resolve(heard.explorer);
    });
    late.follow(inPlay());
    late.follow({ ...inPlay(), isOver: true });
    await game.settled();
    // Only what is still wanted when it arrives.
    expect(heard.followed.map(({ isOver }) => isOver)).toEqual([true]);
    late.follow(inPlay());
    await game.settled();
    expect(heard.followed).toHaveLength(2);
    expect(fetched).toBe(1);
  });

  it('follows nothing that was left while it came, and is not fetched to forget', async () => {
    let fetched = 0;
    const late = lateExplorer(() => {
      fetched += 1;
      return Promise.resolve(heard.explorer);
    });
    late.forget();
    expect(fetched).toBe(0);
    late.follow(inPlay());
    late.forget();
    await game.settled();
    expect(heard.followed).toEqual([]);
  });

  it('is asked for again by the debrief when it could not be fetched', async () => {
    let isCut = true;
    const late = lateExplorer(() => (isCut ? Promise.reject(new Error('offline')) : Promise.resolve(heard.explorer)));
    late.follow(inPlay());
    await game.settled();
    isCut = false;
    void late.explore(inPlay(), () => {}).whole;
    await game.settled();
    expect(heard.explored).toHaveLength(1);
  });
});
