import { walk } from './advance.ts';
import { eventOfMove } from './chart/act-events.ts';
import { Draft } from './rules/draft.ts';
import { type Tables, tablesOf } from './tables.ts';
import type { Move } from './run-log.ts';
import type { Scenario } from './run.ts';
import type { World } from './world.ts';

/**
 * One play that nobody looks back on: the maps of its world are written in place, so a move costs what its rules cost. The world it
 * starts from is left as it was. A `world` it gives is right until the next move: whoever wants an earlier one later plays with
 * `advanceQuiet`.
 */
export class Rollout {
  private readonly draft: Draft;
  private readonly tables: Tables;

  constructor(scenario: Scenario, from: World) {
    this.tables = tablesOf(scenario);
    this.draft = new Draft(this.tables, from, 'start', true);
  }

  get world(): World {
    return this.draft.world;
  }
  get isOver(): boolean {
    return this.draft.world.at['clock'] === 'over';
  }

  /** The move must be one that is accepted (`refuse`). */
  take(move: Move): void {
    const event = { type: eventOfMove(this.tables.calls, move), move };
    this.draft.reopen(event.type);
    walk(this.draft, event);
  }
}
