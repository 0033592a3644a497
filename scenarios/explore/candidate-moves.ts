import { isOptionOpen } from '../engine/openness.ts';
import { modelOf, moveOutcome } from '../engine/rules/moves/moves.ts';
import { isGivingBack } from '../engine/rules/returns.ts';
import type { Move } from '../engine/run-log.ts';
import type { Tables } from '../engine/tables.ts';
import type { World } from '../engine/world.ts';
import type { Call, Option } from '../format/calls.ts';
import type { MoveModel } from '../format/moves.ts';
import { candidateRows } from './candidate-rows.ts';

/**
 * The moves of a call from which candidates are chosen, what is nearest to the author's own writing first: every option, then its other
 * picks, then its parameter's other numbers, then the rung climbed with its owner. Accepted or not is the caller's question. Every
 * card in hand that bears on the call is put down: it costs nothing.
 */
export function movesOf(tables: Tables, world: World, call: Call): readonly Move[] {
  const base: Move = { call: call.id, kind: call.kind };
  switch (call.kind) {
    case 'dive':
      return [base];
    case 'raci':
      return candidateRows(tables, call).map((letters) => ({ ...base, letters }));
    case 'forecast':
      return forecasts(tables, world, call).map((told) => withCards(tables, world, call, { ...base, ...told }));
    case 'promise':
      return dues(tables, world, call).map((due) => withCards(tables, world, call, { ...base, ...due }));
    default: {
      const ranks = call.options
        .filter((option) => isOptionOpen(tables, world, call, option) && !isGivingBack(world, call, option))
        .map((option) => variants(tables, world, call, option));
      return byRank(ranks);
    }
  }
}

/** A guess, fairly sure, sure: no and yes. */
const STATED = [0.1, 0.25, 0.4, 0.6, 0.75, 0.9];
const DATES = 6;

function forecasts(tables: Tables, world: World, call: Call): readonly Partial<Move>[] {
  if (call.forecast?.answersAs !== 'date') return STATED.map((probability) => ({ probability }));
  const { steps } = tables.story;
  const left = steps - world.step;
  const dates = Array.from({ length: DATES }, (_, i) => world.step + Math.round((left * i) / (DATES - 1)));
  return [...new Set(dates)].map((dateStep) => ({ dateStep }));
}

/** As written, as soon as can be, as late as can be. */
function dues(tables: Tables, world: World, call: Call): readonly Partial<Move>[] {
  const [soon, late] = [world.step + 1, tables.story.steps];
  const own = Math.min(late, Math.max(soon, call.promise?.due ?? late));
  return [{}, ...[...new Set([soon, late])].filter((due) => due !== own).map((dueStep) => ({ dueStep }))];
}

/** The ways one option can be taken, the plainest first. */
function variants(tables: Tables, world: World, call: Call, option: Option): readonly Move[] {
  const base: Move = { call: call.id, kind: call.kind, ...(call.isBare ? {} : { option: option.id }) };
  const picks: readonly Partial<Move>[] =
    option.picks.length === 0 ? [{}] : option.picks.map((pick) => ({ pick: pick.id }));
  const numbers: readonly Partial<Move>[] = numbersOf(tables, world, call, option).map((parameter) => ({ parameter }));
  const set = numbers.length === 0 ? [{}] : numbers;
  const plain = picks.flatMap((pick) => set.map((number) => ({ ...base, ...pick, ...number })));
  const isLadder = option.level !== undefined && call.kind === 'blocker' && !option.jointly;
  const all = isLadder ? [...plain, ...plain.map((move) => ({ ...move, jointly: true }))] : plain;
  return all.map((move) => withCards(tables, world, call, move));
}

/** A parameter's best and its two ends, on its grid: best = wins most steps on the plan as everybody sees it; the middle where no plan says. */
function numbersOf(tables: Tables, world: World, call: Call, option: Option): readonly number[] {
  const range = option.parameter;
  if (!range) return [];
  const ticks = Math.round((range.max - range.min) / range.step);
  const at = (share: number): number => round(range.min + Math.round(ticks * share) * range.step);
  const middle = at(0.5);
  const model = modelOf(tables, world, call, option);
  const best = model === null ? middle : mostWon(tables, world, model, [middle, at(0), at(0.25), at(0.75), at(1)]);
  return [...new Set([best, at(0), at(1)])];
}

/** Of equals the first. Some numbers are refused by the formula; the middle stands where all of them are. */
function mostWon(tables: Tables, world: World, model: MoveModel, numbers: readonly number[]): number {
  const tried = [...new Set(numbers)].flatMap((number) => {
    const found = moveOutcome(tables, world, model, number);
    return found.ok ? [{ number, win: found.value.told.win }] : [];
  });
  const [first] = tried.toSorted((a, b) => b.win - a.win);
  return first?.number ?? numbers[0] ?? 0;
}

const round = (number: number): number => Math.round(number * 1e6) / 1e6;

/** Every option once before any option twice. */
function byRank(ranks: readonly (readonly Move[])[]): readonly Move[] {
  const deepest = ranks.reduce((most, moves) => Math.max(most, moves.length), 0);
  return Array.from({ length: deepest }, (_, rank) => ranks.flatMap((moves) => moves.slice(rank, rank + 1))).flat();
}

/** With every card in hand that bears on the call. */
export function withCards(tables: Tables, world: World, call: Call, move: Move): Move {
  if (call.kind === 'dive' || (call.kind === 'coach' && move.option === 'say_where')) return move;
  const option = call.options.find((one) => one.id === (call.isBare ? 'done' : move.option));
  const facts = Object.keys(world.known).filter(
    (fact) =>
      tables.cards.get(fact)?.bearsOn.includes(call.id) === true ||
      option?.cards[fact] !== undefined ||
      call.forecast?.merge.some(({ card }) => card === fact) === true,
  );
  return facts.length > 0 ? { ...move, facts: facts.sort() } : move;
}
