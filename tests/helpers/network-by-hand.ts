/**
 * `cli.md` §3 reckoned by other means than the product's: time is counted out in quarters of a step, dates are relaxed until
 * nothing moves, variances are sums over every driving path, levelling tries one start after the other. Slow and plain on
 * purpose, and shares no line with `scenarios/`. All times must lie on the grid.
 */
export interface HandTask {
  readonly id: string;
  readonly durationSteps:
    number | { readonly optimistic: number; readonly likely: number; readonly pessimistic: number };
  readonly demand?: Readonly<Record<string, number>>;
  readonly criticality?: number;
  readonly deadlineStep?: number;
}
export interface HandNetwork {
  readonly schemaVersion: number;
  readonly tempo: string;
  readonly deadlineStep?: number;
  readonly tasks: readonly HandTask[];
  readonly links: readonly HandLink[];
  readonly resources: readonly { readonly id: string; readonly capacityPerStep: number | readonly number[] }[];
  readonly calendar: readonly {
    readonly id: string;
    readonly fromStep: number;
    readonly toStep: number;
    readonly tasks?: readonly string[];
  }[];
}
interface HandLink {
  readonly from: string;
  readonly to: string;
  readonly type?: 'FS' | 'SS' | 'FF' | 'SF';
  readonly lagSteps?: number;
}

const GRID = 4;

class ByHand {
  readonly file: HandNetwork;
  readonly D = new Map<string, number>();
  readonly own = new Map<string, number>();
  constructor(file: HandNetwork) {
    this.file = file;
    for (const { id, durationSteps: d } of file.tasks) {
      this.D.set(id, typeof d === 'number' ? d : (d.optimistic + 4 * d.likely + d.pessimistic) / 6);
      this.own.set(id, typeof d === 'number' ? 0 : ((d.pessimistic - d.optimistic) / 6) ** 2);
    }
  }
  d(id: string): number {
    return this.D.get(id) ?? NaN;
  }
  isClosed(id: string, tick: number): boolean {
    const step = Math.floor(tick / GRID);
    return this.file.calendar.some(
      ({ fromStep, toStep, tasks }) =>
        step >= fromStep && step < toStep && (tasks === undefined || tasks.length === 0 || tasks.includes(id)),
    );
  }
  open(id: string, t: number): number {
    let tick = Math.round(t * GRID);
    while (this.isClosed(id, tick)) tick += 1;
    return tick / GRID;
  }
  finish(id: string, s: number, D: number): number {
    let [tick, left] = [Math.round(s * GRID), Math.round(D * GRID)];
    while (left > 0) {
      if (!this.isClosed(id, tick)) left -= 1;
      tick += 1;
    }
    return tick / GRID;
  }
  /** The last s on the grid with finish(s, D) ≤ f, found by trying. */
  start(id: string, f: number, D: number): number {
    let tick = Math.round(f * GRID);
    while (this.finish(id, tick / GRID, D) > f) tick -= 1;
    return tick / GRID;
  }
  into(id: string): readonly HandLink[] {
    return this.file.links.filter((link) => link.to === id);
  }
  outOf(id: string): readonly HandLink[] {
    return this.file.links.filter((link) => link.from === id);
  }
}
const lag = (link: HandLink): number => link.lagSteps ?? 0;
const type = (link: HandLink): string => link.type ?? 'FS';
type Dates = Map<string, { start: number; finish: number }>;

function boundsOf(net: ByHand, id: string, dates: Dates): { S: number; F: number } {
  let [S, F] = [0, -Infinity];
  for (const link of net.into(id)) {
    const before = dates.get(link.from) ?? { start: 0, finish: 0 };
    const left = (type(link)[0] === 'F' ? before.finish : before.start) + lag(link);
    if (type(link)[1] === 'S') S = Math.max(S, left);
    else F = Math.max(F, left);
  }
  return { S, F };
}

function earlyRule(net: ByHand, id: string, dates: Dates): { start: number; finish: number } {
  const { S, F } = boundsOf(net, id, dates);
  if (net.d(id) === 0) return { start: Math.max(S, F), finish: Math.max(S, F) };
  const start = net.open(id, S);
  const finish = net.finish(id, start, net.d(id));
  return finish < F ? { start: net.start(id, F, net.d(id)), finish: F } : { start, finish };
}

