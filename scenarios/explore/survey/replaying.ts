import { advance } from '../../engine/advance.ts';
import { refuse } from '../../engine/refuse.ts';
import type { Move } from '../../engine/run-log.ts';
import type { Scenario } from '../../engine/run.ts';
import { start } from '../../engine/start.ts';
import { eventFor } from '../../engine/step.ts';
import { mask } from '../../engine/view/mask.ts';
import type { World } from '../../engine/world.ts';
import type { Week } from './types.ts';
import { headOf } from './weeks.ts';

/** The world before each move of a play, and the one after the last. */
export function worldsOf(scenario: Scenario, week: Week, moves: readonly Move[]): readonly World[] {
  let { world } = start(scenario, headOf(week));
  const worlds = [world];
  for (const move of moves) {
    world = advance(scenario, world, eventFor(scenario, move)).world;
    worlds.push(world);
  }
  return worlds;
}

/** A world the player could be in for all they have seen, and how likely. */
export interface Possible {
  readonly world: World;
  readonly truth: string;
  readonly odds: number;
}

/**
 * Worlds of the other truths in which the same moves were accepted and the wall shows the same as in `met`. The seed stays, so
 * what was drawn the same way fell the same way.
 */
export function possibleAt(scenario: Scenario, week: Week, moves: readonly Move[], met: World): readonly Possible[] {
  const seen = JSON.stringify(mask(scenario.story, met));
  const found = scenario.story.truths.flatMap(({ id, odds }): Possible[] => {
    if (id === week.truth) return [{ world: met, truth: id, odds }];
    if (odds === 0 || met.ruledOut.includes(id)) return [];
    const world = samePlay(scenario, { ...week, truth: id }, moves);
    if (world === null || JSON.stringify(mask(scenario.story, world)) !== seen) return [];
    return [{ world, truth: id, odds }];
  });
  const all = found.reduce((sum, each) => sum + each.odds, 0);
  return found.map((each) => ({ ...each, odds: all === 0 ? 1 / found.length : each.odds / all }));
}

function samePlay(scenario: Scenario, week: Week, moves: readonly Move[]): World | null {
  let { world } = start(scenario, headOf(week));
  for (const move of moves) {
    if (refuse(scenario, world, move) !== null) return null;
    world = advance(scenario, world, eventFor(scenario, move)).world;
  }
  return world;
}
