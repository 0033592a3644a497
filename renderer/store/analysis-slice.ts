import { largestAnalysis } from '../../electron/contract/defaults.ts';
import type { Exploring } from '../explore/explorer.ts';
import type { Analysis, CallWorth, Run } from '../seat/engine.ts';
import type { AppState, AppStore, Slice } from './app-store.ts';

export interface ExploredRun {
  /** The run this is about; null = none. */
  readonly run: string | null;
  /** `stopped`: the player left before it was done. `failed`: a worker died; the debrief goes on without prices. */
  readonly state: 'none' | 'working' | 'done' | 'failed' | 'stopped';
  /** Parts done, of how many; 0 of 0 until that is known. */
  readonly done: number;
  readonly of: number;
  /** Rows as they come, by the move they are about. */
  readonly calls: readonly CallWorth[];
  /** All of it; null until it is done. */
  readonly result: Analysis | null;
  /** What the machine said when it failed: for a report, not for the page. */
  readonly problem: string | null;
}
export interface AnalysisSlice {
  readonly analysis: ExploredRun;
  /** Explores the run in front if it is over, or shows what was kept beside it. Again after it failed or was stopped. */
  exploreRun(): Promise<void>;
  stopExploring(): void;
  /** Shows what is kept beside the run in front, if anything is; explores nothing. */
  recallAnalysis(): Promise<void>;
  /** What is kept beside a finished run; null when nothing is, or it is of another log. */
  readAnalysis(runId: string, run: Run): Promise<Analysis | null>;
}

export const nothingExplored: ExploredRun = {
  run: null,
  state: 'none',
  done: 0,
  of: 0,
  calls: [],
  result: null,
  problem: null,
};

export const createAnalysisSlice: Slice<AnalysisSlice> = (set, get, { port, engine, explorer }) => {
  let exploring: Exploring | null = null;
  /** Which exploration is the present one: what an earlier one still says is not listened to. */
  let present = 0;
  const cancel = (): void => {
    present += 1;
    exploring?.cancel();
    exploring = null;
  };
  const change = (patch: Partial<ExploredRun>): void => set({ analysis: { ...get().analysis, ...patch } });
  const finish = (result: Analysis): void =>
    change({ state: 'done', done: result.calls.length, of: result.calls.length, calls: result.calls, result });

  return {
    analysis: nothingExplored,
    async exploreRun() {
      const { current, analysis } = get();
      if (current === null || explorer === undefined || !current.seat.view().isOver) return;
      const { run } = current;
      const { runId } = current.seat;
      if (analysis.run === runId && (analysis.state === 'working' || analysis.state === 'done')) return;
      cancel();
      const mine = present;
      set({ analysis: { ...nothingExplored, run: runId, state: 'working' } });
      const known = await get().readAnalysis(runId, run);
      if (mine !== present) return;
      if (known !== null) return finish(known);
      try {
        exploring = explorer.explore({ pack: run.scenario.pack, log: run.log }, ({ done, of, call }) => {
          if (mine !== present) return;
          const { calls } = get().analysis;
          change({ done, of, calls: call === null ? calls : withRow(calls, call) });
        });
        const result = await exploring.whole;
        if (mine !== present || result === null) return;
        finish(result);
        // Kept for the next time only. If it cannot be, it is made again then: nothing to trouble the player with.
        if (JSON.stringify(result).length > largestAnalysis) return;
        await port.request('runs.keepAnalysis', { run: runId, analysis: result });
      } catch (error) {
        if (mine === present)
          change({ state: 'failed', problem: error instanceof Error ? error.message : String(error) });
      }
    },
    stopExploring() {
      if (get().analysis.state !== 'working') return;
      cancel();
      change({ state: 'stopped' });
    },
    async recallAnalysis() {
      const { current, analysis } = get();
      if (current === null || !current.seat.view().isOver) return;
      const { runId } = current.seat;
      if (analysis.run === runId && analysis.state !== 'none') return;
      cancel();
      const mine = present;
      const known = await get().readAnalysis(runId, current.run);
      if (mine !== present || known === null) return;
      set({ analysis: { ...nothingExplored, run: runId } });
      finish(known);
    },
    async readAnalysis(runId, run) {
      // A cache that cannot be read is a cache that is empty; the store has written down why.
      const kept = await port.request('runs.readAnalysis', { run: runId });
      const known = kept.ok ? kept.value.analysis : null;
      return known !== null && engine.isAnalysisOf(run, known) ? known : null;
    },
  };
};

const withRow = (calls: readonly CallWorth[], call: CallWorth): readonly CallWorth[] =>
  [...calls.filter((row) => row.index !== call.index || row.call !== call.call), call].toSorted(
    (a, b) => a.index - b.index,
  );

/** Places from which a run is looked back at: between them the work goes on. */
const lookingBack: readonly AppState['place'][] = ['debrief', 'replay'];

/**
 * Exploring begins when the debrief of a run opens, while the player looks back with their own eyes, and ends when the run is left. A
 * replay shows what was found before, and begins nothing.
 */
export function followDebrief(store: AppStore): void {
  store.subscribe((state, before) => {
    if (state.place === before.place && state.current?.seat === before.current?.seat) return;
    const isLeft = !lookingBack.includes(state.place) || state.current?.seat.runId !== state.analysis.run;
    if (isLeft) state.stopExploring();
    if (state.place === 'debrief') void state.exploreRun();
    if (state.place === 'replay') void state.recallAnalysis();
  });
}
