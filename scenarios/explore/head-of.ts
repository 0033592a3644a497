import type { StartOptions } from '../engine/run-log.ts';
import type { Run } from '../engine/run.ts';

/** What a run was started with, without its moves. */
export function headOf(run: Run): StartOptions {
  const { moves: _moves, format: _format, scenario: _scenario, contentHash: _hash, parent: _parent, ...head } = run.log;
  return head;
}
