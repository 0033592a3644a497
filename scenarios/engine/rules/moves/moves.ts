/** The one place other parts of the engine ask about Moves. */
import type { Call, Option } from '../../../format/calls.ts';
import type { MoveModel } from '../../../format/moves.ts';
import type { Tables } from '../../tables.ts';
import type { World } from '../../world.ts';
import { modelOf, offeredMoves } from './default-moves.ts';
import { moveOutcome, plainAmount, type NoMove } from './outcome.ts';

export { modelOf } from './default-moves.ts';
export { moveOutcome } from './outcome.ts';
export type { MoveOutcome, NoMove } from './outcome.ts';

/** The number a Move is taken with: the player's, else what the story says, else the least that may be set. */
export function amountOf(option: Option, model: MoveModel, parameter: number | undefined): number {
  if (parameter !== undefined) return parameter;
  if (model.amount !== undefined || option.parameter === undefined) return plainAmount(model);
  return option.parameter.min;
}

/** Why a Move is shut whatever number is set; null = its formula is no reason. The least number is the one that works longest. */
export function moveShut(tables: Tables, world: World, call: Call, option: Option): NoMove | 'not_offered' | null {
  if (option.model === undefined && option.defaultMove === undefined) return null;
  if (option.defaultMove !== undefined && option.resolution !== undefined) {
    if (!offeredMoves(tables, world, call).has(option.resolution)) return 'not_offered';
  }
  const model = modelOf(tables, world, call, option);
  if (model === null) return 'no_use';
  const least = option.parameter?.min ?? plainAmount(model);
  const found = moveOutcome(tables, world, model, least);
  return found.ok ? null : found.error;
}

/** Whether the formula takes that number: four more may help where nine would only talk. */
export function takesAmount(tables: Tables, world: World, call: Call, option: Option, parameter: number): boolean {
  const model = modelOf(tables, world, call, option);
  return model === null || moveOutcome(tables, world, model, parameter).ok;
}

/** The largest number on the grid that the formula takes. */
export function largestAmount(tables: Tables, world: World, call: Call, option: Option): number {
  const range = option.parameter;
  if (range === undefined) return 0;
  let largest = range.min;
  for (let at = range.min; at <= range.max + 1e-9 && takesAmount(tables, world, call, option, at); at += range.step) {
    largest = at;
    if (range.step <= 0) break;
  }
  return Math.round(largest * 1e6) / 1e6;
}

/** Whose work a default Move touches, and who therefore answers: nobody for what goes up, or is left as it is. */
export function askedBy(tables: Tables, world: World, call: Call, option: Option): string | null {
  const model = option.defaultMove === undefined ? null : modelOf(tables, world, call, option);
  if (model === null) return null;
  const task = touched(model);
  const owner = tables.story.program.tasks.find((each) => each.id === task)?.owner;
  return owner !== undefined && world.trust[owner] !== undefined ? owner : null;
}

function touched(model: MoveModel): string | null {
  switch (model.resolution) {
    case 'resequence':
      return model.before;
    case 'fast_track':
    case 'interface_contract':
      return model.to;
    case 'buffer':
      return model.protects;
    case 'escalate':
    case 'accept':
      return null;
    default:
      return model.task;
  }
}
