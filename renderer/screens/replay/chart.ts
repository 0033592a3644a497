import type { TracePoint } from '../../seat/engine.ts';

export type Meter = 'endStep' | 'slack' | 'trust' | 'spend' | 'patience';
export const meters: readonly Meter[] = ['endStep', 'slack', 'trust', 'spend', 'patience'];

/** Maps a stretch of values to a stretch of the drawing, evenly. A stretch without length maps to its middle. */
export function linear(from: readonly [number, number], to: readonly [number, number]): (value: number) => number {
  const [low, high] = from;
  const [start, end] = to;
  return (value) => (high === low ? (start + end) / 2 : start + ((value - low) / (high - low)) * (end - start));
}

export interface Point {
  readonly at: number;
  readonly value: number;
}

/** A meter along a run; points of a meter the story does not have are left out. */
export function pointsOf(trace: readonly TracePoint[], meter: Meter): readonly Point[] {
  return trace.flatMap((point) => {
    const value = point[meter];
    return value === null ? [] : [{ at: point.at, value }];
  });
}

/** The value at a place on the axis, on the line between its neighbours; null beyond what the run has reached. */
export function valueAt(points: readonly Point[], at: number): number | null {
  const next = points.findIndex((point) => point.at >= at - 1e-9);
  const after = points[next];
  if (after === undefined) return null;
  // Several moves may stand on one place: what holds there is the last of them.
  if (Math.abs(after.at - at) < 1e-9) return points.findLast((point) => Math.abs(point.at - at) < 1e-9)?.value ?? null;
  const before = points[next - 1];
  if (before === undefined) return null;
  return before.value + ((at - before.at) / (after.at - before.at)) * (after.value - before.value);
}

/** One less the other wherever both have been: exact at every bend of either line. */
export function deltaOf(own: readonly Point[], other: readonly Point[]): readonly Point[] {
  const places = [...new Set([...own, ...other].map((point) => point.at))].toSorted((a, b) => a - b);
  return places.flatMap((at) => {
    const [a, b] = [valueAt(own, at), valueAt(other, at)];
    return a === null || b === null ? [] : [{ at, value: round(b - a) }];
  });
}

/** Where the lines are furthest apart; null where they never part. */
export function furthest(delta: readonly Point[]): Point | null {
  const most = delta.reduce<Point | null>(
    (best, point) => (best === null || Math.abs(point.value) > Math.abs(best.value) ? point : best),
    null,
  );
  return most === null || most.value === 0 ? null : most;
}

export function pathOf(points: readonly Point[], x: (at: number) => number, y: (value: number) => number): string {
  return points
    .map((point, place) => `${place === 0 ? 'M' : 'L'}${fixed(x(point.at))} ${fixed(y(point.value))}`)
    .join('');
}

/** The area between a delta and its zero line, cut where the line crosses it: above and below are drawn apart. */
export function areaOf(
  delta: readonly Point[],
  side: 1 | -1,
  x: (at: number) => number,
  y: (value: number) => number,
): string {
  const all = delta.flatMap((point, place) => {
    const before = delta[place - 1];
    if (before === undefined || before.value * point.value >= 0) return [point];
    const at = before.at + (before.value / (before.value - point.value)) * (point.at - before.at);
    return [{ at, value: 0 }, point];
  });
  const kept = all.map((point) => ({ ...point, value: point.value * side > 0 ? point.value : 0 }));
  const [first] = kept;
  const last = kept.at(-1);
  if (first === undefined || last === undefined || kept.every((point) => point.value === 0)) return '';
  return `${pathOf(kept, x, y)}L${fixed(x(last.at))} ${fixed(y(0))}L${fixed(x(first.at))} ${fixed(y(0))}Z`;
}

/** A stretch that holds all values with a little air, and two or three round numbers in it. */
export function stretchOf(values: readonly number[]): {
  readonly range: readonly [number, number];
  readonly ticks: readonly number[];
} {
  const low = Math.min(...values);
  const high = Math.max(...values);
  const width = high - low;
  const step = roundStep(width === 0 ? Math.max(1, Math.abs(high)) / 2 : width / 2);
  const range: readonly [number, number] =
    width === 0 ? [low - step, high + step] : [low - width * 0.12, high + width * 0.12];
  const first = Math.ceil(range[0] / step - 1e-9);
  const count = Math.floor(range[1] / step + 1e-9) - first + 1;
  return { range, ticks: Array.from({ length: Math.max(0, count) }, (_, place) => round((first + place) * step)) };
}

function roundStep(about: number): number {
  const power = 10 ** Math.floor(Math.log10(about));
  const share = about / power;
  return (share >= 5 ? 5 : share >= 2 ? 2 : 1) * power;
}

function round(value: number): number {
  return Math.round(value * 1e6) / 1e6;
}
function fixed(value: number): number {
  return Math.round(value * 100) / 100;
}