/** Relaxed until nothing moves; no order of tasks is used. */
function relax(net: ByHand, dates: Dates, rule: (id: string) => { start: number; finish: number }): Dates {
  for (let moved = true; moved;) {
    moved = false;
    for (const { id } of net.file.tasks) {
      const [was, is] = [dates.get(id), rule(id)];
      if (was?.start === is.start && was.finish === is.finish) continue;
      dates.set(id, is);
      moved = true;
    }
  }
  return dates;
}

function lateRule(net: ByHand, id: string, dates: Dates, limit: number): { start: number; finish: number } {
  let [Y, Z] = [limit, Infinity];
  for (const link of net.outOf(id)) {
    const after = dates.get(link.to) ?? { start: Infinity, finish: Infinity };
    const bound = (type(link)[1] === 'S' ? after.start : after.finish) - lag(link);
    if (type(link)[0] === 'F') Y = Math.min(Y, bound);
    else Z = Math.min(Z, bound);
  }
  if (net.d(id) === 0) return { start: Math.min(Y, Z), finish: Math.min(Y, Z) };
  const byY = net.start(id, Y, net.d(id));
  if (Z === Infinity) return { start: byY, finish: Y };
  return { start: Math.min(byY, Z), finish: Math.min(Y, net.open(id, net.finish(id, Z, net.d(id)))) };
}

/** Every way the dates can be driven, as sums of variance from time 0 to one end of a task. */
function pathSums(net: ByHand, early: Dates, id: string, end: 'S' | 'F'): number[] {
  const own = net.own.get(id) ?? 0;
  const { S, F } = boundsOf(net, id, early);
  const natural = net.d(id) === 0 ? S : net.finish(id, net.open(id, S), net.d(id));
  const sums: number[] = [];
  const through = (side: 'S' | 'F', bound: number, price: number): void => {
    for (const link of net.into(id).filter((each) => type(each)[1] === side)) {
      const leaves = type(link)[0] === 'F' ? 'F' : 'S';
      const before = early.get(link.from) ?? { start: 0, finish: 0 };
      if ((leaves === 'F' ? before.finish : before.start) + lag(link) !== bound) continue;
      for (const sum of pathSums(net, early, link.from, leaves)) sums.push(sum + price);
    }
  };
  // Entered and left by the same end: nothing; by the other: its variance once.
  if (natural >= F) {
    if (S === 0) sums.push(end === 'S' ? 0 : own);
    through('S', S, end === 'S' ? 0 : own);
  }
  if (F >= natural) through('F', F, end === 'F' ? 0 : own);
  return sums;
}

/** Φ by adding up ten thousand slices of the bell. */
export function bell(z: number): number {
  const [from, slices] = [-12, 20_000];
  if (z <= from) return 0;
  const width = (Math.min(z, 12) - from) / slices;
  let sum = 0;
  for (let i = 0; i < slices; i += 1) {
    const [a, b] = [from + i * width, from + (i + 1) * width];
    sum += (width / 6) * (height(a) + 4 * height((a + b) / 2) + height(b));
  }
  return sum;
}
const height = (x: number): number => Math.exp((-x * x) / 2) / Math.sqrt(2 * Math.PI);

/** Open steps in which a task works any part, counted by ticks. */
function stepsWorked(net: ByHand, id: string, from: number, to: number): number[] {
  const steps = new Set<number>();
  for (let tick = Math.round(from * GRID); tick < Math.round(to * GRID); tick += 1)
    if (!net.isClosed(id, tick)) steps.add(Math.floor(tick / GRID));
  return [...steps];
}

function demandOf(net: ByHand, task: HandTask): [string, number][] {
  return net.d(task.id) === 0 ? [] : Object.entries(task.demand ?? {});
}

function capacity(net: ByHand, resource: string, step: number): number {
  const each = net.file.resources.find(({ id }) => id === resource)?.capacityPerStep ?? 0;
  return typeof each === 'number' ? each : (each[step] ?? each.at(-1) ?? 0);
}

