import type { Cause, Plain } from '../ledger.ts';
import type { Move } from '../run-log.ts';
import type { Run } from '../run.ts';
import type { Comparison } from './answers.ts';
import { isVisible } from './change-sight.ts';

/**
 * Runs of one scenario side by side: where their moves part, which visible paths end differently and since when, and the meters
 * after each move. `outcomes` are worked out by scoring and handed in, so that the engine needs no reader of runs.
 */
export function compareRuns(runs: readonly Run[], outcomes: readonly (number | null)[] = []): Comparison {
  const divergence = divergenceOf(runs);
  return {
    branches: runs.map((run, at) => ({ ending: endingOf(run), outcome: outcomes[at] ?? null })),
    divergence,
    differences: divergence === null ? [] : differencesOf(runs, divergence.index),
    meters: metersOf(runs),
  };
}

export function endingOf(run: Run): string | null {
  const mode = run.world.at['story'] ?? '';
  return run.scenario.story.aftermath.endings.some((each) => each.id === mode) ? mode : null;
}

/** The first move where runs part, with each run's own; null = they never do. */
export function divergenceOf(runs: readonly Run[]): Comparison['divergence'] {
  const longest = Math.max(0, ...runs.map((run) => run.steps.length));
  for (let index = 0; index < longest; index += 1) {
    const moves = runs.map((run) => run.steps[index]?.move ?? null);
    const first = canonical(moves[0] ?? null);
    if (moves.some((move) => canonical(move) !== first)) return { index, moves };
  }
  return null;
}

/** The same words whatever order a move's fields were written in; the world's hash is no part of a move. */
function canonical(move: Move | null): string {
  if (move === null) return '';
  return JSON.stringify(
    Object.entries(move)
      .filter(([key]) => key !== 'world' && key !== 'afterMoves')
      .toSorted(([a], [b]) => (a < b ? -1 : 1)),
  );
}

interface Last {
  readonly value: Plain;
  readonly index: number;
  readonly cause: Cause;
}

function differencesOf(runs: readonly Run[], since: number): Comparison['differences'] {
  const ends = runs.map((run) => lastValues(run, since));
  const paths = [...new Set(ends.flatMap((each) => [...each.keys()]))].toSorted();
  return paths.flatMap((path) => {
    const last = ends.map((each) => each.get(path));
    const before =
      runs.flatMap((run) => run.steps.flatMap((step) => step.changes)).find((change) => change.path === path)?.before ??
      null;
    const values = runs.map((run, at) => last[at]?.value ?? valueBefore(run, path, since) ?? before);
    if (values.every((value) => value === values[0])) return [];
    const newest = last.filter((each) => each !== undefined).toSorted((a, b) => a.index - b.index)[0];
    return newest === undefined ? [] : [{ path, sinceIndex: newest.index, values, cause: newest.cause }];
  });
}

function lastValues(run: Run, since: number): Map<string, Last> {
  const found = new Map<string, Last>();
  for (const step of run.steps) {
    if (step.index < since) continue;
    for (const change of step.changes) {
      if (isVisible(run.scenario.story, change))
        found.set(change.path, {
          value: change.after,
          index: found.get(change.path)?.index ?? step.index,
          cause: change.cause,
        });
    }
  }
  return found;
}

function valueBefore(run: Run, path: string, since: number): Plain | undefined {
  return run.steps
    .filter((step) => step.index < since)
    .flatMap((step) => step.changes)
    .findLast((change) => change.path === path)?.after;
}

function metersOf(runs: readonly Run[]): Comparison['meters'] {
  const [first] = runs;
  if (first === undefined) return {};
  const people = first.scenario.story.people.map((each) => each.id);
  const series = (read: (world: Run['world']) => number): number[][] =>
    runs.map((run) => [run.opening.world, ...run.steps.map((step) => step.world)].map(read));
  return {
    spend: series((world) => Number(world.quantities['spend'] ?? 0)),
    trust: series((world) => people.reduce((sum, id) => sum + (world.trust[id] ?? 0), 0) / Math.max(1, people.length)),
    patience: series((world) => Math.min(...Object.values(world.patience))),
    step: series((world) => world.step),
  };
}
