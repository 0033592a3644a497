import type { Cause } from '../engine/ledger.ts';
import type { Run } from '../engine/run.ts';

/**
 * Where to go back to after a sponsor took the program over: the number of the move by which the last act or dilemma among the causes
 * of the fall was decided; without one, the first move.
 */
export function lastOpenDoor(run: Run): number {
  const causes = run.steps.flatMap((step) =>
    step.changes
      .filter((change) => change.path.startsWith('patience.') && Number(change.after) < Number(change.before))
      .map((change) => change.cause),
  );
  const doors = causes.map((cause) => doorOf(run, cause)).filter((index) => index !== null);
  return doors[doors.length - 1] ?? 0;
}

function doorOf(run: Run, cause: Cause): number | null {
  if ('call' in cause) return cause.call === 'turn' ? null : cause.index;
  if (!cause.rule.endsWith('.silence')) return null;
  return run.steps.find((step) => step.step === cause.step && step.world.step > cause.step)?.index ?? null;
}
