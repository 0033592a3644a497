import { finishOf, openAt, OPEN } from './calendar.ts';
import { bindsStart, boundOf, isInForce } from './early.ts';
import type { EarlyPlan } from './early.ts';
import type { Schedule, Situation } from './schedule.ts';
import { TOLERANCE } from './tolerance.ts';

/** What sets a task's dates: links by number whose bound is met. Both sides may drive at once. */
export interface Driving {
  /** The start bound sets the dates; without a link in `starts` it is time 0 or a floor. */
  readonly byStart: boolean;
  readonly byFinish: boolean;
  readonly starts: readonly number[];
  readonly finishes: readonly number[];
}
const NOTHING: Driving = { byStart: false, byFinish: false, starts: [], finishes: [] };

/**
 * S drives unless finish(open(S), D) < F; F drives if it is at least that (cli §3). Of a task that has begun, the links that
 * were just met.
 */
export function drivingOf(schedule: Schedule, situation: Situation, early: EarlyPlan, task: number): Driving {
  if (situation.isOut?.[task]) return NOTHING;
  if (situation.startedAt?.[task] !== undefined) return drivingOfBegun(schedule, situation, early, task);
  const [start = 0, finish = -Infinity] = [early.startBounds[task], early.finishBounds[task]];
  const natural = naturalFinish(schedule, situation, task, start);
  const byStart = natural >= finish - TOLERANCE;
  const byFinish = finish >= natural - TOLERANCE;
  return {
    byStart,
    byFinish,
    starts: byStart ? linksMeeting(schedule, situation, early, task, true, start) : [],
    finishes: byFinish ? linksMeeting(schedule, situation, early, task, false, finish) : [],
  };
}

function drivingOfBegun(schedule: Schedule, situation: Situation, early: EarlyPlan, task: number): Driving {
  const starts = linksMeeting(schedule, situation, early, task, true, early.starts[task] ?? 0);
  const finishes = linksMeeting(schedule, situation, early, task, false, early.finishes[task] ?? 0);
  return { byStart: finishes.length === 0, byFinish: finishes.length > 0, starts, finishes };
}

/** The finish the start bound alone would give; of a milestone the bound itself. */
function naturalFinish(schedule: Schedule, situation: Situation, task: number, start: number): number {
  const duration = situation.durations[task] ?? 0;
  if (duration <= 0) return start;
  const calendar = schedule.calendars[task] ?? OPEN;
  return finishOf(calendar, openAt(calendar, start), duration);
}

function linksMeeting(
  schedule: Schedule,
  situation: Situation,
  early: EarlyPlan,
  task: number,
  isStart: boolean,
  bound: number,
): readonly number[] {
  return (schedule.incoming[task] ?? []).filter(
    (number) =>
      bindsStart(schedule, number) === isStart &&
      isInForce(schedule, situation, number) &&
      boundOf(schedule, situation, early, number) >= bound - TOLERANCE,
  );
}
