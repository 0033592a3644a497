import { useCallback, useMemo, useState } from 'react';
import { nextFace, type BoardFace } from '../../components/wall/board-face.ts';
import type { Overlay, Run, View } from '../../seat/engine.ts';
import { useApp, useCurrent, useSurroundings } from '../../store/hooks.ts';
import type { ReplayPage } from '../../store/replay-slice.ts';
import { watchedId } from './names.ts';
import { firstBeside } from './tree.ts';
import { useBranches } from './use-branches.ts';
import type { Branches } from './use-branches.ts';
import { viewOf } from './views.ts';

/** One of up to four runs laid over each other; the first is the one that is looked at. */
export interface Laid {
  readonly id: string;
  readonly run: Run;
  /** Which trace it is drawn as: 0 solid, 1 dash, 2 dots, 3 dash-dot. */
  readonly slot: number;
}

export interface Replay {
  readonly run: Run;
  readonly runId: string;
  readonly at: number;
  readonly of: number;
  readonly view: View;
  readonly page: ReplayPage;
  /** How the program of that moment is shown. */
  readonly face: BoardFace;
  /** The figures of the branches as tables. */
  readonly isTable: boolean;
  readonly branches: Branches;
  readonly laid: readonly Laid[];
  readonly overlay: Overlay;
  readonly isFull: boolean;
  readonly goTo: (at: number) => void;
  readonly show: (page: ReplayPage) => void;
  readonly setFace: (face: BoardFace) => void;
  /** B: the next face of the program, or the branches as tables and back. */
  readonly toggleTable: () => void;
  readonly toggleBeside: (run: string) => void;
  /** Forks at this move; null where a finished week has no next call. */
  readonly fork: (() => void) | null;
}

export const mostLaid = 4;

/** Everything the replay does, apart from how it looks. */
export function useReplay(): Replay {
  const { seat, run: own, plays } = useCurrent();
  const { engine } = useSurroundings();
  const language = useApp((state) => state.settings.language);
  const opened = useApp((state) => state.replay);
  const whatIf = useApp((state) => state.whatIf);
  const driveLine = useApp((state) => state.driveLine);
  const { watched } = opened;
  const run = watched?.run ?? own;
  const runId = watched === null ? seat.runId : watchedId;
  const of = run.steps.length;
  const [wish, setWish] = useState(opened.at ?? of);
  const at = Math.max(0, Math.min(wish, of));
  const [page, show] = useState<ReplayPage>(opened.page);
  const [isTable, setTable] = useState(false);
  const [face, setFace] = useState<BoardFace>('bars');
  const viewAt = (moment: number): View => viewOf(engine, run, { language, plays }, moment);
  const branches = useBranches();
  // Nothing chosen yet: the run it came from lies over it.
  const [chosen, choose] = useState<readonly string[] | null>(null);
  const { lanes } = branches;
  const beside = useMemo(() => {
    const first = firstBeside(lanes, runId);
    return chosen ?? (first === null ? [] : [first]);
  }, [chosen, lanes, runId]);
  const laid = useMemo(() => laidOf(beside, runId, branches), [beside, runId, branches]);
  const overlay = useMemo(
    () =>
      engine.layOver(
        // Along the wall of the past nobody reads a comparison: a frame has no time for it.
        (page === 'branches' ? laid : laid.slice(0, 1)).map((one) => one.run),
        language,
        at,
      ),
    [engine, laid, language, at, page],
  );
  const toggleBeside = (id: string): void => {
    if (id === runId) return;
    const next = beside.includes(id) ? beside.filter((one) => one !== id) : [...beside, id].slice(0, mostLaid - 1);
    branches.ask(id);
    choose(next);
  };
  const isAtEnd = at === of && viewAt(of).isOver;
  return {
    run,
    runId,
    at,
    of,
    view: viewAt(at),
    page,
    face,
    isTable,
    branches,
    laid,
    overlay,
    isFull: beside.length >= mostLaid - 1,
    goTo: useCallback((next: number) => setWish(Math.max(0, Math.min(next, of))), [of]),
    show,
    setFace,
    toggleTable() {
      if (page === 'branches') setTable(!isTable);
      else setFace(nextFace(viewAt(at).board, face));
    },
    toggleBeside,
    fork: isAtEnd
      ? null
      : () =>
          void (watched === null
            ? whatIf(at)
            : driveLine(
                run.steps.map(({ move }) => move),
                at,
              )),
  };
}

function laidOf(beside: readonly string[], own: string, { runs }: Branches): readonly Laid[] {
  return [own, ...beside].flatMap((id, slot) => {
    const run = runs.get(id);
    return run === undefined || run === null ? [] : [{ id, run, slot }];
  });
}
