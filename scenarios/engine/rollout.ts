import { walk } from './advance.ts';
import { eventOfMove } from './chart/act-events.ts';
import { Draft } from './rules/draft.ts';
import { type Tables, tablesOf } from './tables.ts';
import type { Move } from './run-log.ts';
import type { Scenario } from './run.ts';
import type { World } from './world.ts';

/**
 * One play that nobody looks back on: its world is written in place, so a move costs what its rules cost and copies nothing. The world
 * it starts from is left as it was. `world` is the same object all along: whoever wants an earlier one later plays with `advance`.
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
    this.draft.reopen(event.type, true);
    walk(this.draft, event);
  }
}
