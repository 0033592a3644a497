import { plainHash } from '../engine/hash.ts';
import type { RunLog } from '../engine/run-log.ts';
import type { Run } from '../engine/run.ts';
import type { Analysis } from './analysis.ts';

/**
 * What an analysis was made from, 8 hex digits: the log without what does not change how it plays (its parent, the hashes of its worlds).
 * A branch with the same moves has the same.
 */
export function logHash(log: RunLog): string {
  const { parent: _parent, moves, ...head } = log;
  return plainHash({ ...head, moves: moves.map(({ world: _world, ...move }) => move) });
}

/** Whether an analysis is of this very run of this very story: anything else is never shown against it. */
export function isAnalysisOf(run: Run, analysis: Analysis): boolean {
  return analysis.contentHash === run.scenario.pack.contentHash && analysis.logHash === logHash(run.log);
}
