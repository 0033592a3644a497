import { describe, expect, it } from 'vitest';
import { advance } from '../../../scenarios/engine/advance.ts';
import { openOptions, openOptionsOf, plainMove } from '../../../scenarios/engine/open-options.ts';
import { eventFor } from '../../../scenarios/engine/step.ts';
import { type Move, openMoves, refuse, type Scenario, start, type World } from '../../../scenarios/index.ts';
import { legalMove, randomOf } from '../../helpers/random-play.ts';
import { provingStories } from '../../helpers/shipped-packs.ts';

/** `call` or `call.option`, of every move the wall offers; the turn left out. */
function actsOf(moves: Iterable<Move>): ReadonlySet<string> {
  return new Set(
    [...moves].filter((move) => move.call !== 'turn').map(({ call, option }) => `${call}.${option ?? ''}`),
  );
}

/** Bots look here and players at the wall: if the two differ, bots play another game than people do. */
function compareIn(scenario: Scenario, world: World): number {
  const open = openOptions(scenario, world);
  const named = open.map(({ call, option }) => `${call.id}.${call.isBare ? '' : (option?.id ?? '')}`);
  const hasOptionOf = (id: string): boolean => ['forecast', 'promise'].includes(kindOf(scenario, id));
  const plain = named.map((name) => (hasOptionOf(name.split('.')[0] ?? '') ? `${name.split('.')[0]}.` : name));
  expect(new Set(plain)).toEqual(actsOf(openMoves(scenario, world)));
  // Neither list is made by asking `refuse`: that is what makes them cheap, and why they must be held to it.
  const plainMoves = open.map((one) => plainMove(scenario, world, one));
  const refused = [...plainMoves, ...openMoves(scenario, world)].filter(
    (move) => refuse(scenario, world, move) !== null,
  );
  expect(refused).toEqual([]);
  const byCall = scenario.story.calls.flatMap((call) => openOptionsOf(scenario, world, call.id));
  expect(byCall).toEqual(open);
  return open.length;
}

function kindOf(scenario: Scenario, id: string): string {
  return scenario.story.calls.find((call) => call.id === id)?.kind ?? '';
}

describe.each(provingStories())('open acts of %s', (_, scenario) => {
  it('are those of the wall, and their plain moves are accepted', () => {
    const random = randomOf(31);
    let seen = 0;
    for (let week = 0; week < 4; week += 1) {
      let { world } = start(scenario, { seed: Math.floor(random() * 4294967296) });
      while (world.at['clock'] !== 'over') {
        seen += compareIn(scenario, world);
        ({ world } = advance(scenario, world, eventFor(scenario, legalMove(scenario, world, random))));
      }
      expect(openOptions(scenario, world)).toEqual([]);
    }
    expect(seen).toBeGreaterThan(50);
  });
});
