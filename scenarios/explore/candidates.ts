import { isCallOpen } from '../engine/openness.ts';
import { refuse } from '../engine/refuse.ts';
import type { Move } from '../engine/run-log.ts';
import type { Scenario } from '../engine/run.ts';
import { tablesOf } from '../engine/tables.ts';
import type { World } from '../engine/world.ts';
import type { Call } from '../format/calls.ts';
import { movesOf } from './candidate-moves.ts';
import { rowId } from './candidate-rows.ts';
import { differentFirst } from './different-first.ts';

/** One thing that could be done about an open call; `move: null` = nothing is: `silence` of a dilemma, `leave` for any other. */
export interface Candidate {
  /** Unique in its call: `option`, `option.pick`, `option:2`, `option+jointly`, `p:0.7`, `by:3`, `due:5`, `row:…`, `silence`, `leave`. */
  readonly id: string;
  readonly move: Move | null;
}

/** Moves beside doing nothing and what was played (engine design §8). */
const MOST = 6;

/**
 * What exploring tries at an open call: at most six moves, what the player did if it is none of these, and doing nothing. Only moves that
 * are accepted in this world; none at all where the call is shut. The same list for equal worlds. Giving an act back is no candidate,
 * unless it is what was played: whoever may take and give back in turns need never end.
 */
export function candidatesOf(scenario: Scenario, world: World, call: string, played?: Move): readonly Candidate[] {
  const open = openMovesOf(scenario, world, call);
  if (open === null) return [];
  const [sheet, moves] = open;
  const chosen = moves.length <= MOST ? moves : differentFirst(scenario.story, sheet, moves).slice(0, MOST);
  const list = chosen.map((move): Candidate => ({ id: idOf(move), move }));
  const nothing: Candidate = { id: sheet.kind === 'decision' ? 'silence' : 'leave', move: null };
  const own = played === undefined || refuse(scenario, world, played) !== null ? [] : [playedAs(list, played)];
  // What was played stands in its own words: its cards and its confidence are kept.
  const others = list.filter(({ id }) => !own.some((one) => one.id === id));
  return [...others, ...own, nothing];
}

/** Ids of the calls about which something can be done now, in file order. */
export function openCalls(scenario: Scenario, world: World): readonly string[] {
  return scenario.story.calls.filter((call) => openMovesOf(scenario, world, call.id) !== null).map(({ id }) => id);
}

/** The candidate of that id, if it is accepted now: what a table of calls plays. */
export function candidateMove(scenario: Scenario, world: World, call: string, id: string): Move | null {
  const sheet = tablesOf(scenario).calls.get(call)?.call;
  if (!sheet || !isOpen(scenario, world, sheet)) return null;
  const found = movesOf(tablesOf(scenario), world, sheet).find((move) => idOf(move) === id);
  return found !== undefined && refuse(scenario, world, found) === null ? found : null;
}

function openMovesOf(scenario: Scenario, world: World, id: string): readonly [Call, readonly Move[]] | null {
  const call = tablesOf(scenario).calls.get(id)?.call;
  if (!call || !isOpen(scenario, world, call)) return null;
  const moves = movesOf(tablesOf(scenario), world, call).filter((move) => refuse(scenario, world, move) === null);
  return moves.length === 0 ? null : [call, moves];
}

function isOpen(scenario: Scenario, world: World, call: Call): boolean {
  return !world.isDark && world.at['clock'] !== 'over' && isCallOpen(tablesOf(scenario), world, call);
}

/** The player's move under the name of the candidate it is; with other cards put down it is one of its own. */
function playedAs(list: readonly Candidate[], played: Move): Candidate {
  const id = idOf(played);
  const same = list.find((one) => one.id === id);
  if (same === undefined || cardsOf(same.move) === cardsOf(played)) return { id, move: played };
  return { id: `${id}~${cardsOf(played)}`, move: played };
}

function cardsOf(move: Move | null): string {
  return [...(move?.facts ?? [])].sort().join(',');
}

/** A move's name among the candidates of its call; cards and confidence aside. */
export function idOf(move: Move): string {
  switch (move.kind) {
    case 'dive':
      return 'look';
    case 'raci':
      return `row:${rowId(move.letters ?? {})}`;
    case 'forecast':
      return move.dateStep === undefined ? `p:${move.probability ?? 0}` : `by:${move.dateStep}`;
    case 'promise':
      return move.dueStep === undefined ? 'done' : `due:${move.dueStep}`;
    default: {
      const pick = move.pick === undefined ? '' : `.${move.pick}`;
      const number = move.parameter === undefined ? '' : `:${move.parameter}`;
      return `${move.option ?? 'done'}${pick}${number}${move.jointly === true ? '+jointly' : ''}`;
    }
  }
}
