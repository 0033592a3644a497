import type { RunSummary } from '../port/port.ts';
import type { Slice } from './app-store.ts';

export interface RunsSlice {
  /** Newest first, those in the trash too. */
  readonly runs: readonly RunSummary[];
  refreshRuns(): Promise<void>;
  trashRun(run: RunSummary): Promise<void>;
  restoreRun(run: RunSummary): Promise<void>;
}

export const createRunsSlice: Slice<RunsSlice> = (set, get, { port }) => ({
  runs: [],
  async refreshRuns() {
    const answer = await port.request('runs.list', {});
    if (!answer.ok) return get().warn(answer.problem);
    const runs = [...answer.value].sort((a, b) => (a.lastAt < b.lastAt ? 1 : a.lastAt > b.lastAt ? -1 : 0));
    set({ runs });
  },
  async trashRun(run) {
    const answer = await port.request('runs.trash', { run: run.run });
    if (!answer.ok) return get().warn(answer.problem);
    get().say({ kind: 'trashed', run });
    await get().refreshRuns();
  },
  async restoreRun(run) {
    const answer = await port.request('runs.restore', { run: run.run });
    if (!answer.ok) return get().warn(answer.problem);
    get().dismiss();
    await get().refreshRuns();
  },
});

/** Runs that can be gone on with or read, newest first. */
export function keptRuns(runs: readonly RunSummary[]): readonly RunSummary[] {
  return runs.filter((run) => !run.isInTrash);
}
/** The run to continue: the newest unfinished one. */
export function unfinishedRun(runs: readonly RunSummary[]): RunSummary | null {
  return keptRuns(runs).find((run) => !run.isOver) ?? null;
}
/** The newest finished run of a story on the same week, other than one. */
export function ghostOf(
  runs: readonly RunSummary[],
  of: Pick<RunSummary, 'scenario' | 'contentHash' | 'seed'>,
  other: string,
): RunSummary | null {
  return (
    keptRuns(runs).find(
      (run) =>
        run.run !== other &&
        run.isOver &&
        run.scenario === of.scenario &&
        run.contentHash === of.contentHash &&
        run.seed === of.seed,
    ) ?? null
  );
}

/** Runs are numbered by when they began, over all of them, so that a number never changes. */
export function numberRuns(runs: readonly RunSummary[]): ReadonlyMap<string, number> {
  const inOrder = [...runs].sort((a, b) => (a.startedAt < b.startedAt ? -1 : a.startedAt > b.startedAt ? 1 : 0));
  return new Map(inOrder.map((run, place) => [run.run, place + 1]));
}
