import type { Buffer, Link, Program, Task } from '../../format/program.ts';
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
  /** How edits name a task, worked out once. */
  readonly editKeys: readonly { readonly duration: string; readonly rework: string; readonly notBefore: string }[];
  /** Likely durations, in steps. */
  readonly durations: readonly number[];
  readonly notBefore: readonly number[];
  /** Not in the plan until something gives it a `not_before`. */
  readonly optional: readonly boolean[];
  readonly criticality: readonly number[];
  readonly links: readonly NetworkLink[];
  readonly schedule: Schedule;
  readonly resourceIds: readonly string[];
  readonly resources: Resources;
  /** Tasks, then milestones: everything that has slack. */
  readonly slackIds: readonly string[];
  readonly milestones: readonly { readonly id: string; readonly after: number; readonly by: number }[];
  readonly buffers: readonly NetworkBuffer[];
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
/** Work, earliest starts, lags and cuts with the edits in force. */
export interface EditedNetwork {
  readonly work: readonly number[];
  readonly notBefore: readonly number[];
  readonly isOut: readonly boolean[];
  readonly lags: readonly number[];
  readonly isCut: readonly boolean[];
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
    editKeys: ids.map((id) => ({ duration: `duration.${id}`, rework: `rework.${id}`, notBefore: `not_before.${id}` })),
    durations: program.tasks.map((task) => task.duration[1]),
    notBefore: program.tasks.map((task) => task.notBefore ?? 0),
    optional: program.tasks.map((task) => task.isOptional),
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
    edited: new WeakMap(),
  };
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
