import { calendarOf, OPEN } from '../engine/model/schedule/calendar.ts';
import { clashesOf, earlyLoads } from '../engine/model/schedule/clashes.ts';
import { earlyPlan } from '../engine/model/schedule/early.ts';
import type { EarlyPlan } from '../engine/model/schedule/early.ts';
import { floatsOf, isCritical } from '../engine/model/schedule/floats.ts';
import { latePlan } from '../engine/model/schedule/late.ts';
import { levelledPlan } from '../engine/model/schedule/levelling.ts';
import type { Resources } from '../engine/model/schedule/load.ts';
import { onTimeProbability } from '../engine/model/schedule/on-time.ts';
import { scheduleOf } from '../engine/model/schedule/schedule.ts';
import type { Schedule, Situation } from '../engine/model/schedule/schedule.ts';
import { durationVariance, expectedDuration, variances } from '../engine/model/schedule/variance.ts';
import type { ThreePoint } from '../engine/model/schedule/variance.ts';
import type { NetworkData } from '../format/schema/network.ts';

/** A network worked out: what `pitwall network` prints (`cli.md` §3). Times in steps, not rounded. */
export interface NetworkReading {
  readonly endStep: number;
  readonly endVariance: number;
  readonly levelledEndStep: number;
  readonly tasks: readonly NetworkTaskReading[];
  /** The program's (task null) first. */
  readonly deadlines: readonly {
    readonly task: string | null;
    readonly deadlineStep: number;
    readonly meanStep: number;
    readonly variance: number;
    readonly onTimeProbability: number;
    readonly levelledSlackSteps: number;
  }[];
  readonly clashes: readonly {
    readonly resource: string;
    readonly step: number;
    readonly demand: number;
    readonly capacity: number;
  }[];
}
export interface NetworkTaskReading {
  readonly id: string;
  readonly durationSteps: number;
  readonly variance: number;
  readonly es: number;
  readonly ef: number;
  readonly ls: number;
  readonly lf: number;
  readonly totalFloat: number;
  readonly freeFloat: number;
  readonly interferingFloat: number;
  readonly critical: boolean;
  readonly levelledStart: number;
  readonly levelledFinish: number;
}

/** Works out a network that was read without problems. Pure. */
export function readingOfNetwork(data: NetworkData): NetworkReading {
  const points = data.tasks.map(({ durationSteps: each }): ThreePoint =>
    typeof each === 'number' ? [each, each, each] : [each.optimistic, each.likely, each.pessimistic],
  );
  const schedule = scheduleOf(data.tasks.length, linksOf(data), calendarsOf(data));
  const situation: Situation = {
    // One number is itself: (a + 4a + a) ÷ 6 may differ from a in the last digit.
    durations: points.map((point) => (point[0] === point[2] ? point[1] : expectedDuration(point))),
    lags: (data.links ?? []).map(({ lagSteps }) => lagSteps ?? 0),
  };
  const own = points.map(durationVariance);
  const early = earlyPlan(schedule, situation);
  const resources = resourcesOf(data, situation);
  const spread = variances(schedule, situation, early, own);
  const tasks = taskReadings(data, schedule, situation, early, resources, own);
  const levelledEndStep = Math.max(0, ...tasks.map(({ levelledFinish }) => levelledFinish));
  const deadline = (task: string | null, at: number, mean: number, variance: number, levelled: number) => ({
    task,
    deadlineStep: at,
    meanStep: mean,
    variance,
    onTimeProbability: onTimeProbability(at, mean, variance),
    levelledSlackSteps: at - levelled,
  });
  return {
    endStep: early.end,
    endVariance: spread.end,
    levelledEndStep,
    tasks,
    deadlines: [
      ...(data.deadlineStep === undefined
        ? []
        : [deadline(null, data.deadlineStep, early.end, spread.end, levelledEndStep)]),
      ...data.tasks.flatMap(({ id, deadlineStep }, at) =>
        deadlineStep === undefined
          ? []
          : [
              deadline(
                id,
                deadlineStep,
                early.finishes[at] ?? 0,
                spread.finishes[at] ?? 0,
                tasks[at]?.levelledFinish ?? 0,
              ),
            ],
      ),
    ],
    clashes: clashesOf(earlyLoads(schedule, situation, early, resources)).map(
      ({ resource, step, demand, capacity }) => ({
        resource: data.resources?.[resource]?.id ?? '',
        step,
        demand,
        capacity,
      }),
    ),
  };
}

function taskReadings(
  data: NetworkData,
  schedule: Schedule,
  situation: Situation,
  early: EarlyPlan,
  resources: Resources,
  own: readonly number[],
): readonly NetworkTaskReading[] {
  const late = latePlan(schedule, situation, early, {
    ...(data.deadlineStep === undefined ? {} : { program: data.deadlineStep }),
    tasks: data.tasks.map(({ deadlineStep }) => deadlineStep),
  });
  const floats = data.tasks.map((_, at) => floatsOf(schedule, situation, early, late, at));
  const levelled = levelledPlan(
    schedule,
    situation,
    resources,
    early,
    data.tasks.map(({ id, criticality }, at) => ({
      id,
      lateFinish: late.finishes[at] ?? 0,
      totalFloat: floats[at]?.total ?? 0,
      criticality: criticality ?? 1,
    })),
  );
  return data.tasks.map(({ id }, at) => {
    const { total, free, interfering } = floats[at] ?? { total: 0, free: 0, interfering: 0 };
    return {
      id,
      durationSteps: situation.durations[at] ?? 0,
      variance: own[at] ?? 0,
      es: early.starts[at] ?? 0,
      ef: early.finishes[at] ?? 0,
      ls: late.starts[at] ?? 0,
      lf: late.finishes[at] ?? 0,
      totalFloat: total,
      freeFloat: free,
      interferingFloat: interfering,
      critical: isCritical(total),
      levelledStart: levelled.starts[at] ?? 0,
      levelledFinish: levelled.finishes[at] ?? 0,
    };
  });
}

function linksOf({ tasks, links = [] }: NetworkData): Schedule['links'] {
  const indexOf = new Map(tasks.map(({ id }, at) => [id, at]));
  return links.map(({ from, to, type }) => ({
    from: indexOf.get(from) ?? -1,
    to: indexOf.get(to) ?? -1,
    type: type ?? 'FS',
  }));
}

/** Tasks without closed times of their own share the common calendar. */
function calendarsOf({ tasks, calendar = [] }: NetworkData): Schedule['calendars'] {
  const windows = calendar.map(({ fromStep, toStep, tasks: whose = [] }) => ({
    from: fromStep,
    to: toStep,
    whose: new Set(whose),
  }));
  const everybodys = windows.filter(({ whose }) => whose.size === 0);
  const common = everybodys.length === 0 ? OPEN : calendarOf(everybodys);
  return tasks.map(({ id }) => {
    const own = windows.filter(({ whose }) => whose.has(id));
    return own.length === 0 ? common : calendarOf([...everybodys, ...own]);
  });
}

/** A milestone uses nothing. */
function resourcesOf({ tasks, resources = [] }: NetworkData, { durations }: Situation): Resources {
  const indexOf = new Map(resources.map(({ id }, at) => [id, at]));
  return {
    count: resources.length,
    capacity: resources.map(({ capacityPerStep: each }) => (typeof each === 'number' ? [each] : each)),
    demand: tasks.map(({ demand = {} }, at) =>
      Object.entries(demand).flatMap(([id, amount]) =>
        amount > 0 && (durations[at] ?? 0) > 0 ? [[indexOf.get(id) ?? -1, amount] as const] : [],
      ),
    ),
  };
}
