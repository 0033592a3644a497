import type { Call, Letter, Letters, Option } from '../format/calls.ts';
import { isCallOpen, isOptionOpen } from './openness.ts';
import { refuse } from './refuse.ts';
import { type Tables, tablesOf } from './tables.ts';
import type { Move } from './run-log.ts';
import type { Scenario } from './run.ts';
import type { World } from './world.ts';

/** Probabilities a candidate forecast states. */
const STATED = [0.1, 0.3, 0.5, 0.7, 0.9];

/**
 * Moves that are legal now, for bots and random play: every open option with every open pick, alone and jointly, with no card and with all
 * that bear on it; a few rows of letters; five forecasts; and the turn. Finite, in file order, the same for equal worlds.
 */
export function* openMoves(scenario: Scenario, world: World): Generator<Move, void, undefined> {
  if (world.at['clock'] === 'over') return;
  if (!world.isDark) {
    const tables = tablesOf(scenario);
    for (const { call } of tables.calls.values()) {
      // Shut for all its moves alike: none need be put together.
      if (!isCallOpen(tables, world, call)) continue;
      for (const move of candidates(tables, world, call)) if (refuse(scenario, world, move) === null) yield move;
    }
  }
  yield { call: 'turn', kind: 'turn' };
}

function* candidates(tables: Tables, world: World, call: Call): Generator<Move, void, undefined> {
  const base = { call: call.id, kind: call.kind };
  switch (call.kind) {
    case 'dive':
      return yield base;
    case 'raci':
      for (const letters of rows(tables, call)) yield { ...base, letters };
      return;
    case 'forecast':
      if (call.forecast?.answersAs === 'date')
        for (let date = 0; date <= tables.story.steps; date += 1) yield { ...base, dateStep: date };
      else
        for (const probability of STATED)
          yield* withCards(tables, world, call, call.options[0], { ...base, probability });
      return;
    case 'promise':
      return yield* withCards(tables, world, call, call.options[0], base);
    default:
      for (const option of call.options)
        if (isOptionOpen(tables, world, call, option)) yield* optionMoves(tables, world, call, option);
  }
}

function* optionMoves(tables: Tables, world: World, call: Call, option: Option): Generator<Move, void, undefined> {
  const base: Move = { call: call.id, kind: call.kind, ...(call.isBare ? {} : { option: option.id }) };
  const picks = option.picks.length === 0 ? [base] : option.picks.map((pick) => ({ ...base, pick: pick.id }));
  for (const move of picks) {
    for (const parameter of ends(option)) {
      const set = parameter === null ? move : { ...move, parameter };
      yield* withCards(tables, world, call, option, set);
      // A rung may be asked with its owner told first, where the option does not do so by itself.
      if (option.level !== undefined && call.kind === 'blocker' && !option.jointly) yield { ...set, jointly: true };
    }
  }
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
  const inForce = Object.entries(world.letters[call.id] ?? {});
  for (const row of rows(tables, call)) {
    const isSame = Object.keys(row).length === inForce.length && inForce.every(([who, letter]) => row[who] === letter);
    if (!isSame) return row;
  }
  return {};
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
