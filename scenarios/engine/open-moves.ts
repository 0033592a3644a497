import type { Call, Letter, Letters, Option } from '../format/calls.ts';
import { holdsIn } from './closure.ts';
import { isCallOpen, shutInside } from './openness.ts';
import { refuse } from './refuse.ts';
import { tokensOf } from './rules/price.ts';
import { isGivingBack } from './rules/returns.ts';
import { type Tables, tablesOf } from './tables.ts';
import type { Move } from './run-log.ts';
import type { Scenario } from './run.ts';
import type { World } from './world.ts';

/** Probabilities a candidate forecast states. */
const STATED = [0.1, 0.3, 0.5, 0.7, 0.9];

/**
 * Moves that are legal now, for random play and tests: every open option with every open pick, alone and jointly, with no card and with all
 * that bear on it; a few rows of letters; five forecasts; and the turn. Finite, in file order, the same for equal worlds. What shuts all
 * moves of an act alike is asked once, so that none need be put together; bots look at `openOptions`, which puts together none at all.
 */
export function* openMoves(scenario: Scenario, world: World): Generator<Move, void, undefined> {
  if (world.at['clock'] === 'over') return;
  if (!world.isDark) {
    const tables = tablesOf(scenario);
    for (const call of tables.story.calls) {
      if (isCallOpen(tables, world, call)) yield* movesOf(scenario, tables, world, call);
    }
  }
  yield { call: 'turn', kind: 'turn' };
}

function* movesOf(scenario: Scenario, tables: Tables, world: World, call: Call): Generator<Move, void, undefined> {
  const base = { call: call.id, kind: call.kind };
  const only = call.kind === 'dive' || call.kind === 'raci' ? undefined : call.options[0];
  switch (call.kind) {
    case 'dive':
      if (isFree(tables, world, call, only)) yield base;
      return;
    case 'raci':
      if (!isFree(tables, world, call, only)) return;
      for (const letters of rowsOf(tables, call)) if (!isInForce(world, call, letters)) yield { ...base, letters };
      return;
    case 'forecast':
      if (!isFree(tables, world, call, only)) return;
      if (call.forecast?.answersAs === 'date')
        for (let date = 0; date <= tables.story.steps; date += 1) yield { ...base, dateStep: date };
      else for (const probability of STATED) yield* withCards(tables, world, call, only, { ...base, probability });
      return;
    case 'promise':
      if (isFree(tables, world, call, only)) yield* withCards(tables, world, call, only, base);
      return;
    default:
      for (const option of call.options)
        if (isFree(tables, world, call, option)) yield* optionMoves(scenario, tables, world, call, option);
  }
}

/** Open and affordable. */
function isFree(tables: Tables, world: World, call: Call, option: Option | undefined): boolean {
  return tokensOf(tables, world, call, option) <= world.tokens && shutInside(tables, world, call, option) === null;
}

function* optionMoves(
  scenario: Scenario,
  tables: Tables,
  world: World,
  call: Call,
  option: Option,
): Generator<Move, void, undefined> {
  const base: Move = { call: call.id, kind: call.kind, ...(call.isBare ? {} : { option: option.id }) };
  for (const move of picked(tables, world, call, option, base)) {
    for (const parameter of ends(option)) {
      const set = parameter === null ? move : { ...move, parameter };
      // The formula behind a number may take one and not another.
      if (parameter !== null && refuse(scenario, world, set) !== null) continue;
      yield* withCards(tables, world, call, option, set);
      // A rung may be asked with its owner told first, where the option does not do so by itself.
      if (option.level !== undefined && call.kind === 'blocker' && !option.jointly) yield { ...set, jointly: true };
    }
  }
}

function picked(tables: Tables, world: World, call: Call, option: Option, base: Move): readonly Move[] {
  if (option.picks.length === 0) return [base];
  const isAny = isGivingBack(world, call, option);
  const open = option.picks.filter((pick) => isAny || holdsIn(tables, pick.when, world, null));
  return open.map((pick) => ({ ...base, pick: pick.id }));
}

/** A parameter's two ends and its middle, on its grid. */
function ends(option: Option): readonly (number | null)[] {
  const range = option.parameter;
  if (!range) return [null];
  const middle = range.min + Math.round((range.max - range.min) / 2 / range.step) * range.step;
  return [...new Set([range.min, middle, range.max])];
}

/** Without a card, and with every card in hand that bears on the call. */
function* withCards(
  tables: Tables,
  world: World,
  call: Call,
  option: Option | undefined,
  move: Move,
): Generator<Move, void, undefined> {
  yield move;
  if (call.kind === 'coach' && move.option === 'say_where') return;
  const facts = Object.keys(world.known).filter(
    (fact) =>
      tables.cards.get(fact)?.bearsOn.includes(call.id) === true ||
      option?.cards[fact] !== undefined ||
      call.forecast?.merge.some(({ card }) => card === fact) === true,
  );
  if (facts.length > 0) yield { ...move, facts };
}

/** The first of those rows that is not the one in force. */
export function firstOtherRow(tables: Tables, world: World, call: Call): Letters {
  return rowsOf(tables, call).find((row) => !isInForce(world, call, row)) ?? {};
}

function isInForce(world: World, call: Call, row: Letters): boolean {
  const inForce = world.letters[call.id];
  if (inForce === undefined) return false;
  const people = Object.keys(row);
  return people.length === Object.keys(inForce).length && people.every((who) => row[who] === inForce[who]);
}

const rowsKept = new WeakMap<Call, readonly Letters[]>();
function rowsOf(tables: Tables, call: Call): readonly Letters[] {
  const known = rowsKept.get(call);
  if (known !== undefined) return known;
  const made = [...rows(tables, call)];
  rowsKept.set(call, made);
  return made;
}

/** For the last word each face of the one-sentence form, tags on and off; one row with two As, one with none. */
function* rows(tables: Tables, call: Call): Generator<Letters, void, undefined> {
  const deliverable = tables.deliverables.get(call.id);
  if (!deliverable) return;
  const people = Object.keys(deliverable.people);
  const base =
    deliverable.agree?.base ??
    Object.fromEntries(people.map((person, i): [string, Letter] => [person, i === 0 ? 'R' : 'I']));
  const faces = (deliverable.agree?.lastWord ?? people).filter((face) => face === 'nobody' || people.includes(face));
  const tags = (deliverable.agree?.tags ?? []).filter((tag) => people.includes(tag));
  for (const face of faces) {
    for (const tagged of [[], ...tags.map((tag) => [tag]), tags]) yield rowWith(base, face, tagged);
  }
  const [first, second] = people;
  if (first !== undefined && second !== undefined) yield { ...base, [first]: 'A', [second]: 'A' };
}

function rowWith(base: Letters, face: string, tagged: readonly string[]): Letters {
  const row: Record<string, Letter> = { ...base };
  for (const tag of tagged) row[tag] = 'C';
  if (face !== 'nobody') row[face] = row[face] === 'R' ? 'A+R' : 'A';
  return row;
}
