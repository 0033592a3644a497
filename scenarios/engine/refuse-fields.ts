import type { Call, CallKind } from '../format/calls.ts';
import type { Move } from './run-log.ts';

type Field = Exclude<keyof Move, 'call' | 'kind' | 'afterMoves'>;

/** Which fields a move of a kind may carry (`cli` design §6). Look and the turn carry no cards. */
const MAY: Readonly<Record<CallKind, readonly Field[]>> = {
  decision: ['option', 'pick', 'facts', 'confidence'],
  dive: [],
  coach: ['option', 'pick', 'facts'],
  raci: ['letters', 'facts'],
  promise: ['dueStep', 'proof', 'facts'],
  conflict: ['option', 'parameter', 'pick', 'facts'],
  blocker: ['option', 'jointly', 'pick', 'facts'],
  forecast: ['probability', 'dateStep', 'facts'],
  broadcast: ['option', 'pick', 'facts'],
  turn: [],
};
const MARKS = new Set(['call', 'kind', 'afterMoves', 'world']);
const CONFIDENCE = new Set(['guess', 'fairly_sure', 'sure']);

/** The first field that is missing, of another kind, or not of its type; null = none. Moves come from files and wires. */
export function fieldsFault(call: Call | null, move: Move): string | null {
  const may: readonly string[] = MAY[move.kind];
  for (const [field, value] of Object.entries(move)) {
    if (value === undefined || MARKS.has(field)) continue;
    if (!may.includes(field) || !isOfType(field, value)) return field;
  }
  return call ? (missingField(call, move) ?? needlessField(call, move)) : null;
}

function missingField(call: Call, move: Move): string | null {
  if (needsOption(call) && move.option === undefined) return 'option';
  if (call.kind === 'raci' && move.letters === undefined) return 'letters';
  if (call.forecast?.answersAs === 'yes_no' && move.probability === undefined) return 'probability';
  if (call.forecast?.answersAs === 'date' && move.dateStep === undefined) return 'dateStep';
  return null;
}

/** A call without options takes none; the bare *say where* carries no card; what nobody asked is not told. */
function needlessField(call: Call, move: Move): string | null {
  if (!needsOption(call) && move.option !== undefined) return 'option';
  if (call.kind === 'coach' && move.option === 'say_where' && (move.facts?.length ?? 0) > 0) return 'facts';
  if (call.forecast?.answersAs === 'yes_no' && move.dateStep !== undefined) return 'dateStep';
  if (call.forecast?.answersAs === 'date' && move.probability !== undefined) return 'probability';
  const option = call.options.find((one) => one.id === (call.isBare ? 'done' : move.option));
  if (move.parameter !== undefined && option !== undefined && option.parameter === undefined) return 'parameter';
  return null;
}

function needsOption(call: Call): boolean {
  return (
    !call.isBare && call.kind !== 'dive' && call.kind !== 'raci' && call.kind !== 'forecast' && call.kind !== 'promise'
  );
}

function isOfType(field: string, value: unknown): boolean {
  switch (field) {
    case 'parameter':
    case 'dueStep':
    case 'probability':
    case 'dateStep':
      return typeof value === 'number' && Number.isFinite(value);
    case 'facts':
      return (
        Array.isArray(value) && value.every((fact) => typeof fact === 'string') && new Set(value).size === value.length
      );
    case 'letters':
      return typeof value === 'object' && value !== null && !Array.isArray(value);
    case 'jointly':
      return typeof value === 'boolean';
    case 'confidence':
      return typeof value === 'string' && CONFIDENCE.has(value);
    default:
      return typeof value === 'string';
  }
}
