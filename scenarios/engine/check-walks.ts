import type { Walk } from '../format/walks.ts';
import { start } from './start.ts';
import { stepFast } from './step.ts';
import type { Plain } from './ledger.ts';
import type { RefusalCode } from './run-log.ts';
import type { Run, Scenario } from './run.ts';

/** What became of one of a story's own walks: its tests. */
export interface WalkResult {
  readonly walk: string;
  readonly isAsExpected: boolean;
  /** null = it did not come to one. */
  readonly ending: string | null;
  /** The first move that was not taken. */
  readonly refused: { readonly index: number; readonly code: RefusalCode } | null;
  /** What ended otherwise than the walk says; path `ending`, a quantity's id, `patience` or `patience.<sponsor>`. */
  readonly differs: readonly { readonly path: string; readonly expected: Plain; readonly found: Plain }[];
}

/** Plays every walk of a story and holds it against what its file expects. */
export function checkWalks(scenario: Scenario): WalkResult[] {
  return scenario.pack.walks.map((walk) => checkWalk(scenario, walk));
}

function checkWalk(scenario: Scenario, walk: Walk): WalkResult {
  const { run, refused } = playWalk(scenario, walk);
  const ending = run.world.at['clock'] === 'over' ? (run.world.at['story'] ?? null) : null;
  const { quantities, patience } = walk.expect;
  const wanted: [string, Plain, Plain][] = [
    ['ending', walk.expect.ending, ending],
    ...Object.entries(quantities ?? {}).map(([id, is]): [string, Plain, Plain] => [
      id,
      is,
      run.world.quantities[id] ?? null,
    ]),
    ...patienceWanted(run, patience),
  ];
  const differs = wanted
    .filter(([, expected, found]) => !isSame(expected, found))
    .map(([path, expected, found]) => ({ path, expected, found }));
  return { walk: walk.id, isAsExpected: refused === null && differs.length === 0, ending, refused, differs };
}

function playWalk(
  scenario: Scenario,
  { moves, seed, truth, luck, role, craft }: Walk,
): Pick<WalkResult, 'refused'> & { run: Run } {
  let run = start(scenario, {
    seed,
    ...(truth === undefined ? {} : { truth }),
    ...(luck === undefined ? {} : { luck }),
    ...(role === undefined ? {} : { role }),
    ...(craft === undefined ? {} : { craft }),
  });
  for (const [index, move] of moves.entries()) {
    const next = stepFast(run, move);
    if (!next.ok) return { run, refused: { index, code: next.error.code } };
    run = next.value;
  }
  return { run, refused: null };
}

/** One number stands for every sponsor. */
function patienceWanted(run: Run, wanted: Walk['expect']['patience']): [string, Plain, Plain][] {
  if (wanted === undefined) return [];
  const now = run.world.patience;
  if (typeof wanted === 'number') return Object.keys(now).map((id) => [`patience.${id}`, wanted, now[id] ?? null]);
  return Object.entries(wanted).map(([id, is]) => [`patience.${id}`, is, now[id] ?? null]);
}

/** Numbers of the world are rounded to six places. */
function isSame(expected: Plain, found: Plain): boolean {
  if (typeof expected === 'number' && typeof found === 'number') return Math.abs(expected - found) <= 1e-6;
  return expected === found;
}
