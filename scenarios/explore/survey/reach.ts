import { advance } from '../../engine/advance.ts';
import { isCallOpen, isOptionOpen } from '../../engine/openness.ts';
import { refuse } from '../../engine/refuse.ts';
import type { Scenario } from '../../engine/run.ts';
import { start } from '../../engine/start.ts';
import { eventFor } from '../../engine/step.ts';
import { tablesOf } from '../../engine/tables.ts';
import type { World } from '../../engine/world.ts';
import type { Walk } from '../../format/walks.ts';
import { worldsOf } from './replaying.ts';
import type { Play, Reach } from './types.ts';

/**
 * Scenes, steps between them, endings, and what was ever open, over all plays and the story's own walks: what an author has walked to
 * can be reached, however rarely a bot gets there.
 */
export function reachOf(scenario: Scenario, plays: readonly Play[]): Reach {
  const scenes = new Set<string>();
  const steps = new Set<string>();
  const lively = new Set<string>();
  const open = new Set<string>();
  const known = new Set<string>();
  const endings = new Set<string>();
  const note = (worlds: readonly World[]): void => {
    let last: World | null = null;
    for (const world of worlds) {
      const scene = world.at['story'] ?? '';
      scenes.add(scene);
      if (last !== null && last.step !== world.step) steps.add(`${last.at['story'] ?? ''}>${scene}`);
      if (world.at['clock'] === 'over') endings.add(scene);
      else if (noteOpen(scenario, world, open)) lively.add(scene);
      for (const fact of Object.keys(world.known)) known.add(fact);
      last = world;
    }
  };
  for (const { week, moves } of plays) note(worldsOf(scenario, week, moves));
  for (const walk of scenario.pack.walks) note(worldsOfWalk(scenario, walk));
  return {
    plays: plays.length,
    scenes: [...scenes],
    steps: [...steps],
    open: [...open],
    lively: [...lively],
    known: [...known],
    endings: [...endings],
  };
}

/** As far as its moves are accepted. */
function worldsOfWalk(scenario: Scenario, { moves, seed, truth, luck, role, craft }: Walk): readonly World[] {
  let { world } = start(scenario, {
    seed,
    ...(truth === undefined ? {} : { truth }),
    ...(luck === undefined ? {} : { luck }),
    ...(role === undefined ? {} : { role }),
    ...(craft === undefined ? {} : { craft }),
  });
  const worlds = [world];
  for (const move of moves) {
    if (refuse(scenario, world, move) !== null) break;
    world = advance(scenario, world, eventFor(scenario, move)).world;
    worlds.push(world);
  }
  return worlds;
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
