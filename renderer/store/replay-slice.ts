import type { RunNotes } from '../port/port.ts';
import type { Move, Run } from '../seat/engine.ts';
import type { Slice } from './app-store.ts';
import { alongLine, logOf } from './run-slice.ts';
import type { Place } from './screen-slice.ts';

export type ReplayPage = 'past' | 'branches';

/** A line that nobody drove, looked at as if it had been: the best found in this week, or a way to one ending. */
export interface Watched {
  readonly run: Run;
  readonly is: 'best' | 'way';
}

export interface ReplaySlice {
  /** How the replay of the run in front was opened. */
  readonly replay: {
    /** Moves made by then; null = all of them. */
    readonly at: number | null;
    readonly page: ReplayPage;
    readonly from: Place;
    /** Looked at instead of the run in front; null = that run. */
    readonly watched: Watched | null;
  };
  /** Looks back along the run in front. */
  lookBack(at: number | null, page?: ReplayPage): void;
  /** Looks along a line of the same week that nobody drove, from after so many of its moves. */
  watchLine(moves: readonly Move[], at: number, is: Watched['is']): void;
  /** Puts a kept run in front and looks back along it. */
  replayRun(run: string, page?: ReplayPage): Promise<void>;
  /** Back to the wall of a run that goes on, to the debrief of one that is over, or home. */
  leaveReplay(): void;
  /** A kept run, played again in memory, without putting it in front; null when it cannot be read. */
  readBranch(run: string): Promise<Run | null>;
  /** Names a run, or stars it. Other notes stay as they are. */
  markRun(run: string, patch: Pick<RunNotes, 'name' | 'isStarred'>): Promise<void>;
}

export const createReplaySlice: Slice<ReplaySlice> = (set, get, { port, shelf, engine }) => ({
  replay: { at: null, page: 'past', from: 'garage', watched: null },
  lookBack(at, page = 'past') {
    set({ replay: { at, page, from: get().place, watched: null } });
    get().go('replay');
    void get().refreshRuns();
  },
  watchLine(moves, at, is) {
    const { current } = get();
    if (current === null) return;
    set({
      replay: { at, page: 'past', from: get().place, watched: { run: alongLine(engine, current.run, moves), is } },
    });
    get().go('replay');
    void get().refreshRuns();
  },
  async replayRun(run, page = 'branches') {
    set({ replay: { at: null, page, from: get().place, watched: null } });
    if (get().current?.seat.runId !== run) await get().openRun(run, 'replay');
    else get().go('replay');
    await get().refreshRuns();
  },
  leaveReplay() {
    const { current, replay, go, goHome } = get();
    if (current === null || replay.from === 'garage') return goHome();
    go(current.seat.view().isOver ? 'debrief' : 'wall');
  },
  async readBranch(run) {
    const answer = await port.request('runs.open', { run });
    if (!answer.ok) {
      get().warn(answer.problem);
      return null;
    }
    const { head } = answer.value;
    if (!shelf.has(head.scenario)) return null;
    return engine.replay(await shelf.scenario(head.scenario), logOf(answer.value)).run;
  },
  async markRun(run, patch) {
    const { current } = get();
    if (current?.seat.runId === run) await get().keepNotes(patch);
    else {
      const opened = await port.request('runs.open', { run });
      if (!opened.ok) return get().warn(opened.problem);
      const answer = await port.request('runs.note', { run, notes: { ...opened.value.notes, ...patch } });
      if (!answer.ok) return get().warn(answer.problem);
    }
    await get().refreshRuns();
  },
});
