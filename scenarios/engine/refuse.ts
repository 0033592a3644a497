import type { Call, Option } from '../format/calls.ts';
import { holdsIn } from './closure.ts';
import { fieldsFault } from './refuse-fields.ts';
import { largestAmount, takesAmount } from './rules/moves/moves.ts';
import { isGivingBack } from './rules/returns.ts';
import { shutBy } from './openness.ts';
import { optionOf, tokensOf } from './rules/price.ts';
import { type Tables, tablesOf } from './tables.ts';
import type { Move, Refusal, RefusalCode } from './run-log.ts';
import type { Scenario } from './run.ts';
import type { World } from './world.ts';

export type Details = Refusal['details'];
export function refusal(code: RefusalCode, details: Details = {}): Refusal {
  return { code, details };
}

/**
 * Why a move is not taken in this world; null = it is. Offers, guards, bots and rooms ask here, so that what is offered and
 * what is accepted are one thing. Refuses in the order a person would: run, call, fields, wall, opening, option, pick, cards,
 * numbers, price.
 */
export function refuse(scenario: Scenario, world: World, move: Move): Refusal | null {
  const tables = tablesOf(scenario);
  if (world.at['clock'] === 'over') return refusal('run/over');
  if (move.afterMoves !== undefined && move.afterMoves !== world.moves)
    return refusal('run/stale-step', { moves: world.moves });
  if (move.call === 'turn') return refuseTurn(move);
  const sheet = tables.calls.get(move.call);
  if (!sheet) return refusal('call/unknown', { call: move.call });
  const { call } = sheet;
  if (move.kind !== call.kind) return refusal('call/wrong-kind', { call: call.id, kind: call.kind });
  const fault = fieldsFault(call, move);
  if (fault !== null) return refusal('move/field', { field: fault, call: call.id });
  if (world.isDark) return refusal('wall/dark');
  const option = optionOf(tables, move);
  return (
    refuseShut(tables, world, call, option, move) ??
    refusePick(tables, world, call, option, move) ??
    refuseCards(world, move) ??
    refuseNumbers(tables, world, call, option, move) ??
    refusePrice(tables, world, call, option)
  );
}

function refuseTurn(move: Move): Refusal | null {
  if (move.kind !== 'turn') return refusal('call/wrong-kind', { call: 'turn', kind: 'turn' });
  const fault = fieldsFault(null, move);
  return fault === null ? null : refusal('move/field', { field: fault, call: 'turn' });
}

function refuseShut(tables: Tables, world: World, call: Call, option: Option | undefined, move: Move): Refusal | null {
  const details = { call: call.id, option: move.option ?? option?.id ?? '' };
  switch (shutBy(tables, world, call, option)) {
    case null:
      return null;
    case 'call':
      return refusal('call/not-open', { call: call.id });
    case 'unknown':
      return refusal('option/unknown', details);
    case 'taken':
      return refusal('option/taken', details);
    case 'way_out':
      return refusal('way-out/shut', details);
    case 'option':
      return refusal('option/closed', details);
  }
}

function refusePick(tables: Tables, world: World, call: Call, option: Option | undefined, move: Move): Refusal | null {
  if (!option || isGivingBack(world, call, option)) return null;
  const isPickOpen = (id: string): boolean =>
    holdsIn(tables, option.picks.find((pick) => pick.id === id)?.when, world, null);
  const details = { call: call.id, option: option.id, pick: move.pick ?? '' };
  if (move.pick !== undefined) {
    if (!option.picks.some((pick) => pick.id === move.pick)) return refusal('pick/unknown', details);
    return isPickOpen(move.pick) ? null : refusal('pick/closed', details);
  }
  const isStuck = option.picks.length > 0 && !option.picks.some((pick) => isPickOpen(pick.id));
  return isStuck ? refusal('pick/closed', details) : null;
}

function refuseCards(world: World, move: Move): Refusal | null {
  const missing = move.facts?.find((fact) => world.known[fact] !== true);
  return missing === undefined ? null : refusal('card/not-in-hand', { card: missing });
}

function refuseNumbers(
  tables: Tables,
  world: World,
  call: Call,
  option: Option | undefined,
  move: Move,
): Refusal | null {
  const { steps } = tables.story;
  if (call.kind === 'raci') return refuseRow(tables, world, call, move);
  if (call.kind === 'promise' && move.dueStep !== undefined) {
    const isInside = Number.isInteger(move.dueStep) && move.dueStep > world.step && move.dueStep <= steps;
    if (!isInside) return refusal('promise/out-of-range', { min: world.step + 1, max: steps });
  }
  if (call.forecast?.answersAs === 'yes_no' && !isBetween(move.probability ?? -1, 0, 1)) {
    return refusal('forecast/out-of-range', { min: 0, max: 1 });
  }
  if (call.forecast?.answersAs === 'date' && !isBetween(move.dateStep ?? -1, 0, steps)) {
    return refusal('forecast/out-of-range', { min: 0, max: steps });
  }
  const range = option?.parameter;
  if (move.parameter === undefined || !range) return null;
  const ticks = (move.parameter - range.min) / range.step;
  const isOnGrid = Math.abs(ticks - Math.round(ticks)) < 1e-6;
  const isInside = isBetween(move.parameter, range.min, range.max) && isOnGrid;
  if (isInside && takesAmount(tables, world, call, option, move.parameter)) return null;
  const max = isInside ? largestAmount(tables, world, call, option) : range.max;
  return refusal('parameter/out-of-range', { min: range.min, max, step: range.step });
}

function isBetween(x: number, low: number, high: number): boolean {
  return x >= low && x <= high;
}

const LETTERS = new Set(['R', 'A', 'C', 'I', 'A+R']);

/** No A and two A are legal rows: they drift or stall. The row already in force is no act. */
function refuseRow(tables: Tables, world: World, call: Call, move: Move): Refusal | null {
  const people = tables.deliverables.get(call.id)?.people ?? {};
  const letters = Object.entries(move.letters ?? {});
  const isRow =
    letters.length > 0 && letters.every(([person, letter]) => Object.hasOwn(people, person) && LETTERS.has(letter));
  if (!isRow) return refusal('raci/not-a-row', { call: call.id });
  const inForce = world.letters[call.id] ?? {};
  const isSame =
    letters.length === Object.keys(inForce).length && letters.every(([person, letter]) => inForce[person] === letter);
  return isSame ? refusal('option/closed', { call: call.id, option: '' }) : null;
}

function refusePrice(tables: Tables, world: World, call: Call, option: Option | undefined): Refusal | null {
  const price = tokensOf(tables, world, call, option);
  return price > world.tokens ? refusal('tokens/short', { needs: price, has: world.tokens }) : null;
}
