import type { Calendar } from './calendar.ts';

export type LinkType = 'FS' | 'SS' | 'FF' | 'SF';
export interface ScheduleLink {
  readonly from: number;
  readonly to: number;
  readonly type: LinkType;
}

/** The shape of a network, by index: made once. */
export interface Schedule {
  readonly count: number;
  readonly links: readonly ScheduleLink[];
  /** Per task the numbers of the links that lead to it, and from it. */
  readonly incoming: readonly (readonly number[])[];
  readonly outgoing: readonly (readonly number[])[];
  /** Predecessors first. */
  readonly order: readonly number[];
  readonly calendars: readonly Calendar[];
}

/** What may change from one plan to the next. Times in steps from 0. */
export interface Situation {
  /** Work that is left; 0 and not begun = a milestone, which no calendar touches. */
  readonly durations: readonly number[];
  /** By number of the link. */
  readonly lags: readonly number[];
  /** Links not in force. */
  readonly isCut?: readonly boolean[];
  /** Tasks outside the plan have no dates. */
  readonly isOut?: readonly boolean[];
  /** No work before this; without it, before 0. */
  readonly floor?: readonly number[];
  /** What has begun keeps its start, and its rest goes on from its floor. */
  readonly startedAt?: readonly (number | undefined)[];
  readonly finishedAt?: readonly (number | undefined)[];
}

export function scheduleOf(count: number, links: readonly ScheduleLink[], calendars: readonly Calendar[]): Schedule {
  const incoming: number[][] = Array.from({ length: count }, () => []);
  const outgoing: number[][] = Array.from({ length: count }, () => []);
  links.forEach((link, number) => {
    incoming[link.to]?.push(number);
    outgoing[link.from]?.push(number);
  });
  return { count, links, incoming, outgoing, order: orderOf(links, incoming, outgoing), calendars };
}

/** Tasks of a circle are refused where a file is read; here they would simply come last, in file order. */
function orderOf(
  links: readonly ScheduleLink[],
  incoming: readonly (readonly number[])[],
  outgoing: readonly (readonly number[])[],
): readonly number[] {
  const waiting = incoming.map((list) => list.length);
  const order = waiting.flatMap((left, task) => (left === 0 ? [task] : []));
  for (let next = 0; next < order.length; next += 1) {
    for (const number of outgoing[order[next] ?? -1] ?? []) {
      const to = links[number]?.to ?? -1;
      waiting[to] = (waiting[to] ?? 1) - 1;
      if (waiting[to] === 0) order.push(to);
    }
  }
  if (order.length === waiting.length) return order;
  const placed = new Set(order);
  return [...order, ...waiting.flatMap((_, task) => (placed.has(task) ? [] : [task]))];
}
