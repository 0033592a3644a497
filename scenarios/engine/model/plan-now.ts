import { q } from '../rounding.ts';
import type { Network } from './network.ts';
import { chainOf } from './schedule/chain.ts';
import { clashesOf, earlyLoads } from './schedule/clashes.ts';
import type { Clash } from './schedule/clashes.ts';
import { datesFor } from './schedule/dates.ts';
import type { Dates } from './schedule/dates.ts';
import { drivingOf } from './schedule/driving.ts';
import { earlyPlan } from './schedule/early.ts';
import type { EarlyPlan } from './schedule/early.ts';
import { freeFloat, totalFloat } from './schedule/floats.ts';
import { latePlan } from './schedule/late.ts';
import type { LatePlan } from './schedule/late.ts';
import { levelledPlan } from './schedule/levelling.ts';
import type { Priority } from './schedule/levelling.ts';
import { eachStepWorked } from './schedule/load.ts';
import type { Loads } from './schedule/load.ts';
import type { Schedule, Situation } from './schedule/schedule.ts';

type ById = Readonly<Record<string, number>>;

/**
 * The plan in force at one moment. Dates in steps from the start of the run, rounded to 1e-6; a task outside the plan has
 * none (NaN in the lists, missing in the records). Early and late dates are worked out at once, everything else when first
 * asked for.
 */
export class PlanDates {
  readonly network: Network;
  readonly situation: Situation;
  readonly now: number;
  readonly early: EarlyPlan;
  readonly late: LatePlan;
  readonly endStep: number;
  /** By index of the task. */
  readonly ends: Dates;
  /** Tasks, then milestones: total float of a task; of a milestone, its date minus its forecast. */
  readonly slacks: Dates;
  private records: { readonly start: ById; readonly end: ById; readonly slack: ById } | null = null;
  private asked: Loads | null = null;
  private found: readonly Clash[] | null = null;
  private levelled: number | null = null;

  constructor(network: Network, situation: Situation, now: number) {
    this.network = network;
    this.situation = situation;
    this.now = now;
    this.early = earlyPlan(network.schedule, situation);
    this.late = latePlan(network.schedule, situation, this.early);
    this.endStep = q(this.early.end);
    const count = network.ids.length;
    this.ends = datesFor(count);
    this.slacks = datesFor(network.slackIds.length);
    for (let task = 0; task < count; task += 1) {
      const isOut = this.isOut(task);
      this.ends[task] = isOut ? NaN : q(this.early.finishes[task] ?? 0);
      this.slacks[task] = isOut ? NaN : q(totalFloat(this.early, this.late, task));
    }
    network.milestones.forEach(({ after, by }, i) => {
      this.slacks[count + i] = this.isOut(after) ? NaN : q(by - (this.early.finishes[after] ?? 0));
    });
  }

  get schedule(): Schedule {
    return this.network.schedule;
  }
  isOut(task: number): boolean {
    return this.situation.isOut?.[task] === true;
  }

  get start(): ById {
    return this.byId().start;
  }
  get end(): ById {
    return this.byId().end;
  }
  get slack(): ById {
    return this.byId().slack;
  }

  /** Slack that takes nothing from what follows; 0 outside the plan. */
  freeSlack(task: number): number {
    return this.isOut(task) ? 0 : q(freeFloat(this.schedule, this.situation, this.early, task));
  }

  /** Numbers of the links that set the task's start or its end. */
  drivers(task: number): readonly number[] {
    const { starts, finishes } = drivingOf(this.schedule, this.situation, this.early, task);
    return [...starts, ...finishes];
  }

  chain(): readonly number[] {
    return chainOf(this.schedule, this.situation, this.early);
  }

  /** What the early plan asks of each resource, by step. */
  loads(): Loads {
    this.asked ??= earlyLoads(this.schedule, this.situation, this.early, this.network.resources);
    return this.asked;
  }

  /** Clashes of the early plan from now on. */
  clashes(): readonly Clash[] {
    this.found ??= clashesOf(this.loads()).filter((clash) => clash.step >= this.now);
    return this.found;
  }

  /** Who works in a step on a resource's account. */
  tasksWanting(resource: number, step: number): readonly number[] {
    return this.network.resources.demand.flatMap((demand, task) =>
      demand.some(([each]) => each === resource) && this.worksIn(task, step) ? [task] : [],
    );
  }

  worksIn(task: number, step: number): boolean {
    if (this.isOut(task)) return false;
    let does = false;
    const [from = 0, to = 0] = [this.early.worksFrom[task], this.early.finishes[task]];
    eachStepWorked(this.schedule, task, from, to, (each) => {
      if (each === step) does = true;
    });
    return does;
  }

  /** When all is done if no clash is cleared up and the resources hold. */
  levelledEnd(): number {
    this.levelled ??= this.clashes().length === 0 ? this.endStep : q(this.level().end);
    return this.levelled;
  }

  /** How much of a buffer is used, in steps: what its own slack lacks of its size. */
  usedOf(buffer: number): number {
    const { slackAt, size } = this.network.buffers[buffer] ?? { slackAt: -1, size: 0 };
    const slack = this.slacks[slackAt];
    return slack === undefined || Number.isNaN(slack) ? 0 : q(Math.max(0, size - slack));
  }

  /** Who goes first where two want the same, by index of the task. */
  priorities(): readonly Priority[] {
    return this.network.ids.map((id, task) => ({
      id,
      lateFinish: this.late.finishes[task] ?? 0,
      totalFloat: totalFloat(this.early, this.late, task),
      criticality: this.network.criticality[task] ?? 1,
    }));
  }

  private level(): EarlyPlan {
    return levelledPlan(this.schedule, this.situation, this.network.resources, this.early, this.priorities());
  }

  private byId(): { readonly start: ById; readonly end: ById; readonly slack: ById } {
    if (this.records !== null) return this.records;
    const start: Record<string, number> = {};
    const end: Record<string, number> = {};
    const slack: Record<string, number> = {};
    this.network.ids.forEach((id, task) => {
      if (this.isOut(task)) return;
      start[id] = q(this.early.starts[task] ?? 0);
      end[id] = this.ends[task] ?? 0;
    });
    this.network.slackIds.forEach((id, at) => {
      const value = this.slacks[at];
      if (value !== undefined && !Number.isNaN(value)) slack[id] = value;
    });
    this.records = { start, end, slack };
    return this.records;
  }
}
