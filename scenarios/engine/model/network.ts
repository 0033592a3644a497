import type { Link, Program } from '../../format/program.ts';

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
  readonly links: readonly NetworkLink[];
  /** Predecessors first; ties in file order. */
  readonly order: readonly number[];
  /** Tasks, then milestones: everything that has slack. */
  readonly slackIds: readonly string[];
  readonly milestones: readonly { readonly id: string; readonly after: number; readonly by: number }[];
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
/** Dates in steps from the start of the run. A task outside the plan has none. */
export interface PlanDates {
  readonly start: Readonly<Record<string, number>>;
  readonly end: Readonly<Record<string, number>>;
  /** Total float of a task; of a milestone, its date minus its forecast. */
  readonly slack: Readonly<Record<string, number>>;
  readonly endStep: number;
}

export function networkOf(program: Program): Network {
  const ids = program.tasks.map((task) => task.id);
  const indexOf = new Map(ids.map((id, index) => [id, index]));
  const links = program.links.flatMap((link) => {
    const from = indexOf.get(link.from);
    const to = indexOf.get(link.to);
    return from === undefined || to === undefined
      ? []
      : [
          {
            from,
            to,
            type: link.type,
            lag: link.lag,
            lagKey: `lag.${link.from}.${link.to}`,
            cutKey: `cut.${link.from}.${link.to}`,
          },
        ];
  });
  return {
    ids,
    indexOf,
    editKeys: ids.map((id) => ({ duration: `duration.${id}`, rework: `rework.${id}`, notBefore: `not_before.${id}` })),
    durations: program.tasks.map((task) => task.duration[1]),
    notBefore: program.tasks.map((task) => task.notBefore ?? 0),
    optional: program.tasks.map((task) => task.isOptional),
    links,
    order: orderOf(ids.length, links),
    slackIds: [...ids, ...program.milestones.map((milestone) => milestone.id)],
    milestones: program.milestones.flatMap((milestone) => {
      const after = indexOf.get(milestone.after);
      return after === undefined ? [] : [{ id: milestone.id, after, by: milestone.by }];
    }),
  };
}

/** A circle is refused at load; here its tasks would simply come last, in file order. */
function orderOf(count: number, links: readonly NetworkLink[]): readonly number[] {
  const waiting = Array.from({ length: count }, (_, index) => links.filter((link) => link.to === index).length);
  const order: number[] = [];
  const placed = new Set<number>();
  while (order.length < count) {
    let next = waiting.findIndex((left, index) => left === 0 && !placed.has(index));
    if (next < 0) next = waiting.findIndex((_, index) => !placed.has(index));
    placed.add(next);
    order.push(next);
    for (const link of links) if (link.from === next) waiting[link.to] = (waiting[link.to] ?? 1) - 1;
  }
  return order;
}
