import type { World } from './world.ts';

/** Modes of the clock while a turn runs, after its step has been counted (phases 1–7). */
const RUNNING = new Set(['late', 'events', 'intents', 'progress', 'ageing', 'promises', 'counting']);

/** The step an act or a running turn belongs to: phases 1–7 of turn k happen when the clock already reads k+1. */
export function stepOf(world: World): number {
  return RUNNING.has(world.at['clock'] ?? '') ? world.step - 1 : world.step;
}

/** Modes of a running turn in which the step is counted and its work is still to be done (phases 1–3). */
const BEFORE_WORK = new Set(['late', 'events', 'intents']);

/** From when the work that is left counts: in phases 1–3 from the beginning of the step, whose work comes only after them. */
export function workStep(world: World): number {
  return BEFORE_WORK.has(world.at['clock'] ?? '') ? world.step - 1 : world.step;
}
