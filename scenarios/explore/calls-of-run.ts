import { worldBefore } from '../engine/view/beats.ts';
import type { Move } from '../engine/run-log.ts';
import type { Run, Step } from '../engine/run.ts';
import type { World } from '../engine/world.ts';

/** Something the player decided: a dilemma met, an act taken, or a turn let run with nothing done in it. */
export interface CallOfRun {
  /** Number of the move; for a silence of the move that let it fall. */
  readonly index: number;
  /** The clock before the move. */
  readonly step: number;
  readonly call: string;
  readonly isDilemma: boolean;
  /** null = the dilemma fell to its silence. A turn let run is a call of its own: `turn`. */
  readonly move: Move | null;
  /** What the player stood in. */
  readonly before: World;
}

/**
 * Every call of a run in order: each dilemma that was on the radio (answered, or fallen to its silence), each act that is neither a bare
 * `turn` nor a look, and each turn let run with tokens in hand and nothing done in it. A look has no other answer: what it is worth
 * stands at the calls it bears on, as the price of not looking. A dilemma that came and fell while an option let turns run by themselves
 * was never the player's to answer.
 */
export function callsOfRun(run: Run): readonly CallOfRun[] {
  return run.steps.flatMap((step) => {
    const before = worldBefore(run, step.index);
    return [...silenceAt(step, before), ...idleAt(run, step, before), ...actAt(run, step, before)];
  });
}

function silenceAt(step: Step, before: World): CallOfRun[] {
  const { radio } = before;
  if (radio === null || step.move.call === radio || step.world.did[`${radio}.silence`] !== true) return [];
  return [{ index: step.index, step: step.step, call: radio, isDilemma: true, move: null, before }];
}

/** Whoever does nothing at all has decided something, too. */
function idleAt(run: Run, step: Step, before: World): CallOfRun[] {
  const { move } = step;
  const last = run.steps[step.index - 1];
  const hasActed = last !== undefined && last.move.call !== 'turn' && last.step === step.step;
  if (move.call !== 'turn' || hasActed || before.tokens <= 0 || before.isDark) return [];
  return [{ index: step.index, step: step.step, call: 'turn', isDilemma: false, move, before }];
}

function actAt(run: Run, step: Step, before: World): CallOfRun[] {
  const { move } = step;
  if (move.call === 'turn' || move.kind === 'dive') return [];
  const isDilemma = run.scenario.story.calls.some(({ id, kind }) => id === move.call && kind === 'decision');
  return [{ index: step.index, step: step.step, call: move.call, isDilemma, move, before }];
}
