import { advance, type Passage } from './advance.ts';
import { eventOfMove } from './chart/act-events.ts';
import { worldHash } from './hash.ts';
import { advanceByMachine } from './machine.ts';
import { refuse } from './refuse.ts';
import type { ChartEvent } from './rules/draft.ts';
import { tablesOf } from './tables.ts';
import type { Move, Refusal, Result } from './run-log.ts';
import type { Run, Scenario, Step } from './run.ts';
import type { World } from './world.ts';

/** One move through XState's `transition`, with the world's hash in the log. A refused move leaves the caller with the very same run. */
export function step(run: Run, move: Move): Result<Run, Refusal> {
  return take(run, move, advanceByMachine, true);
}

/** The same by `advance`: for everything that plays many moves. `hash: false` leaves the log line without the world's hash. */
export function stepFast(
  run: Run,
  move: Move,
  options: { readonly hash: boolean } = { hash: false },
): Result<Run, Refusal> {
  return take(run, move, advance, options.hash);
}

type Driver = (scenario: Scenario, world: World, event: ChartEvent) => Passage;

function take(run: Run, move: Move, drive: Driver, isHashed: boolean): Result<Run, Refusal> {
  const why = refuse(run.scenario, run.world, move);
  if (why) return { ok: false, error: why };
  const passage = drive(run.scenario, run.world, eventFor(run.scenario, move));
  const hash = isHashed ? worldHash(passage.world) : '';
  const done: Step = {
    index: run.steps.length,
    move,
    step: run.world.step,
    changes: passage.changes,
    said: passage.said,
    world: passage.world,
    worldHash: hash,
    ...(passage.answer ? { answer: passage.answer } : {}),
  };
  const line = isHashed ? { ...move, world: hash } : move;
  return {
    ok: true,
    value: {
      ...run,
      log: { ...run.log, moves: [...run.log.moves, line] },
      world: passage.world,
      steps: [...run.steps, done],
    },
  };
}

/** An accepted move as the chart hears it. */
export function eventFor(scenario: Scenario, move: Move): ChartEvent {
  return { type: eventOfMove(tablesOf(scenario).calls, move), move };
}
