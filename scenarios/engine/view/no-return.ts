import type { Milestone } from '../../format/program.ts';

/** The step from which a point of no return is told: the author's, else one turn before its own; null = it can be undone. */
export function toldFrom({ announce, stakes, by }: Milestone): number | null {
  if (announce !== undefined) return announce.step;
  // `by` is what the clock reads when it is over: the last turn to act is one before, and it is told one before that.
  return stakes === 'never' ? Math.max(0, Math.ceil(by) - 2) : null;
}
