import type { Deliverable } from '../format/parts.ts';
import { isOver, stateOf } from './blockers/state.ts';
import { fateOf, type RowFate } from './model/raci/decision.ts';
import type { Tables } from './tables.ts';
import { mustGet } from './tables.ts';
import type { World } from './world.ts';

/** Authored `effects` stand for what the model would make of a row (latency, drift, stall, surprise, rework), unless `model` says so. */
export function isModelledRow(deliverable: Deliverable): boolean {
  const { agree } = deliverable;
  return agree === undefined || (agree.isModelled ?? agree.effects.length === 0);
}

/** What the letters in force come to once the time for a decision is over; null before, and where none were put down. */
export function rowFate(tables: Tables, world: World, id: string): RowFate | null {
  const due = world.decides[id];
  if (due === undefined || due > world.step) return null;
  return fateOf(mustGet(tables.deliverables, id, 'deliverable').people, world.letters[id] ?? {});
}

/** A Raise about what holds the row's task has been answered: somebody above has said who decides. */
export function isRaisedAbove(tables: Tables, world: World, id: string): boolean {
  const task = tables.deliverables.get(id)?.endsWith;
  return [...tables.blockers.values()].some((blocker) => {
    if (task === undefined || blocker.blocks !== task || world.did[blocker.id] !== true) return false;
    return stateOf(world, blocker.id).fix !== null || isOver(world, blocker);
  });
}