function level(net: ByHand, early: Dates, late: Dates): Dates {
  const placed: Dates = new Map();
  const load = new Map<string, number>();
  const six = (x: number): number => Math.round(x * 1e6);
  const keyOf = (task: HandTask): [number, number, number, string] => {
    const [e, l] = [early.get(task.id), late.get(task.id)];
    return [six(l?.finish ?? 0), six((l?.start ?? 0) - (e?.start ?? 0)), -(task.criticality ?? 1), task.id];
  };
  while (placed.size < net.file.tasks.length) {
    const ready = net.file.tasks
      .filter(({ id }) => !placed.has(id) && net.into(id).every(({ from }) => placed.has(from)))
      .sort((a, b) => {
        const [x, y] = [keyOf(a), keyOf(b)];
        const at = x.findIndex((value, i) => value !== y[i]);
        return at < 0 ? 0 : (x[at] ?? 0) < (y[at] ?? 0) ? -1 : 1;
      });
    const task = ready[0];
    if (task === undefined) throw new Error('a circle');
    let { start, finish } = earlyRule(net, task.id, placed);
    const lacks = (): boolean =>
      stepsWorked(net, task.id, start, finish).some((step) =>
        demandOf(net, task).some(([r, n]) => (load.get(`${r} ${step}`) ?? 0) + n > capacity(net, r, step)),
      );
    while (lacks()) {
      start = net.open(task.id, Math.floor(start) + 1);
      finish = net.finish(task.id, start, net.d(task.id));
    }
    for (const step of stepsWorked(net, task.id, start, finish))
      for (const [r, n] of demandOf(net, task)) load.set(`${r} ${step}`, (load.get(`${r} ${step}`) ?? 0) + n);
    placed.set(task.id, { start, finish });
  }
  return placed;
}

/** The whole document of one file, as `pitwall network --json` should print it, unrounded. */
export function planByHand(file: HandNetwork): Record<string, unknown> {
  const net = new ByHand(file);
  const zero: Dates = new Map(file.tasks.map(({ id }) => [id, { start: 0, finish: 0 }]));
  const early = relax(net, zero, (id) => earlyRule(net, id, zero));
  const at = (dates: Dates, id: string): { start: number; finish: number } =>
    dates.get(id) ?? { start: NaN, finish: NaN };
  const endStep = Math.max(...file.tasks.map(({ id }) => at(early, id).finish));
  const far: Dates = new Map();
  const late = relax(net, far, (id) =>
    lateRule(
      net,
      id,
      far,
      Math.min(endStep, file.deadlineStep ?? Infinity, file.tasks.find((t) => t.id === id)?.deadlineStep ?? Infinity),
    ),
  );
  const levelled = level(net, early, late);
  const variance = (id: string): number => Math.max(...pathSums(net, early, id, 'F'));
  const last = file.tasks.filter(({ id }) => at(early, id).finish === endStep);
  const endVariance = Math.max(...last.map(({ id }) => variance(id)));
  const levelledEndStep = Math.max(...file.tasks.map(({ id }) => at(levelled, id).finish));
  const odds = (deadline: number, mean: number, v: number): number =>
    v === 0 ? (mean <= deadline ? 1 : 0) : bell((deadline - mean) / Math.sqrt(v));
  const deadline = (task: string | null, step: number, mean: number, v: number, end: number) => ({
    task,
    deadlineStep: step,
    meanStep: mean,
    variance: v,
    onTimeProbability: odds(step, mean, v),
    levelledSlackSteps: step - end,
  });
  return {
    endStep,
    endVariance,
    levelledEndStep,
    tasks: file.tasks.map(({ id }) => {
      const [e, l] = [at(early, id), at(late, id)];
      const total = l.start - e.start;
      const free = lateRule(net, id, early, endStep).start - e.start;
      return {
        id,
        durationSteps: net.d(id),
        variance: net.own.get(id),
        es: e.start,
        ef: e.finish,
        ls: l.start,
        lf: l.finish,
        totalFloat: total,
        freeFloat: free,
        interferingFloat: total - free,
        critical: total <= 0.01,
        levelledStart: at(levelled, id).start,
        levelledFinish: at(levelled, id).finish,
      };
    }),
    deadlines: [
      ...(file.deadlineStep === undefined
        ? []
        : [deadline(null, file.deadlineStep, endStep, endVariance, levelledEndStep)]),
      ...file.tasks.flatMap(({ id, deadlineStep }) =>
        deadlineStep === undefined
          ? []
          : [deadline(id, deadlineStep, at(early, id).finish, variance(id), at(levelled, id).finish)],
      ),
    ],
    clashes: file.resources.flatMap(({ id: resource }) =>
      Array.from({ length: Math.ceil(endStep) }, (_, step) => {
        const demand = file.tasks
          .filter((task) =>
            stepsWorked(net, task.id, at(early, task.id).start, at(early, task.id).finish).includes(step),
          )
          .flatMap((task) => demandOf(net, task).flatMap(([r, n]) => (r === resource ? [n] : [])))
          .reduce((sum, n) => sum + n, 0);
        return { resource, step, demand, capacity: capacity(net, resource, step) };
      }).filter(({ demand, capacity: there }) => demand > there),
    ),
  };
}
