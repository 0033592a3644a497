export interface Circle {
  /** Tasks in the order they wait, by index. */
  readonly tasks: readonly number[];
  /** The first link in the file that is a part of it. */
  readonly link: number;
}
type Edge = readonly [from: number, to: number];

/**
 * One circle out of each knot of a network (edges by index; one that leads nowhere counts as none), in the order of their
 * first link. Without recursion: a chain may be as long as a file allows.
 */
export function circlesOf(count: number, edges: readonly Edge[]): readonly Circle[] {
  const inner = knotted(count, edges);
  const next = new Map<number, { readonly to: number; readonly edge: number }[]>();
  edges.forEach(([from, to], edge) => {
    if (inner.has(edge)) next.set(from, [...(next.get(from) ?? []), { to, edge }]);
  });
  const circles: Circle[] = [];
  const told = new Set<number>();
  for (const [edge, [from, to]] of edges.entries()) {
    if (!inner.has(edge) || told.has(from)) continue;
    const way = shortest(to, from, next);
    if (way === undefined) continue;
    const tasks = [from, ...way.slice(0, -1)];
    for (const task of reached(from, next)) told.add(task);
    circles.push({ tasks, link: edge });
  }
  return circles;
}

/** Edges left when every task that nothing leads to, or that leads nowhere, is taken away again and again. */
function knotted(count: number, edges: readonly Edge[]): ReadonlySet<number> {
  const inner = new Set(edges.flatMap(([from, to], edge) => (from >= 0 && to >= 0 ? [edge] : [])));
  for (const end of [1, 0] as const) {
    const left = Array.from({ length: count }, () => 0);
    const touching = new Map<number, number[]>();
    for (const edge of inner) {
      const [own = -1, other = -1] = [edges[edge]?.[end], edges[edge]?.[1 - end]];
      left[own] = (left[own] ?? 0) + 1;
      touching.set(other, [...(touching.get(other) ?? []), edge]);
    }
    const free = left.flatMap((waiting, task) => (waiting === 0 ? [task] : []));
    for (let task = free.pop(); task !== undefined; task = free.pop()) {
      for (const edge of touching.get(task) ?? []) {
        inner.delete(edge);
        const own = edges[edge]?.[end] ?? -1;
        left[own] = (left[own] ?? 0) - 1;
        if (left[own] === 0) free.push(own);
      }
    }
  }
  return inner;
}

type Next = ReadonlyMap<number, readonly { readonly to: number }[]>;

/** The tasks on a shortest way, first and last included. */
function shortest(from: number, to: number, next: Next): readonly number[] | undefined {
  const before = new Map<number, number>([[from, -1]]);
  const queue = [from];
  for (const task of queue) {
    if (task === to) {
      const way = [task];
      for (let at = before.get(task) ?? -1; at >= 0; at = before.get(at) ?? -1) way.unshift(at);
      return way;
    }
    for (const { to: following } of next.get(task) ?? []) {
      if (before.has(following)) continue;
      before.set(following, task);
      queue.push(following);
    }
  }
  return undefined;
}

function reached(from: number, next: Next): ReadonlySet<number> {
  const seen = new Set([from]);
  const queue = [from];
  for (const task of queue) {
    for (const { to } of next.get(task) ?? []) {
      if (seen.has(to)) continue;
      seen.add(to);
      queue.push(to);
    }
  }
  return seen;
}
