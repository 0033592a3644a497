import type { Call, Option } from '../format/calls.ts';
import { holdsIn } from './closure.ts';
import { isCallOpen, shutInside } from './openness.ts';
import { firstOtherRow } from './open-moves.ts';
import { isGivingBack } from './rules/returns.ts';
import { tokensOf } from './rules/price.ts';
import { type Tables, tablesOf } from './tables.ts';
import type { Move } from './run-log.ts';
import type { Scenario } from './run.ts';
import type { World } from './world.ts';

/** An act that would be taken now: a call with one of its options; files and rows have none. */
export interface OpenOption {
  readonly call: Call;
  readonly option: Option | null;
}

/**
 * Every act that is open now and can be paid for, in file order, without putting together its moves: what a bot looks at. The turn,
 * which always is, is not in the list. `plainMove` makes a move of each that is accepted; `openMoves` lists all there are.
 */
export function openOptions(scenario: Scenario, world: World): readonly OpenOption[] {
  const open: OpenOption[] = [];
  if (world.isDark || world.at['clock'] === 'over') return open;
  const tables = tablesOf(scenario);
  for (const call of tables.story.calls) if (isCallOpen(tables, world, call)) collect(tables, world, call, open);
  return open;
}

/** The same of one call alone; nothing where it is shut. */
export function openOptionsOf(scenario: Scenario, world: World, call: string): readonly OpenOption[] {
  const open: OpenOption[] = [];
  const tables = tablesOf(scenario);
  const sheet = tables.calls.get(call);
  if (sheet === undefined || world.isDark || world.at['clock'] === 'over') return open;
  if (isCallOpen(tables, world, sheet.call)) collect(tables, world, sheet.call, open);
  return open;
}

function collect(tables: Tables, world: World, call: Call, into: OpenOption[]): void {
  if (call.kind === 'dive' || call.kind === 'raci') {
    if (canPay(tables, world, call, undefined) && shutInside(tables, world, call, undefined) === null)
      into.push({ call, option: null });
    return;
  }
  for (const option of call.options) {
    if (!canPay(tables, world, call, option) || shutInside(tables, world, call, option) !== null) continue;
    if (hasOpenPick(tables, world, call, option)) into.push({ call, option });
  }
}

function canPay(tables: Tables, world: World, call: Call, option: Option | undefined): boolean {
  return tokensOf(tables, world, call, option) <= world.tokens;
}

function hasOpenPick(tables: Tables, world: World, call: Call, option: Option): boolean {
  if (option.picks.length === 0 || isGivingBack(world, call, option)) return true;
  return option.picks.some((pick) => holdsIn(tables, pick.when, world, null));
}

/**
 * The plainest move of an open act: no card, the first open pick, the number the story gives, an even forecast, the last step as a
 * date, the first row of letters that is not in force. Accepted by construction.
 */
export function plainMove(scenario: Scenario, world: World, { call, option }: OpenOption): Move {
  const base = { call: call.id, kind: call.kind };
  switch (call.kind) {
    case 'dive':
    case 'promise':
      return base;
    case 'raci':
      return { ...base, letters: firstOtherRow(tablesOf(scenario), world, call) };
    case 'forecast':
      return call.forecast?.answersAs === 'date'
        ? { ...base, dateStep: scenario.story.steps }
        : { ...base, probability: 0.5 };
    default:
      return call.isBare || option === null ? base : { ...base, option: option.id };
  }
}
