import type { Call, Letters, Option, Pick } from '../../format/calls.ts';
import type { Move } from '../../engine/run-log.ts';
import type { Scenario } from '../../engine/run.ts';
import { type Tables, tablesOf } from '../../engine/tables.ts';
import { offeredRows } from './rows.ts';

/** One way to answer a call, as a bot keeps it: an option with one of its picks, a row of letters, the next level of a file. */
export interface Play {
  /** `call.option.pick`, `call.row.3`, `call`; unique in its story, and what ties are broken by. */
  readonly id: string;
  readonly call: Call;
  /** Place of the call in the story. */
  readonly callAt: number;
  readonly option: Option | null;
  readonly pick: Pick | null;
  readonly row: Letters | null;
  /** Tokens, where that is a plain number; null = it depends. */
  readonly price: number | null;
  /** Where its ratings stand in `keys.yaml`. */
  readonly key: string;
  /** Cards that bear on it, in file order: those in hand are put down with it. */
  readonly cards: readonly string[];
  /** The move without cards and numbers. */
  readonly move: Move;
}

const known = new WeakMap<Scenario, readonly Play[]>();

/** Every play of a story in file order; made once. What is open of it depends on the world. */
export function playsOf(scenario: Scenario): readonly Play[] {
  const found = known.get(scenario);
  if (found) return found;
  const tables = tablesOf(scenario);
  const made = tables.story.calls.flatMap((call, at) => playsOfCall(tables, call, at));
  known.set(scenario, made);
  return made;
}

function playsOfCall(tables: Tables, call: Call, callAt: number): Play[] {
  const move: Move = { call: call.id, kind: call.kind };
  const base = { call, callAt, option: null, pick: null, row: null, price: null, cards: [] };
  if (call.kind === 'dive') return [{ ...base, id: call.id, key: `${call.id}.done`, move }];
  if (call.kind === 'raci') {
    const cards = cardsFor(tables, call, null);
    return offeredRows(tables.deliverables.get(call.id)).map((row, at) => ({
      ...base,
      id: `${call.id}.row.${at}`,
      key: `${call.id}.agreed`,
      row,
      cards,
      move: { ...move, letters: row },
    }));
  }
  return call.options.flatMap((option): Play[] => {
    const key = `${call.id}.${option.id}`;
    const namesNone = call.isBare || call.kind === 'forecast' || call.kind === 'promise';
    const one = {
      ...base,
      option,
      price: priceOf(option),
      id: key,
      key,
      cards: cardsFor(tables, call, option),
      move: namesNone ? move : { ...move, option: option.id },
    };
    if (option.picks.length === 0) return [one];
    return option.picks.map((pick) => ({
      ...one,
      pick,
      id: `${key}.${pick.id}`,
      move: { ...one.move, pick: pick.id },
    }));
  });
}

/** *Say where* carries none. */
function cardsFor(tables: Tables, call: Call, option: Option | null): readonly string[] {
  if (call.kind === 'coach' && option?.id === 'say_where') return [];
  const own = Object.keys(option?.cards ?? {});
  const merged = (call.forecast?.merge ?? []).map(({ card }) => card);
  const bearing = [...tables.cards.values()].filter((card) => card.bearsOn.includes(call.id)).map(({ id }) => id);
  return [...new Set([...own, ...merged, ...bearing])];
}

function priceOf({ tokens }: Option): number | null {
  if ('all' in tokens) return null;
  const [first] = tokens;
  if (first === undefined || first.when !== undefined || first.is.op !== 'value') return null;
  return typeof first.is.value === 'number' ? first.is.value : null;
}
