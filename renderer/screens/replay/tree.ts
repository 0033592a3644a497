import type { RunSummary } from '../../port/port.ts';

/** One branch of a week on its own rail. */
export interface Lane {
  readonly run: RunSummary;
  /** The lane it left, by place in the list; null = from the start, or from a run that is not here any more. */
  readonly parent: number | null;
  /** Moves it took over from its parent. */
  readonly kept: number;
  /** It was forked, but its parent is gone: its own journal holds every move, so it stands alone. */
  readonly isOrphan: boolean;
}

type Week = Pick<RunSummary, 'scenario' | 'contentHash' | 'seed'>;

/** Whether two runs were begun on the same week. What they fixed beside the seed is judged when they are laid over each other. */
export function isSameWeek(a: Week, b: Week): boolean {
  return a.scenario === b.scenario && a.contentHash === b.contentHash && a.seed === b.seed;
}

/** The branches of a week, each below the one it left: those that left earlier first, then those that began earlier. */
export function lanesOf(runs: readonly RunSummary[], week: Week): readonly Lane[] {
  const here = runs.filter((run) => !run.isInTrash && isSameWeek(run, week)).toSorted(byAge);
  const ids = new Set(here.map((run) => run.run));
  const lanes: Lane[] = [];
  const placed = new Set<string>();
  const place = (run: RunSummary, parent: number | null): void => {
    if (placed.has(run.run)) return;
    placed.add(run.run);
    lanes.push({
      run,
      parent,
      kept: run.parent?.moves ?? 0,
      isOrphan: run.parent !== null && parent === null,
    });
    const own = lanes.length - 1;
    const children = here.filter((one) => one.parent?.run === run.run);
    for (const child of children.toSorted((a, b) => (a.parent?.moves ?? 0) - (b.parent?.moves ?? 0) || byAge(a, b)))
      place(child, own);
  };
  for (const run of here) if (run.parent === null || !ids.has(run.parent.run)) place(run, null);
  // A ring of parents cannot be made here, but a journal comes from a disk: nothing is left out.
  for (const run of here) place(run, null);
  return lanes;
}

function byAge(a: RunSummary, b: RunSummary): number {
  return a.startedAt < b.startedAt ? -1 : a.startedAt > b.startedAt ? 1 : a.run < b.run ? -1 : 1;
}

/** What is laid over a run unless somebody chooses: the run it left, else the newest that left it, else the newest of its week. */
export function firstBeside(lanes: readonly Lane[], own: string): string | null {
  const lane = lanes.find((one) => one.run.run === own);
  const parent = lane?.parent === null || lane === undefined ? undefined : lanes[lane.parent];
  if (parent !== undefined) return parent.run.run;
  const newest = (list: readonly Lane[]): string | null =>
    list.toSorted((a, b) => byAge(b.run, a.run))[0]?.run.run ?? null;
  return (
    newest(lanes.filter((one) => one.run.parent?.run === own)) ?? newest(lanes.filter((one) => one.run.run !== own))
  );
}
