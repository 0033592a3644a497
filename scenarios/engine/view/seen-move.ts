import type { Call, Option } from '../../format/calls.ts';
import type { MoveModel } from '../../format/moves.ts';
import type { Scenario } from '../run.ts';
import { amountOf, modelOf, moveOutcome, type MoveOutcome } from '../rules/moves/moves.ts';
import { tablesOf } from '../tables.ts';
import type { World } from '../world.ts';

/** What a Move would do by its formula, for the words and numbers of an offer; null = it has none, or it makes no sense now. */
export interface SeenMove {
  readonly model: MoveModel;
  readonly outcome: MoveOutcome;
}
export function seenMove(
  scenario: Scenario,
  world: World,
  call: Call,
  option: Option,
  parameter: number | undefined,
): SeenMove | null {
  const tables = tablesOf(scenario);
  const model = modelOf(tables, world, call, option);
  if (model === null) return null;
  const found = moveOutcome(tables, world, model, amountOf(option, model, parameter));
  return found.ok ? { model, outcome: found.value } : null;
}
