import { useMemo } from 'react';
import { timingOf } from '../../components/debrief/timing-mark.tsx';
import type { Timing } from '../../components/debrief/timing-mark.tsx';
import type { Run } from '../../seat/engine.ts';
import { useAnalysis, useApp, useSurroundings } from '../../store/hooks.ts';
import { watchedId } from './names.ts';
import type { Replay } from './use-replay.ts';
import { readingOf } from './views.ts';

/** How the line that is looked along stands to the best found and to one's own best of this week; null = it is not over. */
export function useTiming({ run, runId, branches }: Pick<Replay, 'run' | 'runId' | 'branches'>): Timing | null {
  const { engine } = useSurroundings();
  const language = useApp((state) => state.settings.language);
  const watched = useApp((state) => state.replay.watched);
  const found = useAnalysis().result;
  const { runs } = branches;
  return useMemo(() => {
    if (!isOver(run)) return null;
    const outcomeOf = (one: Run): number => readingOf(engine, one, language).outcome;
    const own = [...runs]
      .flatMap(([id, one]) => (id === runId || id === watchedId || one === null || !isOver(one) ? [] : [one]))
      // Other roles, other help, another week are never compared as scores.
      .filter((one) => engine.standing([run, one]) === 'same_week')
      .map(outcomeOf);
    const outcome = outcomeOf(run);
    // What was searched for the run in front holds for its week: without a better line the run itself is the best found.
    const best = found === null ? null : Math.max(found.line?.outcome ?? 0, watched === null ? outcome : 0);
    return timingOf(outcome, own.length === 0 ? null : Math.max(...own), best);
  }, [engine, language, run, runId, runs, watched, found]);
}

const isOver = (run: Run): boolean => run.world.at['clock'] === 'over';
