import type { NetworkLink } from '../../model/network.ts';
import { workOf } from '../../model/plan-dates.ts';
import { WEEKS_A_STEP } from '../../model/tempo.ts';
import { datesOf } from '../../names.ts';
import type { Tables } from '../../tables.ts';
import type { World } from '../../world.ts';

/** What a Move asks of the plan in force. Steps; a task that is none has no work. */
export interface PlanReading {
  /** Work a task asks for, with rework. */
  readonly work: (task: string) => number;
  readonly left: (task: string) => number;
  /** `duration.<task>` that leaves the task with that much work in all. */
  readonly durationFor: (task: string, work: number) => number;
  readonly start: (task: string) => number;
  readonly end: (task: string) => number;
  readonly notBefore: (task: string) => number;
  readonly isIn: (task: string) => boolean;
  readonly isBegun: (task: string) => boolean;
  readonly isDone: (task: string) => boolean;
  /** The person of the cast who does it; null for you, or nobody. */
  readonly owner: (task: string) => string | null;
  readonly name: (index: number) => string;
  /** The finish-to-start link in force between two tasks. */
  readonly link: (from: string, to: string) => NetworkLink | null;
  readonly lag: (link: NetworkLink) => number;
  /** Finish-to-start links in force out of a task. */
  readonly out: (task: string) => readonly NetworkLink[];
  readonly into: (task: string) => readonly NetworkLink[];
  /** Whether `later` cannot begin or end before something of `earlier`, over any links in force. */
  readonly waitsFor: (later: string, earlier: string, without?: NetworkLink | null) => boolean;
  readonly chain: () => readonly string[];
  /** Steps in a week. */
  readonly week: number;
}

export function readPlan(tables: Tables, world: World): PlanReading {
  const { network, story } = tables;
  const { plan } = world;
  const at = (task: string): number => network.indexOf.get(task) ?? -1;
  const work = (task: string): number => (at(task) < 0 ? 0 : workOf(network, plan, at(task)));
  const inForce = network.links.filter((link) => !plan.edits[link.cutKey]);
  const isFinishToStart = (link: NetworkLink): boolean => link.type === 'FS';
  return {
    work,
    left: (task) => Math.max(0, work(task) - (plan.done[task] ?? 0)),
    durationFor: (task, all) => all - (plan.edits[`rework.${task}`] ?? 0),
    start: (task) => datesOf(tables, world).start[task] ?? 0,
    end: (task) => datesOf(tables, world).end[task] ?? 0,
    notBefore: (task) => plan.edits[`not_before.${task}`] ?? network.notBefore[at(task)] ?? 0,
    isIn: (task) => datesOf(tables, world).start[task] !== undefined,
    isBegun: (task) => plan.startedAt[task] !== undefined,
    isDone: (task) => plan.finishedAt[task] !== undefined,
    owner: (task) => {
      const owner = story.program.tasks.find((each) => each.id === task)?.owner;
      return owner !== undefined && world.trust[owner] !== undefined ? owner : null;
    },
    name: (index) => network.ids[index] ?? '',
    link: (from, to) =>
      inForce.find((link) => link.from === at(from) && link.to === at(to) && isFinishToStart(link)) ?? null,
    lag: (link) => plan.edits[link.lagKey] ?? link.lag,
    out: (task) => inForce.filter((link) => link.from === at(task) && isFinishToStart(link)),
    into: (task) => inForce.filter((link) => link.to === at(task) && isFinishToStart(link)),
    waitsFor: (later, earlier, without) => hasPath(inForce, at(earlier), at(later), without ?? null),
    chain: () =>
      datesOf(tables, world)
        .chain()
        .map((index) => network.ids[index] ?? ''),
    week: 1 / WEEKS_A_STEP[story.tempo],
  };
}

function hasPath(links: readonly NetworkLink[], from: number, to: number, without: NetworkLink | null): boolean {
  const seen = new Set([from]);
  const open = [from];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (next === to) return true;
    for (const link of links) {
      if (link.from !== next || link === without || seen.has(link.to)) continue;
      seen.add(link.to);
      open.push(link.to);
    }
  }
  return false;
}
