import { advance } from '../../scenarios/engine/advance.ts';
import { eventFor } from '../../scenarios/engine/step.ts';
import { type Move, openMoves, type Scenario, type World, worldHash } from '../../scenarios/index.ts';
import { outcomeOf } from '../../scenarios/scoring/utility.ts';

/** What the whole tree of legal moves of one week comes to. */
export interface WholeTree {
  readonly best: number;
  readonly worst: number;
  readonly endings: ReadonlySet<string>;
  /** `call.option` taken somewhere in it. */
  readonly taken: ReadonlySet<string>;
  readonly worlds: number;
}

/**
 * Plays every legal move in every order, breadth first, with no candidates, no bots and no cleverness: the slow way to know. Throws where
 * there are more than `most` worlds, so that no test takes an unfinished look for a whole one.
 */
export function bruteForce(scenario: Scenario, from: World, most: number): WholeTree {
  const seen = new Set<string>();
  const taken = new Set<string>();
  const endings = new Set<string>();
  let [best, worst] = [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY];
  let front: readonly World[] = [from];
  while (front.length > 0) {
    const next: World[] = [];
    for (const world of front) {
      if (world.at['clock'] === 'over') {
        const outcome = outcomeOf({ scenario, world });
        best = Math.max(best, outcome);
        worst = Math.min(worst, outcome);
        endings.add(world.at['story'] ?? '');
        continue;
      }
      for (const move of openMoves(scenario, world)) {
        taken.add(nameOf(move));
        const { world: after } = advance(scenario, world, eventFor(scenario, move));
        // Only the count of moves, and which move an act was, are left out: nothing reads them but messages.
        const name = worldHash({ ...after, moves: 0, actedAt: {} });
        if (seen.has(name)) continue;
        seen.add(name);
        if (seen.size > most) throw new Error(`more than ${most} worlds`);
        next.push(after);
      }
    }
    front = next;
  }
  return { best, worst, endings, taken, worlds: seen.size };
}

function nameOf({ call, option }: Move): string {
  return option === undefined ? call : `${call}.${option}`;
}
