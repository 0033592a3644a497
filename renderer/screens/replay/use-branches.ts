import { useEffect, useMemo, useState } from 'react';
import { useAnalysis, useApp, useCurrent } from '../../store/hooks.ts';
import type { Watched } from '../../store/replay-slice.ts';
import { numberRuns } from '../../store/runs-slice.ts';
import type { Analysis, Run } from '../../seat/engine.ts';
import type { RunSummary } from '../../port/port.ts';
import { watchedId } from './names.ts';
import { isSameWeek, lanesOf } from './tree.ts';
import type { Lane } from './tree.ts';

export interface Branches {
  readonly lanes: readonly Lane[];
  readonly numbers: ReadonlyMap<string, number>;
  /** Runs that have been read, by id; null = it cannot be read; missing = on its way. */
  readonly runs: ReadonlyMap<string, Run | null>;
  /** What exploring found of them, where it is kept: never made here. */
  readonly analyses: ReadonlyMap<string, Analysis>;
  /** Other weeks of the same story. */
  readonly others: readonly RunSummary[];
  readonly trashed: readonly RunSummary[];
  /** What the line is that is looked along without having been driven. */
  readonly watched: Watched['is'];
  /** Asks for a run of another week. */
  readonly ask: (run: string) => void;
}

/** The branches of the week in front, each journal read once and played again in memory. */
export function useBranches(): Branches {
  const { seat, run } = useCurrent();
  const summaries = useApp((state) => state.runs);
  const readBranch = useApp((state) => state.readBranch);
  const readAnalysis = useApp((state) => state.readAnalysis);
  const { result } = useAnalysis();
  const watched = useApp((state) => state.replay.watched);
  const [read, setRead] = useState<ReadonlyMap<string, Read>>(new Map());
  const [asked, setAsked] = useState<readonly string[]>([]);
  const { log } = run;
  const week = useMemo(
    () => ({ scenario: log.scenario, contentHash: log.contentHash, seed: log.seed }),
    [log.scenario, log.contentHash, log.seed],
  );
  const lanes = useMemo(
    () => lanesOf([...summaries, ...asSummary(watched, run, seat.runId)], week),
    [summaries, watched, run, seat.runId, week],
  );
  const wanted = useMemo(
    () =>
      [...lanes.map((lane) => lane.run), ...summaries.filter((one) => asked.includes(one.run))].filter(
        (one) => one.run !== seat.runId && one.run !== watchedId && read.get(one.run)?.moves !== one.moves,
      ),
    [lanes, summaries, asked, read, seat.runId],
  );
  useEffect(() => {
    let isWanted = true;
    const [next] = wanted;
    if (next === undefined) return undefined;
    void readBranch(next.run).then(async (found) => {
      const analysis = found === null || !next.isOver ? null : await readAnalysis(next.run, found);
      if (isWanted) setRead((known) => new Map(known).set(next.run, { moves: next.moves, run: found, analysis }));
    });
    return () => {
      isWanted = false;
    };
  }, [wanted, readBranch, readAnalysis]);
  return useMemo(() => {
    const runs = new Map<string, Run | null>([...read].map(([id, one]) => [id, one.run]));
    runs.set(seat.runId, run);
    if (watched !== null) runs.set(watchedId, watched.run);
    const analyses = new Map<string, Analysis>(
      [...read].flatMap(([id, { analysis }]) => (analysis === null ? [] : [[id, analysis] as const])),
    );
    if (result !== null) analyses.set(seat.runId, result);
    const sameStory = summaries.filter((one) => one.scenario === week.scenario && one.run !== seat.runId);
    return {
      lanes,
      watched: watched?.is ?? 'best',
      numbers: numberRuns(summaries),
      runs,
      analyses,
      others: sameStory.filter((one) => !one.isInTrash && !isSameWeek(one, week)),
      trashed: sameStory.filter((one) => one.isInTrash && isSameWeek(one, week)),
      ask: (id) => setAsked((known) => (known.includes(id) ? known : [...known, id])),
    };
  }, [read, seat.runId, run, result, watched, summaries, lanes, week]);
}

interface Read {
  readonly moves: number;
  readonly run: Run | null;
  readonly analysis: Analysis | null;
}

/** A line that nobody drove as a branch of the run it was found for: it has a rail, and no journal. */
function asSummary(watched: Watched | null, run: Run, of: string): readonly RunSummary[] {
  if (watched === null) return [];
  const { log, world, steps } = watched.run;
  const parts = steps.findIndex((step, at) => step.worldHash !== run.steps[at]?.worldHash);
  return [
    {
      run: watchedId,
      scenario: log.scenario,
      contentHash: log.contentHash,
      seed: log.seed,
      startedAt: '',
      lastAt: '',
      moves: steps.length,
      isOver: true,
      ending: world.at['story'] ?? null,
      step: world.step,
      parent: { run: of, moves: parts === -1 ? steps.length : parts },
      isInTrash: false,
      name: '',
      isStarred: false,
      trouble: null,
    },
  ];
}
