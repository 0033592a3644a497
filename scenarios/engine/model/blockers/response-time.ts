import { clamp } from '../../rounding.ts';
import { LADDER_MINUTES, LADDER_WEEKS, stepsOfWeeks, type Tempo } from '../tempo.ts';
import { CREDIBILITY } from './constants.ts';

const MINUTES_AN_HOUR = 60;

/**
 * How long a rung of the ladder takes to answer, in steps: r(level) ÷ c (domain §4). `level` 0–5, whatever is above counts as the
 * top; `credibility` .25–1. In an event weekend r is 5 … 240 minutes, which only a story that runs in hours can have.
 */
export function responseSteps(level: number, credibility: number, tempo: Tempo, isEventWeekend = false): number {
  const rung = clamp(Math.round(level), 0, LADDER_WEEKS.length - 1);
  const trusted = clamp(credibility, CREDIBILITY.least, CREDIBILITY.most);
  if (isEventWeekend && tempo === 'hour') return (LADDER_MINUTES[rung] ?? 0) / MINUTES_AN_HOUR / trusted;
  return stepsOfWeeks(LADDER_WEEKS[rung] ?? 0, tempo) / trusted;
}

/** The same as turns of a run: an answer that comes inside the running step is there at once, any other with the turn it falls in. */
export function answerTurns(steps: number): number {
  return steps < 1 ? 0 : Math.ceil(steps - 1e-9);
}
