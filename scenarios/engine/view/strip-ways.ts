import type { Call, Option } from '../../format/calls.ts';
import type { StripRow } from '../../format/parts.ts';
import type { Scenario } from '../run.ts';
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
      : (certainEffects(scenario, seen, door.option, door.option.picks[0] ?? null).adds['spend'] ?? 0);
  return {
    id: way.id,
    call: door.call.id,
    option: door.option === null || door.call.isBare ? null : door.option.id,
    verb: door.call.verb,
    text: speech.say(way.text, world),
    tokens: price.tokens,
    price: spend === 0 ? null : { part: 'cost', amount: spend, text: moneyText(story, speech, spend, world) },
    untilStep: Math.min(door.option?.until ?? door.call.until, door.call.until, lands),
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

/** A lamp is dark when its call or option is shut, or when its answer would come too late. Attention spent elsewhere shuts nothing. */
function isOpen(scenario: Scenario, seen: SeenWorld, door: Door, lands: number): boolean {
  const world = imagine(scenario.story, seen, '');
  if (answersTooLate(door, seen.step, lands)) return false;
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
