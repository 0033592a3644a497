import { exp } from '../exp-ln.ts';
import { TIMING } from './constants.ts';

/** What acting at a moment depends on (domain §4). Times in weeks, rates a week, costs in points. */
export interface Timing {
  /** F: what a call that proves needless costs. */
  readonly needless: number;
  /** q₀: how likely it is needless at the start. */
  readonly needlessOdds: number;
  /** τ > 0: how fast that fades. */
  readonly needlessFades: number;
  /** K: cost of a week of delay. */
  readonly delay: number;
  /** r: time to an answer. */
  readonly response: number;
  readonly fix: number;
  /** TF: slack of what is blocked when it could first be acted on. */
  readonly slack: number;
  /** S, h: what it costs if it turns worse, and how fast it does. */
  readonly worse: number;
  readonly worseRate: number;
  /** R, g: price of the way out, and its growth. */
  readonly dearer: number;
  readonly dearerRate: number;
}

/** [P] The constants of a story that names none. */
export const usualTiming: Omit<Timing, 'response' | 'fix' | 'slack'> = TIMING;

/**
 * C(w), the cost of acting after w weeks (domain §4): F·q₀·e^(−w/τ) needless + K·max(0, w + r + fix − TF) delay +
 * S·(1 − e^(−h·w)) turns worse + R·(1 + g·w) dearer. Points, 0 or more for w ≥ 0.
 */
export function timingCost(weeks: number, timing: Timing): number {
  const w = Math.max(0, weeks);
  const needless = timing.needless * timing.needlessOdds * exp(-w / timing.needlessFades);
  const delay = timing.delay * Math.max(0, w + timing.response + timing.fix - timing.slack);
  const worse = timing.worse * (1 - exp(-timing.worseRate * w));
  return needless + delay + worse + timing.dearer * (1 + timing.dearerRate * w);
}
