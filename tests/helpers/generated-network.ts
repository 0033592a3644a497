import type { HandNetwork, HandTask } from './network-by-hand.ts';

/** A plain generator with a seed, so that a network that fails can be named and made again. */
export function randomOf(seed: number): () => number {
  let state = (seed * 2654435761) >>> 0;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 4294967296;
  };
}

/** Quarters of a step: everything lies on a grid, so that the slow reckoning can count it out. */
function quarters(below: (n: number) => number, most: number): number {
  return below(most + 1) / 4;
}

/** 2–14 tasks with everything `cli.md` §3 knows: leads and lags on all four links, milestones, three points, closed steps, deadlines, scarce resources. */
export function generatedNetwork(seed: number): HandNetwork {
  const random = randomOf(seed);
  const below = (n: number): number => Math.floor(random() * n);
  const maybe = (odds: number): boolean => random() < odds;
  const count = 2 + below(13);
  const resources = Array.from({ length: below(4) }, (_, at) => ({
    id: `r${at}`,
    capacityPerStep: maybe(0.5) ? 1 + below(3) : [...Array.from({ length: below(6) }, () => below(4)), 1 + below(3)],
  }));
  const tasks = Array.from({ length: count }, (_, at): HandTask => {
    const demand = resources
      .filter(() => maybe(0.6))
      .map(({ id, capacityPerStep: each }): [string, number] => {
        const last = typeof each === 'number' ? each : (each.at(-1) ?? 1);
        return [id, (1 + below(last * 2)) / 2];
      });
    return {
      // Names out of order, so that a tie is settled by the name and not by the place.
      id: `t${(at * 7) % 97}`,
      durationSteps: maybe(0.15) ? 0 : durationOf(below, maybe),
      ...(demand.length > 0 ? { demand: Object.fromEntries(demand) } : {}),
      ...(maybe(0.4) ? { criticality: 1 + below(3) } : {}),
      ...(maybe(0.15) ? { deadlineStep: quarters(below, 60) } : {}),
    };
  });
  const links = tasks.flatMap((to, at) =>
    tasks.slice(0, at).flatMap((from) =>
      maybe(1.6 / count)
        ? [
            {
              from: from.id,
              to: to.id,
              ...(maybe(0.6) ? { type: (['FS', 'SS', 'FF', 'SF'] as const)[below(4)] ?? 'FS' } : {}),
              ...(maybe(0.5) ? { lagSteps: quarters(below, 12) - 1 } : {}),
            },
          ]
        : [],
    ),
  );
  const calendar = Array.from({ length: below(4) }, (_, at) => {
    const fromStep = below(12);
    const whose = tasks.filter(() => maybe(0.4)).map(({ id }) => id);
    return { id: `c${at}`, fromStep, toStep: fromStep + below(4), ...(maybe(0.6) ? { tasks: whose } : {}) };
  });
  return {
    schemaVersion: 1,
    tempo: 'weeks',
    ...(maybe(0.5) ? { deadlineStep: quarters(below, 80) } : {}),
    tasks: shuffled(tasks, below),
    links,
    resources,
    calendar,
  };
}

/** One number or three points whose mean lies on the grid. */
function durationOf(below: (n: number) => number, maybe: (odds: number) => boolean): HandTask['durationSteps'] {
  const likely = 0.5 + below(18) / 4;
  if (maybe(0.5)) return likely;
  if (maybe(0.5)) return { optimistic: likely - 0.5, likely, pessimistic: likely + 0.5 };
  return { optimistic: likely, likely, pessimistic: likely + 1.5 * (1 + below(3)) };
}

function shuffled<T>(list: readonly T[], below: (n: number) => number): T[] {
  const mixed = [...list];
  for (let at = mixed.length - 1; at > 0; at -= 1) {
    const other = below(at + 1);
    const [a, b] = [mixed[at], mixed[other]];
    if (a !== undefined && b !== undefined) [mixed[at], mixed[other]] = [b, a];
  }
  return mixed;
}
