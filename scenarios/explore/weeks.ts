import { start } from '../engine/start.ts';
import type { Scenario } from '../engine/run.ts';
import type { Spot } from './types.ts';

/** A week from its beginning: where it starts, and the luck it is played under. */
export interface Week {
  readonly spot: Spot;
  readonly seed: number;
}

/** So many weeks of one truth (the seed's own where none is given), by seeds that follow from `seed`: the same for the same. */
export function weeksOf(
  scenario: Scenario,
  {
    count,
    seed,
    truth,
    role,
  }: { readonly count: number; readonly seed: number; readonly truth?: string; readonly role?: string },
): readonly Week[] {
  return Array.from({ length: count }, (_, at): Week => {
    const own = seedAt(seed, at);
    const options = { seed: own, ...(truth === undefined ? {} : { truth }), ...(role === undefined ? {} : { role }) };
    return { spot: { scenario, world: start(scenario, options).world }, seed: own };
  });
}

/** The n-th seed that follows from another: well apart, so that neighbouring seeds share no week. */
export function seedAt(seed: number, at: number): number {
  let h = (Math.imul(seed >>> 0, 0x9e3779b1) + Math.imul(at + 1, 0x85ebca6b)) >>> 0;
  h = Math.imul(h ^ (h >>> 15), 0x2c1b3c6d) >>> 0;
  h = Math.imul(h ^ (h >>> 12), 0x297a2d39) >>> 0;
  return (h ^ (h >>> 15)) >>> 0;
}
