import type { World } from './world.ts';

/** Modes of the clock while a turn runs, after its step has been counted (phases 1–7). */
const RUNNING = new Set(['late', 'events', 'intents', 'progress', 'ageing', 'promises', 'counting']);

/** The step an act or a running turn belongs to: phases 1–7 of turn k happen when the clock already reads k+1. */
export function stepOf(world: World): number {
  return RUNNING.has(world.at['clock'] ?? '') ? world.step - 1 : world.step;
}
