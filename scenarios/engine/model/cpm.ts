import type { NetworkLink } from './network.ts';

/**
 * Critical path by two plain passes over FS, SS, FF and SF links with lags (domain §3). Times in steps. No calendars, no
 * levelling: those come with the program model.
 */
export interface CpmInput {
  readonly durations: readonly number[];
  readonly links: readonly NetworkLink[];
  /** Predecessors first. */
  readonly order: readonly number[];
  /** No start before this; a task starts at 0 or later whatever its leads. */
  readonly floor?: readonly number[];
  /** What has started keeps its start. */
  readonly fixed?: readonly (number | undefined)[];
  /** Imposed on every task. */
  readonly deadline?: number;
}
export interface CpmDates {
  readonly earlyStart: readonly number[];
  readonly earlyFinish: readonly number[];
  readonly lateStart: readonly number[];
  readonly lateFinish: readonly number[];
  /** Late start − early start; negative = already late. */
  readonly totalFloat: readonly number[];
  readonly freeFloat: readonly number[];
  readonly end: number;
}

export function criticalPath(input: CpmInput): CpmDates {
  const { earlyStart, earlyFinish, end } = forward(input);
  const { lateStart, lateFinish } = backward(input, Math.min(end, input.deadline ?? end));
  const totalFloat = lateStart.map((late, index) => late - at(earlyStart, index));
  const freeFloat = freeFloats(input, earlyStart, earlyFinish, end);
  return { earlyStart, earlyFinish, lateStart, lateFinish, totalFloat, freeFloat, end };
}

function forward(input: CpmInput): { earlyStart: number[]; earlyFinish: number[]; end: number } {
  const earlyStart: number[] = input.durations.map(() => 0);
  const earlyFinish: number[] = input.durations.map(() => 0);
  let end = 0;
  for (const task of input.order) {
    const duration = at(input.durations, task);
    let start = Math.max(0, input.floor?.[task] ?? 0);
    for (const link of input.links) {
      if (link.to === task) start = Math.max(start, earliest(link, earlyStart, earlyFinish, duration));
    }
    start = input.fixed?.[task] ?? start;
    earlyStart[task] = start;
    earlyFinish[task] = start + duration;
    end = Math.max(end, start + duration);
  }
  return { earlyStart, earlyFinish, end };
}

function earliest(link: NetworkLink, starts: readonly number[], finishes: readonly number[], duration: number): number {
  switch (link.type) {
    case 'FS':
      return at(finishes, link.from) + link.lag;
    case 'SS':
      return at(starts, link.from) + link.lag;
    case 'FF':
      return at(finishes, link.from) + link.lag - duration;
    case 'SF':
      return at(starts, link.from) + link.lag - duration;
  }
}

function backward(input: CpmInput, limit: number): { lateStart: number[]; lateFinish: number[] } {
  const lateStart: number[] = input.durations.map(() => 0);
  const lateFinish: number[] = input.durations.map(() => 0);
  for (let i = input.order.length - 1; i >= 0; i -= 1) {
    const task = at(input.order, i);
    const duration = at(input.durations, task);
    let finish = limit;
    for (const link of input.links) {
      if (link.from === task) finish = Math.min(finish, latest(link, lateStart, lateFinish, duration));
    }
    lateFinish[task] = finish;
    lateStart[task] = finish - duration;
  }
  return { lateStart, lateFinish };
}

function latest(link: NetworkLink, starts: readonly number[], finishes: readonly number[], duration: number): number {
  switch (link.type) {
    case 'FS':
      return at(starts, link.to) - link.lag;
    case 'SS':
      return at(starts, link.to) - link.lag + duration;
    case 'FF':
      return at(finishes, link.to) - link.lag;
    case 'SF':
      return at(finishes, link.to) - link.lag + duration;
  }
}

/** The smallest slack of a task's links; without successors, what is left to the project's end. */
function freeFloats(input: CpmInput, starts: readonly number[], finishes: readonly number[], end: number): number[] {
  return input.durations.map((_, task) => {
    let free = end - at(finishes, task);
    for (const link of input.links) {
      if (link.from !== task) continue;
      const own = link.type === 'FS' || link.type === 'FF' ? at(finishes, task) : at(starts, task);
      const other = link.type === 'FS' || link.type === 'SS' ? at(starts, link.to) : at(finishes, link.to);
      free = Math.min(free, other - link.lag - own);
    }
    return free;
  });
}

function at(list: readonly number[], index: number): number {
  return list[index] ?? 0;
}
