import type { Scenario } from '../../engine/run.ts';
import { type Tables, tablesOf } from '../../engine/tables.ts';
import type { Draw } from '../types.ts';
import { moveOf, TURN } from './move-of.ts';
import { type Play, playsOf } from './plays.ts';
import { type Bar, Sight } from './sight.ts';
import type { Barrable } from './taste.ts';

/** One of a list, by the policy's own chance; nothing of nothing. */
export function drawOne<T>(list: readonly T[], draw: Draw): T | undefined {
  return list[Math.floor(draw() * list.length)];
}

/** Plays of a story by call, in file order. */
function playsByCall(scenario: Scenario): readonly (readonly [Play, ...Play[]])[] {
  const calls = new Map<number, [Play, ...Play[]]>();
  for (const play of playsOf(scenario)) {
    const plays = calls.get(play.callAt);
    if (plays === undefined) calls.set(play.callAt, [play]);
    else plays.push(play);
  }
  return [...calls.values()];
}

/** Any open call as likely as any other, letting the turn run one of them; then any of its plays. Cards in hand: one time in two. */
export function randomPolicy(scenario: Scenario): Barrable {
  return drawing(tablesOf(scenario), playsByCall(scenario), null);
}

function drawing(tables: Tables, calls: ReturnType<typeof playsByCall>, isBarred: Bar | null): Barrable {
  return {
    id: 'random',
    isHonest: true,
    choose(world, draw) {
      if (world.isDark) return TURN;
      const sight = new Sight(tables, world, isBarred);
      const open = calls.filter(([first]) => sight.isCallOpen(first));
      while (open.length > 0) {
        const at = Math.floor(draw() * (open.length + 1));
        const plays = open[at];
        if (plays === undefined) return TURN;
        const play = drawOne(
          plays.filter((one) => sight.isOpen(one)),
          draw,
        );
        if (play !== undefined) return draw() < 0.5 ? withoutCards(moveOf(sight, play)) : moveOf(sight, play);
        open.splice(at, 1);
      }
      return TURN;
    },
    without: (also) => drawing(tables, calls, (move, world) => isBarred?.(move, world) === true || also(move, world)),
  };
}

function withoutCards(move: ReturnType<typeof moveOf>): ReturnType<typeof moveOf> {
  const { facts, ...bare } = move;
  return facts === undefined ? move : bare;
}
