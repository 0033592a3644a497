import type { Call, Distance, Option } from '../../format/calls.ts';
import { rungText } from '../../text/blockers.ts';
import { peopleText } from '../../text/people.ts';
import { refusalText } from '../../text/refusals.ts';
import { distanceLine } from '../../text/verbs.ts';
import { distanceFacts } from '../distance-facts.ts';
import { untilOf } from '../until.ts';
import { isForRole } from '../openness.ts';
import { q } from '../rounding.ts';
import { grownPrice } from '../rules/options.ts';
import type { Refusal } from '../run-log.ts';
import { tablesOf } from '../tables.ts';
import type { Ladder, OfferOption } from './offer-types.ts';
import { certainEffects } from './certain.ts';
import { moneyText } from './money.ts';
import { isOffered, moveAct, moveReason, offeredMove, parameterOf } from './move-words.ts';
import { holds, priceOf, putTo, refuse } from './reading.ts';
import { isLit, type Sight } from './sight.ts';
import { plainMove } from './tries.ts';

/** The options a player meets: open ones, and those shown closed because words or a card say why. */
export function offerOptions(sight: Sight, call: Call): OfferOption[] {
  if (call.isBare) return [];
  return call.options.flatMap((option) => {
    const offered = offerOption(sight, call, option);
    return offered === null ? [] : [offered];
  });
}

function offerOption(sight: Sight, call: Call, option: Option): OfferOption | null {
  const { story, world, speech, scenario } = sight;
  const picks = openPicks(sight, call, option);
  const refusal = picks.refusal;
  if (refusal !== null && isHidden(sight, call, option, refusal)) return null;
  const price = priceOf(scenario, world, call, option);
  const pick = option.picks.find((each) => each.id === picks.open[0]) ?? null;
  const cards = Object.entries(option.cards);
  const certain = certainEffects(scenario, sight.seen, call, option, pick);
  return {
    option: option.id,
    text: wordsOf(sight, call, option),
    isOpen: refusal === null,
    isLit: isLit(sight, Math.max(call.fromPlay, option.fromPlay)),
    reason: refusal === null ? null : { code: refusal.code, text: reasonText(sight, call, option, refusal) },
    openedBy: cards.filter(([, how]) => how === 'opens').map(([card]) => card),
    strongerWith: cards.filter(([, how]) => how === 'stronger').map(([card]) => card),
    tokens: price.tokens,
    takesAll: price.takesAll,
    picks: option.picks
      .filter((each) => picks.open.includes(each.id))
      .map((each) => ({ pick: each.id, text: speech.say(each.text, world) })),
    parameter: parameterOf(sight, option),
    stakes: option.stakes ?? call.stakes,
    putTo: putTo(tablesOf(scenario), world, call, option),
    resolution: option.resolution ?? null,
    model: offeredMove(sight, call, option),
    distance: call.kind === 'coach' && isDistance(option.id) ? option.id : null,
    whatIf: option.whatIf === undefined ? null : speech.say(option.whatIf, world) || null,
    warns: option.warns === undefined ? guessWords(sight, call, option) : speech.say(option.warns, world) || null,
    level: option.level ?? null,
    levelName: isRung(option.level) ? rungText(option.level, sight.language) : null,
    lastStep: lastStepOf(sight, call, option),
    jointly: option.jointly,
    bars: option.answers === undefined ? null : option.answers === 'slow' ? 1 : 3,
    price: moneyText(story, speech, certain.adds['spend'] ?? 0, world),
    priceLater: laterPrice(sight, call, option, certain.adds['spend'] ?? 0),
  };
}

function isRung(level: number | undefined): level is Ladder['levels'][number]['level'] {
  return level !== undefined && Number.isInteger(level) && level >= 0 && level <= 5;
}

function lastStepOf({ scenario, world, story }: Sight, call: Call, option: Option): number | null {
  const tables = tablesOf(scenario);
  const until = Math.min(untilOf(tables, world, call), untilOf(tables, world, call, option));
  return until >= story.steps ? null : until - 1;
}

/** A growing price a step from now, in proportion to what it is today. */
function laterPrice({ story, speech, world, scenario }: Sight, call: Call, option: Option, now: number): string | null {
  const next = world.step + 1;
  const isShutThen = next >= untilOf(tablesOf(scenario), world, call, option);
  if (option.grows === undefined || option.grows === 0 || now <= 0 || isShutThen) return null;
  const grown = grownPrice(option, call, next) / grownPrice(option, call, world.step);
  return moneyText(story, speech, q(now * grown), world);
}

/** Telling how by the rule, without a fact that bears on it: a guess, and the player knows it is one. */
function guessWords({ scenario, world, language }: Sight, call: Call, option: Option): string | null {
  if (!option.isDefaultDistance || option.id !== 'tell_how') return null;
  return distanceFacts(tablesOf(scenario), world, call).holdsFact ? null : peopleText('guess', language);
}

/** Which picks would be accepted; a closed option gives the refusal of its plainest move. */
function openPicks(
  sight: Sight,
  call: Call,
  option: Option,
): { readonly open: readonly string[]; readonly refusal: Refusal | null } {
  const plain = refuse(sight.scenario, sight.world, plainMove(call, option, sight.world.step));
  if (option.picks.length === 0 || plain !== null) return { open: [], refusal: plain };
  const open = option.picks.filter(
    (each) => refuse(sight.scenario, sight.world, plainMove(call, option, sight.world.step, each.id)) === null,
  );
  return { open: open.map((each) => each.id), refusal: null };
}

/** Not yet or no longer there, or closed without a word why: such an option is not shown at all. */
function isHidden(sight: Sight, call: Call, option: Option, refusal: Refusal): boolean {
  const { step } = sight.world;
  if (step < option.from || !isForRole(option, sight.world)) return true;
  if (refusal.code === 'call/not-open' || refusal.code === 'run/over') return true;
  // Of the ten only those that apply stand on the wall.
  if (option.defaultMove !== undefined && refusal.code === 'option/closed') return !isOffered(sight, call, option);
  const isMet = option.when === undefined || holds(sight.scenario, option.when, sight.world);
  return !isMet && option.closedSays === undefined && refusal.code === 'option/closed';
}

function reasonText(sight: Sight, call: Call, option: Option, refusal: Refusal): string {
  const isClosed = refusal.code === 'option/closed';
  const authored = isClosed ? sight.speech.say(option.closedSays, sight.world) : '';
  const modelled = isClosed ? moveReason(sight, call, option) : '';
  return authored || modelled || refusalText(refusal, sight.language);
}

function wordsOf(sight: Sight, call: Call, option: Option): string {
  const authored = sight.speech.say(option.text, sight.world);
  if (authored !== '') return authored;
  if (option.defaultMove !== undefined) return moveAct(sight.scenario, sight.speech, call, option, sight.world);
  return isDistance(option.id) ? distanceLine(option.id, sight.language) : sight.speech.name(option.id);
}

const distances: readonly string[] = ['say_where', 'ask', 'offer', 'tell_how', 'take_over'] satisfies Distance[];
export function isDistance(id: string): id is Distance {
  return distances.includes(id);
}
