import type { Scenario } from '../../engine/run.ts';
import { tablesOf } from '../../engine/tables.ts';
import { untilOf } from '../../engine/until.ts';
import { isCallOpen, isOptionOpen } from '../../engine/openness.ts';
import { tokensOf } from '../../engine/rules/price.ts';
import type { StripEntry } from '../../engine/view/offer-types.ts';
import { mask } from '../../engine/view/mask.ts';
import { strip } from '../../engine/view/strip.ts';
import type { World } from '../../engine/world.ts';
import type { Call } from '../../format/calls.ts';
import { worldsOf } from './replaying.ts';
import type { Play, TurnSight } from './types.ts';

/** Turns ahead that count as due soon, and behind which something is a surprise (scoring design §5). */
const AHEAD = 2;

/** How every turn of a play began. */
export function turnsOf(scenario: Scenario, play: Play, number: number): readonly TurnSight[] {
  const worlds = worldsOf(scenario, play.week, play.moves);
  const starts = worlds.flatMap((world, index) => {
    const isFirst = index === 0 || worlds[index - 1]?.step !== world.step;
    return isFirst && world.at['clock'] !== 'over' ? [{ index, world, strip: stripOf(scenario, world) }] : [];
  });
  return starts.map(({ index, world, strip: entries }, at) => {
    const end = starts[at + 1]?.index ?? play.moves.length;
    const earlier = starts[Math.max(0, at - AHEAD)];
    const seen = starts.slice(Math.max(0, at - AHEAD), at);
    const known = starts.slice(0, Math.max(1, at - AHEAD + 1)).flatMap((one) => one.strip);
    const news =
      at === 0 || earlier === undefined ? [] : newsOf(scenario, world, entries, starts[at - 1]?.world, known);
    return {
      bot: play.bot,
      play: number,
      step: world.step,
      needed: neededAt(scenario, world, entries),
      atHand: world.tokens,
      verbs: verbsOf(scenario, play, index, end),
      news: news.map(({ id }) => id),
      findable: news.filter((one) => hadSignal(scenario, one, seen)).map(({ id }) => id),
    };
  });
}

const stripOf = (scenario: Scenario, world: World): readonly StripEntry[] =>
  strip(scenario, mask(scenario.story, world), { language: scenario.story.language });

/** What attention was spent on: the turn itself and what was answered on the radio are not chosen by verb. */
function verbsOf(scenario: Scenario, play: Play, from: number, to: number): string {
  const calls = tablesOf(scenario).calls;
  return play.moves
    .slice(from, to)
    .flatMap((move) => (['turn', 'decision'].includes(move.kind) ? [] : [calls.get(move.call)?.call.verb ?? '']))
    .sort()
    .join(' ');
}

/**
 * Tokens for all that is due within two turns: of each strip entry that lands by then, or whose last way out shuts by then, the
 * cheapest way out still open; of the dilemma on the radio its cheapest option; of every other call that shuts by then, before the
 * story ends, the cheapest way to take it; and of every file still to be read that bears on any of these, its next level.
 */
function neededAt(scenario: Scenario, world: World, entries: readonly StripEntry[]): number {
  const due = world.step + AHEAD;
  const asked = new Set<string>();
  const about = new Set<string>();
  let needed = 0;
  for (const entry of entries) {
    const ways = entry.waysOut.filter((way) => way.isOpen);
    const isDueNow = entry.atStep <= due || (ways.length > 0 && ways.every((way) => way.untilStep <= due));
    if (!isDueNow) continue;
    for (const id of [entry.source, radioOf(scenario, entry.id), ...entry.waysOut.map((way) => way.call)])
      about.add(id);
    if (ways.length === 0 || ways.some((way) => asked.has(way.call))) continue;
    const cheapest = ways.reduce((best, way) => (way.tokens < best.tokens ? way : best));
    asked.add(cheapest.call);
    needed += cheapest.tokens;
  }
  const { calls } = tablesOf(scenario);
  for (const { call } of calls.values()) {
    if (asked.has(call.id) || isLater(call, 1) || !isDue(scenario, world, call, due)) continue;
    asked.add(call.id);
    about.add(call.id);
    needed += cheapestOf(scenario, world, call) ?? 0;
  }
  for (const { call } of calls.values()) {
    const level = call.file?.levels[world.opened[call.id] ?? 0];
    if (
      level === undefined ||
      isLater(call, level.fromPlay) ||
      asked.has(call.id) ||
      !level.bearsOn.some((id) => about.has(id))
    )
      continue;
    if (isOptionOpen(tablesOf(scenario), world, call, undefined)) needed += cheapestOf(scenario, world, call) ?? 0;
  }
  return needed;
}

