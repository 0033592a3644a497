import type { Scenario } from '../../engine/run.ts';
import { type Tables, tablesOf } from '../../engine/tables.ts';
import type { World } from '../../engine/world.ts';
import type { Draw, Policy } from '../types.ts';
import { moveOf, TURN } from './move-of.ts';
import { type Play, playsOf } from './plays.ts';
import { drawOne } from './random.ts';
import { type Bar, Sight } from './sight.ts';

/** What a bot likes. Worths are on a scale of its own; an act worth 0 or less is not made, a dilemma is answered by the highest. */
export interface Taste {
  readonly id: string;
  readonly isHonest: boolean;
  /** The most a play can be worth in any world: plays are looked at in this order, and no further than needed. */
  most(play: Play): number;
  /** What it is worth in this one, never more than `most`; left out, that. */
  worth?(sight: Sight, play: Play): number;
  /** What tells apart plays of the same worth, higher first; left out, or the same again, the id does. */
  beside?(sight: Sight, play: Play): number;
  /** Looks worth a token before anything else is decided. */
  looks?(sight: Sight): Play | null;
  /**
   * Of a dilemma in which nothing is worth more than 0: the highest all the same, any at all (so that what a strategy does not speak of
   * is neither a strength nor a weakness of it), or silence, which also takes the place of everything else.
   */
  readonly otherwise: 'highest' | 'any' | 'silence';
  /** What silence is worth on a dilemma; left out, it is not weighed. */
  silence?(sight: Sight, call: string): number | null;
}

interface Ranked {
  readonly play: Play;
  readonly most: number;
}

/** A policy that can be told what it may not do, and then plays the best of the rest. */
export interface Barrable extends Policy {
  without(isBarred: Bar): Barrable;
}

/** A bot that makes the best move open to it by its taste, spends while there is one, and lets the turn run. Ties go by id. */
export function tastePolicy(scenario: Scenario, taste: Taste): Barrable {
  const all = rank(playsOf(scenario), taste);
  const acts = all.filter(({ play, most }) => play.call.kind !== 'decision' && most > 0);
  return tasting({ tables: tablesOf(scenario), taste, acts, dilemmas: groupDilemmas(all) }, null);
}

interface Lists {
  readonly tables: Tables;
  readonly taste: Taste;
  readonly acts: readonly Ranked[];
  readonly dilemmas: ReadonlyMap<string, readonly Ranked[]>;
}

function tasting(lists: Lists, isBarred: Bar | null): Barrable {
  const { taste } = lists;
  return {
    id: taste.id,
    isHonest: taste.isHonest,
    choose(world: World, draw) {
      if (world.isDark) return TURN;
      const sight = new Sight(lists.tables, world, isBarred, true);
      const look = taste.looks?.(sight) ?? null;
      if (look !== null) return moveOf(sight, look);
      if (world.radio !== null && taste.otherwise !== 'silence') {
        const said = answer(lists, sight, world.radio, draw);
        if (said !== null) return moveOf(sight, said);
      }
      const act = best(sight, lists.acts, taste, 0);
      return act === null ? TURN : moveOf(sight, act.play);
    },
    without: (also) => tasting(lists, (move, world) => isBarred?.(move, world) === true || also(move, world)),
  };
}

function answer({ taste, dilemmas }: Lists, sight: Sight, call: string, draw: Draw): Play | null {
  const ranked = dilemmas.get(call) ?? [];
  const found = best(sight, ranked, taste, Number.NEGATIVE_INFINITY);
  if (found === null) return null;
  if (taste.otherwise === 'any' && found.worth <= 0)
    return (
      drawOne(
        ranked.map(({ play }) => play).filter((play) => sight.isOpen(play)),
        draw,
      ) ?? null
    );
  const silence = taste.silence?.(sight, call) ?? null;
  return silence !== null && silence > found.worth ? null : found.play;
}

function rank(plays: readonly Play[], taste: Taste): readonly Ranked[] {
  const ranked = plays.map((play) => ({ play, most: taste.most(play) }));
  return ranked.toSorted((a, b) => b.most - a.most || (a.play.id < b.play.id ? -1 : 1));
}

function groupDilemmas(ranked: readonly Ranked[]): ReadonlyMap<string, readonly Ranked[]> {
  const groups = new Map<string, Ranked[]>();
  for (const one of ranked) {
    if (one.play.call.kind !== 'decision') continue;
    const group = groups.get(one.play.call.id);
    if (group === undefined) groups.set(one.play.call.id, [one]);
    else group.push(one);
  }
  return groups;
}

/** The open play worth most, if that is above `above`. */
function best(
  sight: Sight,
  ranked: readonly Ranked[],
  taste: Taste,
  above: number,
): { readonly play: Play; readonly worth: number } | null {
  let found: { readonly play: Play; readonly worth: number } | null = null;
  for (const { play, most } of ranked) {
    if (most <= above || (found !== null && most < found.worth)) break;
    if (!sight.isOpen(play)) continue;
    const worth = taste.worth?.(sight, play) ?? most;
    if (worth <= above) continue;
    if (found === null || worth > found.worth || (worth === found.worth && isBetter(sight, taste, play, found.play)))
      found = { play, worth };
  }
  return found;
}

function isBetter(sight: Sight, { beside }: Taste, play: Play, than: Play): boolean {
  const gain = beside === undefined ? 0 : beside(sight, play) - beside(sight, than);
  return gain > 0 || (gain === 0 && play.id < than.id);
}
