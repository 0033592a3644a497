import type { Call, Option } from '../../format/calls.ts';
import type { StripRow } from '../../format/parts.ts';
import { hasLadder, momentOf } from '../blockers/ladder.ts';
import { untilOf } from '../until.ts';
import type { Scenario } from '../run.ts';
import { tablesOf } from '../tables.ts';
import type { World } from '../world.ts';
import type { StripEntry } from './offer-types.ts';
import type { SeenWorld } from './types.ts';
import { certainEffects } from './certain.ts';
import { imagine } from './mask.ts';
import { moneyText } from './money.ts';
import { priceOf, refuse } from './reading.ts';
import { plainMove, rowMoves } from './tries.ts';
import type { Speech } from './words.ts';

/** Attention enough for any act: what was spent elsewhere shuts no lamp. */
const plenty = 99;

type Way = StripEntry['waysOut'][number];
interface Door {
  readonly call: Call;
  readonly option: Option | null;
}

/** One way out as a lamp: what it costs, until when it is open, and whether it still is. */
export function wayOut(
  scenario: Scenario,
  seen: SeenWorld,
  speech: Speech,
  way: StripRow['waysOut'][number],
  lands: number,
): Way | null {
  const { story } = scenario;
  const named = story.calls.find((call) => call.id === way.call);
  if (named === undefined) return null;
  const door = doorOf(scenario, seen, named, way.option);
  const world = imagine(story, seen, '');
  const price = priceOf(scenario, world, door.call, door.option);
  const spend =
    door.option === null
      ? 0
      : (certainEffects(scenario, seen, door.call, door.option, door.option.picks[0] ?? null).adds['spend'] ?? 0);
  return {
    id: way.id,
    call: door.call.id,
    option: door.option === null || door.call.isBare ? null : door.option.id,
    verb: door.call.verb,
    text: speech.say(way.text, world),
    tokens: price.tokens,
    price: spend === 0 ? null : { part: 'cost', amount: spend, text: moneyText(story, speech, spend, world) },
    untilStep: untilStep(scenario, world, door, lands),
    isOpen: isOpen(scenario, seen, door, lands),
  };
}

/**
 * The act a way out stands for: in a dilemma not yet open, the act that settles it; for a bare call, its cheapest open option that
 * costs a token (or the cheapest of all, so that a dark lamp still has a name).
 */
function doorOf(scenario: Scenario, seen: SeenWorld, call: Call, option: string | undefined): Door {
  const { story } = scenario;
  if (call.kind === 'decision' && seen.radio !== call.id && option !== undefined) {
    for (const act of story.calls) {
      const settles = act.options.find((each) => each.settles?.call === call.id && each.settles.option === option);
      if (settles !== undefined) return { call: act, option: settles };
    }
  }
  if (option !== undefined) return { call, option: call.options.find((each) => each.id === option) ?? null };
  if (call.options.length === 0 || call.kind === 'raci') return { call, option: null };
  const world = imagine(story, seen, '');
  const priced = call.options
    .map((each) => ({
      each,
      tokens: priceOf(scenario, world, call, each).tokens,
      open: isOpen(scenario, seen, { call, option: each }, Infinity),
    }))
    .toSorted((a, b) => a.tokens - b.tokens);
  const best = priced.find((one) => one.open && one.tokens > 0) ?? priced.find((one) => one.tokens > 0) ?? priced[0];
  return { call, option: best?.each ?? null };
}

/** When its lamp goes dark: when it shuts, or when its rung would answer too late; at the latest when the thing lands. */
function untilStep(scenario: Scenario, world: World, door: Door, lands: number): number {
  const tables = tablesOf(scenario);
  const shuts = untilOf(tables, world, door.call);
  const own = door.option === null ? shuts : untilOf(tables, world, door.call, door.option);
  const moment = lastMoment(scenario, world, door);
  return Math.min(own, shuts, lands, moment === null ? Infinity : Math.max(world.step, Math.floor(moment) + 1));
}

/** The last responsible moment of a rung of a blocker with a ladder; null = it has none. */
function lastMoment(scenario: Scenario, world: World, { call, option }: Door): number | null {
  const tables = tablesOf(scenario);
  const blocker = tables.blockers.get(call.id);
  if (blocker === undefined || option?.level === undefined || !hasLadder(blocker, call)) return null;
  return momentOf(tables, world, blocker, option.level);
}

/** A lamp is dark when its call or option is shut, or when its answer would come too late. Attention spent elsewhere shuts nothing. */
function isOpen(scenario: Scenario, seen: SeenWorld, door: Door, lands: number): boolean {
  const world = imagine(scenario.story, seen, '');
  if (answersTooLate(door, seen.step, lands)) return false;
  const moment = lastMoment(scenario, world, door);
  if (moment !== null && moment < seen.step) return false;
  const rich = { ...world, tokens: plenty };
  const moves =
    door.call.kind === 'raci'
      ? rowMoves(scenario.story, door.call, world)
      : [plainMove(door.call, door.option, seen.step)];
  return moves.some((move) => refuse(scenario, rich, move) === null);
}

function answersTooLate(door: Door, step: number, lands: number): boolean {
  const option = door.option;
  if (option === null || option.effects.length > 0 || option.later.length === 0) return false;
  return option.later.every((each) =>
    'at' in each ? each.at > lands : 'after' in each ? step + each.after > lands : false,
  );
}
