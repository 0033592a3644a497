import { worldBefore } from '../engine/view/beats.ts';
import type { Move } from '../engine/run-log.ts';
import type { Run, Step } from '../engine/run.ts';
import type { World } from '../engine/world.ts';

/** Something the player decided: a dilemma met, or an act taken. */
export interface CallOfRun {
  /** Number of the move; for a silence of the move that let it fall. */
  readonly index: number;
  /** The clock before the move. */
  readonly step: number;
  readonly call: string;
  readonly isDilemma: boolean;
  /** null = the dilemma fell to its silence. */
  readonly move: Move | null;
  /** What the player stood in. */
  readonly before: World;
}

/**
 * Every call of a run in order: each dilemma that was on the radio (answered, or fallen to its silence) and each act that is neither a
 * bare `turn` nor a look. A look has no other answer: what it is worth stands at the calls it bears on, as the price of not looking. A
 * dilemma that came and fell while an option let turns run by themselves was never the player's to answer.
 */
export function callsOfRun(run: Run): readonly CallOfRun[] {
  return run.steps.flatMap((step) => {
    const before = worldBefore(run, step.index);
    return [...silenceAt(step, before), ...actAt(run, step, before)];
  });
}

function silenceAt(step: Step, before: World): CallOfRun[] {
  const { radio } = before;
  if (radio === null || step.move.call === radio || step.world.did[`${radio}.silence`] !== true) return [];
  return [{ index: step.index, step: step.step, call: radio, isDilemma: true, move: null, before }];
}

function actAt(run: Run, step: Step, before: World): CallOfRun[] {
  const { move } = step;
  if (move.call === 'turn' || move.kind === 'dive') return [];
  const isDilemma = run.scenario.story.calls.some(({ id, kind }) => id === move.call && kind === 'decision');
  return [{ index: step.index, step: step.step, call: move.call, isDilemma, move, before }];
}
