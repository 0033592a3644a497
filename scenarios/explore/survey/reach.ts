import { isCallOpen, isOptionOpen } from '../../engine/openness.ts';
import type { Scenario } from '../../engine/run.ts';
import { tablesOf } from '../../engine/tables.ts';
import type { World } from '../../engine/world.ts';
import { worldsOf } from './replaying.ts';
import type { Play, Reach } from './types.ts';

/** Scenes, steps between them, and what was ever open, over all plays. */
export function reachOf(scenario: Scenario, plays: readonly Play[]): Reach {
  const scenes = new Set<string>();
  const steps = new Set<string>();
  const lively = new Set<string>();
  const open = new Set<string>();
  const known = new Set<string>();
  for (const { week, moves } of plays) {
    let last: World | null = null;
    for (const world of worldsOf(scenario, week, moves)) {
      const scene = world.at['story'] ?? '';
      scenes.add(scene);
      if (last !== null && last.step !== world.step) steps.add(`${last.at['story'] ?? ''}>${scene}`);
      if (world.at['clock'] !== 'over' && noteOpen(scenario, world, open)) lively.add(scene);
      for (const fact of Object.keys(world.known)) known.add(fact);
      last = world;
    }
  }
  return {
    plays: plays.length,
    scenes: [...scenes],
    steps: [...steps],
    open: [...open],
    lively: [...lively],
    known: [...known],
  };
}

/** True if anything at all can be done. */
function noteOpen(scenario: Scenario, world: World, open: Set<string>): boolean {
  const tables = tablesOf(scenario);
  let isLively = false;
  for (const { call } of tables.calls.values()) {
    if (!isCallOpen(tables, world, call)) continue;
    if (call.kind === 'dive') {
      if (!isOptionOpen(tables, world, call, undefined)) continue;
      open.add(`${call.id}.${world.opened[call.id] ?? 0}`);
    }
    const options = call.options.filter((option) => isOptionOpen(tables, world, call, option));
    for (const option of options) open.add(`${call.id}.${option.id}`);
    open.add(call.id);
    isLively ||= call.options.length === 0 || options.length > 0;
  }
  return isLively;
}