/** Lit from a later play on: nothing a first sitting presses anybody with. */
const isLater = (call: Call, fromPlay: number): boolean => call.fromPlay > 1 || fromPlay > 1;

/** On the radio now, or open now and shut within two turns. What stays open to the end is no more due at the end than before. */
function isDue(scenario: Scenario, world: World, call: Call, due: number): boolean {
  if (world.radio === call.id) return true;
  const tables = tablesOf(scenario);
  const shuts = untilOf(tables, world, call);
  const isLast = shuts <= due && shuts < scenario.story.steps;
  return call.kind !== 'decision' && isLast && isCallOpen(tables, world, call);
}

function cheapestOf(scenario: Scenario, world: World, call: Call): number | null {
  const tables = tablesOf(scenario);
  if (call.options.length === 0) return tokensOf(tables, world, call, undefined);
  const open = call.options.filter((option) => isOptionOpen(tables, world, call, option));
  const prices = open.map((option) =>
    'all' in option.tokens ? option.tokens.all : tokensOf(tables, world, call, option),
  );
  return prices.length === 0 ? null : Math.min(...prices);
}

interface News {
  readonly id: string;
  readonly calls: readonly string[];
  readonly who: string;
}

/** What stands on the wall now, did not a turn ago, and had no entry on the strip two turns ago or before. */
function newsOf(
  scenario: Scenario,
  world: World,
  entries: readonly StripEntry[],
  last: World | undefined,
  known: readonly StripEntry[],
): readonly News[] {
  const told = new Set(known.flatMap((entry) => [entry.id, entry.source, radioOf(scenario, entry.id)]));
  const came = entries
    .filter((entry) => !told.has(entry.id) && !told.has(entry.source))
    .map((entry) => ({ id: entry.id, calls: [entry.source, ...entry.waysOut.map((way) => way.call)], who: entry.who }));
  const radio = world.radio !== null && world.radio !== last?.radio && !told.has(world.radio) ? [world.radio] : [];
  const turned = scenario.story.blockers
    .filter(({ id }) => world.at[id] !== last?.at[id] && ['blocker', 'showstopper'].includes(world.at[id] ?? ''))
    .map(({ id }) => id)
    .filter((id) => !told.has(id));
  const fell = Object.keys(world.drawn).filter((id) => world.drawn[id]?.fell === true && !last?.drawn[id]);
  return [
    ...came,
    ...[...radio, ...turned].map((id) => ({ id, calls: [id], who: '' })),
    ...fell.map((id) => ({ id: `chance ${id}`, calls: eventCalls(scenario, id), who: '' })),
  ];
}

const radioOf = (scenario: Scenario, row: string): string =>
  scenario.story.strip.find(({ id }) => id === row)?.radio ?? '';

/** Calls a chance has to do with: those that name it, and events that ask for it. */
function eventCalls(scenario: Scenario, chance: string): readonly string[] {
  const text = `"${chance}"`;
  return scenario.story.calls.filter((call) => JSON.stringify(call).includes(text)).map(({ id }) => id);
}

/** In the two turns before: a file that bears on it could be opened or was, the strip had it, or its owner said what they would do. */
function hadSignal(
  scenario: Scenario,
  news: News,
  seen: readonly { readonly world: World; readonly strip: readonly StripEntry[] }[],
): boolean {
  return seen.some(({ world, strip: entries }) => {
    if (entries.some((entry) => news.calls.includes(entry.source) || entry.id === news.id)) return true;
    if (news.who !== '' && scenario.story.intents.some((one) => one.who === news.who && one.step === world.step))
      return true;
    return scenario.story.calls.some(
      (call) =>
        call.file !== undefined &&
        call.file.levels.some(
          (level, at) =>
            level.bearsOn.some((id) => news.calls.includes(id)) &&
            (at < (world.opened[call.id] ?? 0) || isOptionOpen(tablesOf(scenario), world, call, undefined)),
        ),
    );
  });
}
