import { advance } from '../engine/advance.ts';
import { worldHash } from '../engine/hash.ts';
import type { Move } from '../engine/run-log.ts';
import { eventFor } from '../engine/step.ts';
import type { World } from '../engine/world.ts';
import type { Scenario } from '../engine/run.ts';
import { outcomeOf } from '../scoring/utility.ts';
import { candidatesOf, openCalls } from './candidates.ts';
import { TURN } from './policies/move-of.ts';
import type { Week } from './weeks.ts';

/** Everything that can become of one week by candidate moves: the best and the worst of it, and each ending, with the first move there. */
interface Reach {
  readonly best: { readonly outcome: number; readonly move: Move | null };
  readonly worst: { readonly outcome: number; readonly move: Move | null };
  readonly endings: ReadonlyMap<string, Move | null>;
}
export interface Exhausted {
  readonly best: { readonly outcome: number; readonly moves: readonly Move[] };
  readonly worst: { readonly outcome: number; readonly moves: readonly Move[] };
  /** Ending → a walk there. What is missing cannot be reached in this week by candidates. */
  readonly endings: ReadonlyMap<string, readonly Move[]>;
  /** Worlds looked at. */
  readonly worlds: number;
}

/**
 * Walks the whole tree of candidates of a week, every order of them: worlds that are the same but for how they were come by are walked once.
 * null = there are more than `most` of them, and then nothing is known.
 */
export function exhaust({ spot, seed }: Week, most: number): Exhausted | null {
  const { scenario } = spot;
  const first: World = { ...spot.world, seed: seed >>> 0 };
  const known = new Map<string, Reach>();
  if (visit(scenario, first, known, most) === null) return null;
  const root = known.get(nameOf(first));
  if (root === undefined) return null;
  const walk = (moveIn: (reach: Reach) => Move | null | undefined): readonly Move[] =>
    follow(scenario, first, known, moveIn);
  return {
    best: { outcome: root.best.outcome, moves: walk(({ best }) => best.move) },
    worst: { outcome: root.worst.outcome, moves: walk(({ worst }) => worst.move) },
    endings: new Map([...root.endings.keys()].map((ending) => [ending, walk(({ endings }) => endings.get(ending))])),
    worlds: known.size,
  };
}

/** A world by all that can still matter: not by how many moves it took. */
function nameOf(world: World): string {
  return worldHash({ ...world, moves: 0, actedAt: {} });
}

function visit(scenario: Scenario, world: World, known: Map<string, Reach>, most: number): Reach | null {
  const name = nameOf(world);
  const found = known.get(name);
  if (found !== undefined) return found;
  if (known.size >= most) return null;
  const reach = world.at['clock'] === 'over' ? overIn(scenario, world) : branch(scenario, world, known, most);
  if (reach !== null) known.set(name, reach);
  return reach;
}

function overIn(scenario: Scenario, world: World): Reach {
  const end = { outcome: outcomeOf({ scenario, world }), move: null };
  return { best: end, worst: end, endings: new Map([[world.at['story'] ?? '', null]]) };
}

function branch(scenario: Scenario, world: World, known: Map<string, Reach>, most: number): Reach | null {
  let best: Reach['best'] | null = null;
  let worst: Reach['worst'] | null = null;
  const endings = new Map<string, Move | null>();
  for (const move of movesIn(scenario, world)) {
    const next = visit(scenario, advance(scenario, world, eventFor(scenario, move)).world, known, most);
    if (next === null) return null;
    if (best === null || next.best.outcome > best.outcome) best = { outcome: next.best.outcome, move };
    if (worst === null || next.worst.outcome < worst.outcome) worst = { outcome: next.worst.outcome, move };
    for (const ending of next.endings.keys()) if (!endings.has(ending)) endings.set(ending, move);
  }
  return best === null || worst === null ? null : { best, worst, endings };
}

function movesIn(scenario: Scenario, world: World): readonly Move[] {
  const acts = openCalls(scenario, world).flatMap((call) =>
    candidatesOf(scenario, world, call).flatMap(({ move }) => (move === null ? [] : [move])),
  );
  return [TURN, ...acts];
}

function follow(
  scenario: Scenario,
  from: World,
  known: ReadonlyMap<string, Reach>,
  moveIn: (reach: Reach) => Move | null | undefined,
): readonly Move[] {
  const moves: Move[] = [];
  let world = from;
  for (;;) {
    const reach = known.get(nameOf(world));
    const move = reach === undefined ? null : moveIn(reach);
    if (move === null || move === undefined) return moves;
    moves.push(move);
    world = advance(scenario, world, eventFor(scenario, move)).world;
  }
}
