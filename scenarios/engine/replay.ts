import { refusal } from './refuse.ts';
import { start } from './start.ts';
import { stepFast } from './step.ts';
import type { Refusal, RunLog } from './run-log.ts';
import type { Run, Scenario } from './run.ts';

/** Where a replay stopped: the number of the move that no longer fits, and why. */
export interface Stopped {
  readonly move: number;
  readonly why: Refusal;
}

/**
 * Plays a log again. Against an edited scenario it goes to the first move that is no longer offered. Against the same one
 * (content hash) a world that comes out differently is `run/diverged`: the run up to the move before it is given back.
 */
export function replay(scenario: Scenario, log: RunLog): { readonly run: Run; readonly stopped?: Stopped } {
  const { moves, format: _format, scenario: _scenario, contentHash, ...head } = log;
  const isSame = contentHash === scenario.pack.contentHash;
  let run = withHead(start(scenario, head), log);
  for (const [index, { world: expected, ...move }] of moves.entries()) {
    const next = stepFast(run, move, { hash: true });
    if (!next.ok) return { run, stopped: { move: index, why: next.error } };
    const found = next.value.steps.at(-1)?.worldHash ?? '';
    if (isSame && expected !== undefined && expected !== found) {
      return { run, stopped: { move: index, why: refusal('run/diverged', { expected, found }) } };
    }
    run = next.value;
  }
  return { run };
}

/** A new branch: the same head, the first moves, nothing after them. The caller names the parent. */
export function fork(run: Run, beforeMove: number): Run {
  const kept = Math.max(0, Math.min(beforeMove, run.steps.length));
  return {
    ...run,
    log: { ...run.log, moves: run.log.moves.slice(0, kept) },
    world: kept === 0 ? run.opening.world : (run.steps[kept - 1]?.world ?? run.opening.world),
    steps: run.steps.slice(0, kept),
  };
}

function withHead(run: Run, log: RunLog): Run {
  return log.parent ? { ...run, log: { ...run.log, parent: log.parent } } : run;
}
