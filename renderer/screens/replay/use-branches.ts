import { useEffect, useMemo, useState } from 'react';
import { useApp, useCurrent } from '../../store/hooks.ts';
import { numberRuns } from '../../store/runs-slice.ts';
import type { Run } from '../../seat/engine.ts';
import type { RunSummary } from '../../port/port.ts';
import { isSameWeek, lanesOf } from './tree.ts';
import type { Lane } from './tree.ts';

export interface Branches {
  readonly lanes: readonly Lane[];
  readonly numbers: ReadonlyMap<string, number>;
  /** Runs that have been read, by id; null = it cannot be read; missing = on its way. */
  readonly runs: ReadonlyMap<string, Run | null>;
  /** Other weeks of the same story. */
  readonly others: readonly RunSummary[];
  readonly trashed: readonly RunSummary[];
  /** Asks for a run of another week. */
  readonly ask: (run: string) => void;
}

/** The branches of the week in front, each journal read once and played again in memory. */
export function useBranches(): Branches {
  const { seat, run } = useCurrent();
  const summaries = useApp((state) => state.runs);
  const readBranch = useApp((state) => state.readBranch);
  const [read, setRead] = useState<ReadonlyMap<string, { readonly moves: number; readonly run: Run | null }>>(
    new Map(),
  );
  const [asked, setAsked] = useState<readonly string[]>([]);
  const { log } = run;
  const week = useMemo(
    () => ({ scenario: log.scenario, contentHash: log.contentHash, seed: log.seed }),
    [log.scenario, log.contentHash, log.seed],
  );
  const lanes = useMemo(() => lanesOf(summaries, week), [summaries, week]);
  const wanted = useMemo(
    () =>
      [...lanes.map((lane) => lane.run), ...summaries.filter((one) => asked.includes(one.run))].filter(
        (one) => one.run !== seat.runId && read.get(one.run)?.moves !== one.moves,
      ),
    [lanes, summaries, asked, read, seat.runId],
  );
  useEffect(() => {
    let isWanted = true;
    const [next] = wanted;
    if (next === undefined) return undefined;
    void readBranch(next.run).then((found) => {
      if (isWanted) setRead((known) => new Map(known).set(next.run, { moves: next.moves, run: found }));
    });
    return () => {
      isWanted = false;
    };
  }, [wanted, readBranch]);
  return useMemo(() => {
    const runs = new Map<string, Run | null>([...read].map(([id, one]) => [id, one.run]));
    runs.set(seat.runId, run);
    const sameStory = summaries.filter((one) => one.scenario === week.scenario && one.run !== seat.runId);
    return {
      lanes,
      numbers: numberRuns(summaries),
      runs,
      others: sameStory.filter((one) => !one.isInTrash && !isSameWeek(one, week)),
      trashed: sameStory.filter((one) => one.isInTrash && isSameWeek(one, week)),
      ask: (id) => setAsked((known) => (known.includes(id) ? known : [...known, id])),
    };
  }, [read, seat.runId, run, summaries, lanes, week]);
}
