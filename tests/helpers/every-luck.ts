import { advance } from '../../scenarios/engine/advance.ts';
import { eventFor } from '../../scenarios/engine/step.ts';
import { outcomeOf } from '../../scenarios/scoring/utility.ts';
import type { Move, Scenario, World } from '../../scenarios/index.ts';

const turn: Move = { call: 'turn', kind: 'turn' };
/** As good as 1: no chance of a story falls above it. */
const NEVER = 1 - 1e-9;
/** Places at which a chance that is read as a number is tried: stories cut it at multiples of a twentieth. */
const GRID = 20;

/**
 * The expected outcome, reckoned and not sampled: the moves, then turns to the end, under every way the chances not read yet can fall,
 * each weighed by how likely it is. Only for stories whose answers are not drawn. It knows nothing of seeds.
 */
export function expectedOutcome(scenario: Scenario, spot: World, moves: readonly Move[]): number {
  const playedUnder = (luck: World['luck']): World => {
    let world: World = { ...spot, luck };
    for (const move of moves) world = advance(scenario, world, eventFor(scenario, move)).world;
    while (world.at['clock'] !== 'over') world = advance(scenario, world, eventFor(scenario, turn)).world;
    return world;
  };
  const reckon = (luck: World['luck']): number => {
    const world = playedUnder(luck);
    const id = Object.keys(world.drawn).find((one) => spot.drawn[one] === undefined && luck[one] === undefined);
    if (id === undefined) return outcomeOf({ scenario, world });
    const under = (u: number): number => reckon({ ...luck, [id]: u });
    if (world.drawn[id]?.fell === null)
      return (
        Array.from({ length: GRID }, (_one, k) => under((k + 0.5) / GRID)).reduce((sum, one) => sum + one, 0) / GRID
      );
    const p = chanceOf((u) => playedUnder({ ...luck, [id]: u }).drawn[id]?.fell === true);
    return (p > 0 ? p * under(0) : 0) + (p < 1 ? (1 - p) * under(NEVER) : 0);
  };
  return reckon({});
}

/** How likely it falls: where falling stops, found by halving. */
function chanceOf(falls: (u: number) => boolean): number {
  if (!falls(0)) return 0;
  if (falls(NEVER)) return 1;
  let [low, high] = [0, 1];
  for (let n = 0; n < 24; n += 1) {
    const middle = (low + high) / 2;
    if (falls(middle)) low = middle;
    else high = middle;
  }
  return low;
}
