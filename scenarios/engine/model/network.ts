import type { Buffer, Link, Program, Task } from '../../format/program.ts';
import { clamp } from '../rounding.ts';
import { bufferSize } from './schedule/buffers.ts';
import { calendarOf, OPEN } from './schedule/calendar.ts';
import type { Calendar } from './schedule/calendar.ts';
import type { Resources } from './schedule/load.ts';
import { scheduleOf } from './schedule/schedule.ts';
import type { Schedule } from './schedule/schedule.ts';

/** The program's tasks and links in arrays, by index, for plain passes. */
export interface Network {
  readonly ids: readonly string[];
  readonly indexOf: ReadonlyMap<string, number>;
  /** Likely durations, in steps. */
  readonly durations: readonly number[];
  readonly notBefore: readonly number[];
  readonly criticality: readonly number[];
  readonly links: readonly NetworkLink[];
  readonly schedule: Schedule;
  readonly resourceIds: readonly string[];
  readonly resources: Resources;
  /** Tasks, then milestones: everything that has slack. */
  readonly slackIds: readonly string[];
  readonly milestones: readonly { readonly id: string; readonly after: number; readonly by: number }[];
  readonly buffers: readonly NetworkBuffer[];
  /** Edit → what it touches, by index: a task, or every link between two tasks. */
  readonly targets: ReadonlyMap<string, EditTarget>;
  /** The network as written, without an edit. */
  readonly plain: EditedNetwork;
  /** What a set of edits makes of the network, kept by that set: only an edit works it out anew. */
  readonly edited: WeakMap<object, EditedNetwork>;
}
export interface NetworkLink {
  readonly from: number;
  readonly to: number;
  readonly type: Link['type'];
  readonly lag: number;
  /** How edits name it. */
  readonly lagKey: string;
  readonly cutKey: string;
}
export interface NetworkBuffer {
  readonly id: string;
  /** What has its slack behind this buffer: its place among `slackIds`. */
  readonly slackAt: number;
  readonly size: number;
}
export interface EditTarget {
  readonly kind: 'duration' | 'rework' | 'not_before' | 'lag' | 'cut';
  readonly at: readonly number[];
}
/** Work, earliest starts, lags and cuts with the edits in force. */
export interface EditedNetwork {
  readonly work: readonly number[];
  readonly notBefore: readonly number[];
  /** Not in the plan: optional, until something gives it a `not_before`. */
  readonly isOut: readonly boolean[];
  readonly lags: readonly number[];
  readonly isCut: readonly boolean[];
}

/** As far as a story's clock can count: an amount gone wild must not make a plan that fills the memory. */
export const MOST_STEPS = 10_000;
export function workWithin(steps: number): number {
  return clamp(steps, 0, MOST_STEPS);
}

export function networkOf(program: Program): Network {
  const ids = program.tasks.map((task) => task.id);
  const indexOf = new Map(ids.map((id, index) => [id, index]));
  const links = linksOf(program, indexOf);
  const milestones = program.milestones.flatMap((milestone) => {
    const after = indexOf.get(milestone.after);
    return after === undefined ? [] : [{ id: milestone.id, after, by: milestone.by }];
  });
  const slackIds = [...ids, ...milestones.map((milestone) => milestone.id)];
  const resourceIds = Object.keys(program.resources);
  return {
    ids,
    indexOf,
    durations: program.tasks.map((task) => task.duration[1]),
    notBefore: program.tasks.map((task) => task.notBefore ?? 0),
    criticality: program.tasks.map((task) => task.criticality),
    links,
    schedule: scheduleOf(ids.length, links, calendarsOf(program)),
    resourceIds,
    resources: {
      count: resourceIds.length,
      capacity: resourceIds.map((id) => program.resources[id] ?? []),
      demand: program.tasks.map((task) => demandOf(task, resourceIds)),
    },
    slackIds,
    milestones,
    buffers: program.buffers.flatMap((buffer) => {
      const slackAt = slackIds.indexOf(buffer.protects);
      return slackAt < 0 ? [] : [{ id: buffer.id, slackAt, size: sizeOf(buffer, program) }];
    }),
    targets: targetsOf(ids, links),
    plain: plainOf(program, links),
    edited: new WeakMap(),
  };
}

function plainOf({ tasks }: Program, links: readonly NetworkLink[]): EditedNetwork {
  return {
    work: tasks.map((task) => workWithin(task.duration[1])),
    notBefore: tasks.map((task) => task.notBefore ?? 0),
    isOut: tasks.map((task) => task.isOptional),
    lags: links.map((link) => link.lag),
    isCut: links.map(() => false),
  };
}

function targetsOf(ids: readonly string[], links: readonly NetworkLink[]): ReadonlyMap<string, EditTarget> {
  const targets = new Map<string, EditTarget>();
  const add = (key: string, kind: EditTarget['kind'], index: number): void => {
    targets.set(key, { kind, at: [...(targets.get(key)?.at ?? []), index] });
  };
  ids.forEach((id, task) => {
    for (const kind of ['duration', 'rework', 'not_before'] as const) add(`${kind}.${id}`, kind, task);
  });
  links.forEach((link, number) => {
    add(link.lagKey, 'lag', number);
    add(link.cutKey, 'cut', number);
  });
  return targets;
}

function linksOf(program: Program, indexOf: ReadonlyMap<string, number>): readonly NetworkLink[] {
  return program.links.flatMap((link) => {
    const from = indexOf.get(link.from);
    const to = indexOf.get(link.to);
    if (from === undefined || to === undefined) return [];
    const keys = { lagKey: `lag.${link.from}.${link.to}`, cutKey: `cut.${link.from}.${link.to}` };
    return [{ from, to, type: link.type, lag: link.lag, ...keys }];
  });
}

/** Tasks without windows of their own share the common calendar. */
function calendarsOf({ tasks, calendar }: Program): readonly Calendar[] {
  if (calendar.length === 0) return tasks.map(() => OPEN);
  const common = calendarOf(calendar.filter((each) => each.tasks.length === 0));
  return tasks.map(({ id }) =>
    calendar.some((each) => each.tasks.includes(id))
      ? calendarOf(calendar.filter((each) => each.tasks.length === 0 || each.tasks.includes(id)))
      : common,
  );
}

function demandOf(task: Task, resourceIds: readonly string[]): readonly (readonly [number, number])[] {
  return Object.entries(task.demand).flatMap(([id, amount]) => {
    const resource = resourceIds.indexOf(id);
    return resource < 0 || amount <= 0 ? [] : [[resource, amount] as const];
  });
}

function sizeOf({ size }: Buffer, { tasks }: Program): number {
  if (typeof size === 'number') return size;
  const aggressive = new Map(tasks.map((task) => [task.id, task.duration[1]]));
  const chain = Object.entries(size.safe).map(([id, safe]) => ({ safe, aggressive: aggressive.get(id) ?? 0 }));
  return bufferSize(chain, size.rule);
}
