import { type Move, refuse, type Run, type Scenario, start, type StartOptions, step } from '../../scenarios/index.ts';

export const turn: Move = { call: 'turn', kind: 'turn' };

/** Plays moves that must all be accepted. */
export function play(scenario: Scenario, options: StartOptions, ...moves: readonly Move[]): Run {
  return moves.reduce((run, move) => take(run, move), start(scenario, options));
}

export function take(run: Run, move: Move): Run {
  const next = step(run, move);
  if (!next.ok) throw new Error(`${JSON.stringify(move)}: ${next.error.code} ${JSON.stringify(next.error.details)}`);
  return next.value;
}

/** The code with which a move is refused now; null = it is open. */
export function codeOf(run: Run, move: Move): string | null {
  return refuse(run.scenario, run.world, move)?.code ?? null;
}

/** Paths the last move changed, as `path before → after`. */
export function changesOf(run: Run): readonly string[] {
  return (run.steps.at(-1)?.changes ?? []).map(({ path, before, after }) => `${path} ${before} → ${after}`);
}
