import { type Run, type Scenario, start, type StartOptions, step, type Move } from '../../scenarios/index.ts';

/** A long search run to its end. */
export function toEnd<T>(search: Generator<unknown, T>): T {
  for (let step = search.next(); ; step = search.next()) if (step.done === true) return step.value;
}

/** A walk played again move by move, as a player would: through `step`, which refuses what is not offered. */
export function replayed(scenario: Scenario, head: StartOptions, moves: readonly Move[]): Run {
  return onwards(start(scenario, head), moves);
}

export function onwards(from: Run, moves: readonly Move[]): Run {
  let run = from;
  for (const move of moves) {
    const next = step(run, move);
    if (!next.ok) throw new Error(`${move.call}: ${next.error.code}`);
    run = next.value;
  }
  return run;
}
