import type { EndingDoor } from '../../../scenarios/index.ts';

/** One ending along the run: its state from each point that was looked from, in order. */
export interface DoorRow {
  readonly ending: string;
  readonly points: readonly Pick<EndingDoor, 'after' | 'state'>[];
  /** The latest point with a way, and what follows there: `shut` or only not found again; null = no way from anywhere. */
  readonly last: EndingDoor | null;
  readonly next: 'open' | 'shut' | 'not_found';
  /** The most tries at one point. */
  readonly plays: number;
}

/** The endings as rows: those open longest first, so that what was lost early stands last. At the run's own end (`over`) all but one are shut: no news. */
export function doorRows(all: readonly EndingDoor[], over = Infinity): readonly DoorRow[] {
  const doors = all.filter(({ after }) => after < over);
  const endings = [...new Set(doors.map(({ ending }) => ending))];
  return endings
    .map((ending) => {
      const points = doors.filter((door) => door.ending === ending).toSorted((a, b) => a.after - b.after);
      const last = points.findLast(({ state }) => state === 'open') ?? null;
      const following = last === null ? points[0] : points[points.indexOf(last) + 1];
      return {
        ending,
        points,
        last,
        next: following?.state ?? 'open',
        plays: Math.max(0, ...points.map(({ plays }) => plays)),
      };
    })
    .toSorted((a, b) => (b.last?.after ?? -1) - (a.last?.after ?? -1));
}
