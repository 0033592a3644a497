import { isWayOut } from '../engine/blockers/state.ts';
import { start } from '../engine/start.ts';
import { pickOf } from '../engine/view/reading.ts';
import type { Scenario } from '../engine/run.ts';
import type { World } from '../engine/world.ts';
import type { Call, Option } from '../format/calls.ts';

/** Somebody who acts early is read lower than somebody who comes late: the way out, the behaviour, and both levels. */
export interface PreventionShort {
  /** Path in the scenario of the key that is too low or missing: `keys.restart.ticket`. */
  readonly path: string;
  /** The blocker, or the dilemma that was settled before it was asked. */
  readonly call: string;
  readonly facet: string;
  /** Level of the best early act (0 = none is keyed), and of the later rescue by `rescue`. */
  readonly early: number;
  readonly late: number;
  readonly rescue: string;
}

/** Behaviours of getting it done through others. */
const DELIVERY = ['orchestrate', 'follow', 'unblock', 'raci'] as const;

/**
 * Where the keys of a story make prevention worth less than rescue (scoring design §2): for every blocker and every delivery behaviour
 * the earliest ways out must reach the level of any later one; and an answer given before it is asked may not be keyed lower than the
 * same answer given when asked. By windows of steps and keys, whatever else they depend on: a structural rule, no play.
 */
export function preventionShort(scenario: Scenario): PreventionShort[] {
  const { story } = scenario;
  return [
    ...story.blockers.flatMap(({ id }) => shortOfBlocker(scenario, id)),
    ...story.calls.flatMap((call) => call.options.flatMap((option) => shortOfSettling(scenario, call, option))),
  ];
}

interface Way {
  readonly path: string;
  readonly from: number;
  readonly until: number;
}

function shortOfBlocker(scenario: Scenario, blocker: string): PreventionShort[] {
  const ways = waysOutOf(scenario, blocker);
  const first = Math.min(...ways.map(({ from }) => from));
  return DELIVERY.flatMap((facet): PreventionShort[] => {
    const levelAt = (way: Way, step: number): number => levelOf(scenario, way.path, facet, step);
    const early = ways.filter(({ from }) => from === first);
    const best = highest(early.map((way) => ({ path: way.path, level: levelAt(way, first) })));
    const later = ways.flatMap((way) =>
      range(Math.max(way.from, first + 1), way.until).map((step) => ({ path: way.path, level: levelAt(way, step) })),
    );
    const rescue = highest(later);
    if (best === null || rescue === null || rescue.level <= best.level) return [];
    return [
      { path: `keys.${best.path}`, call: blocker, facet, early: best.level, late: rescue.level, rescue: rescue.path },
    ];
  });
}

/** Its own ways out, and those offered by other calls; to leave it as it is is none. */
function waysOutOf({ story }: Scenario, blocker: string): Way[] {
  return story.calls.flatMap((call) =>
    call.options
      .filter((option) => isWayOut(option) && (call.id === blocker || option.unblocks === blocker))
      .map((option) => ({
        path: `${call.id}.${option.id}`,
        from: Math.max(call.from, option.from),
        until: Math.min(call.until, option.until, story.steps),
      }))
      .filter(({ from, until }) => from < until),
  );
}

function shortOfSettling(scenario: Scenario, call: Call, { id, settles }: Option): PreventionShort[] {
  if (settles === undefined) return [];
  const [own, asked] = [`${call.id}.${id}`, `${settles.call}.${settles.option}`];
  return DELIVERY.flatMap((facet): PreventionShort[] => {
    const isSpoken = scenario.story.keys[own]?.facets.some((key) => key.facet === facet) === true;
    const early = highestRow(scenario, own, facet);
    const late = highestRow(scenario, asked, facet);
    return isSpoken && early < late
      ? [{ path: `keys.${own}`, call: settles.call, facet, early, late, rescue: asked }]
      : [];
  });
}

function highestRow({ story }: Scenario, path: string, facet: string): number {
  const keys = (story.keys[path]?.facets ?? []).filter((key) => key.facet === facet);
  return Math.max(0, ...keys.flatMap(({ level }) => level.map(({ is }) => is)));
}

/** The level a key gives at a step, with every card in hand and on the table or with none, whichever is higher; 0 where it is silent. */
function levelOf(scenario: Scenario, path: string, facet: string, step: number): number {
  const keys = (scenario.story.keys[path]?.facets ?? []).filter((key) => key.facet === facet);
  const worlds = worldsAt(scenario, step);
  return Math.max(0, ...keys.flatMap(({ level }) => worlds.map((world) => pickOf(scenario, level, world) ?? 0)));
}

function worldsAt(scenario: Scenario, step: number): World[] {
  const known = Object.fromEntries(
    scenario.story.calls.flatMap((call) => (call.file?.levels ?? []).map(({ card }) => [card, true as const])),
  );
  return scenario.story.truths.flatMap(({ id }) => {
    const { world } = start(scenario, { seed: 1, truth: id });
    return [
      { ...world, step },
      { ...world, step, known, played: known },
    ];
  });
}

function highest(ways: readonly { readonly path: string; readonly level: number }[]): (typeof ways)[number] | null {
  return ways.toSorted((a, b) => b.level - a.level)[0] ?? null;
}
const range = (from: number, until: number): number[] =>
  Array.from({ length: Math.max(0, until - from) }, (_, at) => from + at);
