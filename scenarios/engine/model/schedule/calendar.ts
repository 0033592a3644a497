import { TOLERANCE } from './tolerance.ts';

/**
 * Closed steps of one task, as windows [from, to), merged and in order. Work pauses in them, lags do not (domain §3,
 * cli §3). Instants and lengths in steps. The empty calendar is `OPEN`.
 */
export interface Calendar {
  readonly from: readonly number[];
  readonly to: readonly number[];
}
export const OPEN: Calendar = { from: [], to: [] };

/** Merges windows that touch or overlap; one without length closes nothing. */
export function calendarOf(windows: readonly { readonly from: number; readonly to: number }[]): Calendar {
  const from: number[] = [];
  const to: number[] = [];
  for (const window of windows.filter((each) => each.to > each.from).toSorted((a, b) => a.from - b.from)) {
    const last = to.length - 1;
    if (last >= 0 && window.from <= (to[last] ?? 0)) to[last] = Math.max(to[last] ?? 0, window.to);
    else {
      from.push(window.from);
      to.push(window.to);
    }
  }
  return from.length === 0 ? OPEN : { from, to };
}

/** open(t): the first instant ≥ t in an open step. */
export function openAt(calendar: Calendar, t: number): number {
  if (calendar === OPEN) return t;
  const next = firstEndingAfter(calendar, t + TOLERANCE);
  const from = calendar.from[next];
  return from !== undefined && t >= from - TOLERANCE ? (calendar.to[next] ?? t) : t;
}

/** finish(s, D): the first instant with D of open time since s. */
export function finishOf(calendar: Calendar, start: number, duration: number): number {
  if (calendar === OPEN || duration <= 0) return start + Math.max(0, duration);
  let at = openAt(calendar, start);
  let left = duration;
  for (let i = firstEndingAfter(calendar, at + TOLERANCE); i < calendar.from.length; i += 1) {
    const until = (calendar.from[i] ?? 0) - at;
    if (left <= until + TOLERANCE) break;
    left -= until;
    at = calendar.to[i] ?? at;
  }
  return at + left;
}

/** start(f, D): the last s with finish(s, D) ≤ f. */
export function startOf(calendar: Calendar, finish: number, duration: number): number {
  if (calendar === OPEN || duration <= 0) return finish - Math.max(0, duration);
  let at = finish;
  let left = duration;
  for (let i = lastBeginningBefore(calendar, finish - TOLERANCE); i >= 0; i -= 1) {
    const [from = 0, to = 0] = [calendar.from[i], calendar.to[i]];
    if (from >= at - TOLERANCE) continue;
    const since = Math.max(0, at - to);
    // Work that fills the open stretch exactly starts with it, not before the pause.
    if (since > 0 && left <= since + TOLERANCE) return Math.max(to, at - left);
    left -= since;
    at = from;
  }
  return at - left;
}

/** Index of the first window that ends after t. */
function firstEndingAfter({ to }: Calendar, t: number): number {
  let low = 0;
  let high = to.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((to[middle] ?? 0) <= t) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Index of the last window that begins before t; −1 if there is none. */
function lastBeginningBefore({ from }: Calendar, t: number): number {
  let low = 0;
  let high = from.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((from[middle] ?? 0) < t) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
