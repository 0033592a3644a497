import { advance } from '../../engine/advance.ts';
import type { Scenario } from '../../engine/run.ts';
import { eventFor } from '../../engine/step.ts';
import { datesOf } from '../../engine/names.ts';
import { tablesOf } from '../../engine/tables.ts';
import type { World } from '../../engine/world.ts';
import { utilityOf } from '../../scoring/utility.ts';
import { candidatesOf } from '../candidates.ts';
import type { Candidate } from '../candidates.ts';
import { finish } from '../finish.ts';
import { barring } from '../policies/barring.ts';
import type { Policy } from '../types.ts';
import { possibleAt, worldsOf } from './replaying.ts';
import type { Possible } from './replaying.ts';
import { goalParts } from './types.ts';
import type { Meeting, MetOption, Play } from './types.ts';
import { seedAt } from '../weeks.ts';

/** A place in a play where a call was met. */
export interface Spot {
  readonly call: string;
  readonly play: Play;
  /** Moves before it. */
  readonly index: number;
}

/** Where calls were met: each dilemma when it opened, each act when it was taken; per call at most `most` places of each bot. */
export function spotsOf(scenario: Scenario, plays: readonly Play[], most: number): readonly Spot[] {
  const found = new Map<string, Spot[]>();
  for (const play of plays) {
    const met = new Set<string>();
    const meet = (call: string, index: number): void => {
      if (met.has(call)) return;
      met.add(call);
      const list = found.get(call) ?? [];
      if (list.filter((one) => one.play.bot === play.bot).length < most)
        found.set(call, [...list, { call, play, index }]);
    };
    for (const [index, world] of worldsOf(scenario, play.week, play.moves).entries()) {
      if (world.radio !== null && world.at['clock'] !== 'over') meet(world.radio, index);
      const move = play.moves[index];
      if (move !== undefined && move.kind !== 'turn') meet(move.call, index);
    }
  }
  return scenario.story.calls.flatMap(({ id }) => found.get(id) ?? []);
}

/** Plays every candidate of a call on, in the same worlds: truths still possible times `seeds` futures. Null: nothing to choose. */
export function meet(scenario: Scenario, spot: Spot, policy: Policy, seeds: number, seed: number): Meeting | null {
  const { play, index, call } = spot;
  const before = play.moves.slice(0, index);
  const worlds = worldsOf(scenario, play.week, before);
  const here = worlds.at(-1);
  if (here === undefined) return null;
  const candidates = candidatesOf(
    scenario,
    here,
    call,
    play.moves[index]?.call === call ? play.moves[index] : undefined,
  );
  if (candidates.length < 2) return null;
  const possible = possibleAt(scenario, play.week, before, here);
  const futures = possible.flatMap((each) =>
    Array.from({ length: seeds }, (_, at) => ({ ...each, odds: each.odds / seeds, seed: seedAt(seed, at) })),
  );
  return {
    call,
    step: here.step,
    isDilemma: here.radio === call,
    weights: futures.map(({ odds }) => odds),
    options: candidates.map((candidate) => optionIn(scenario, call, candidate, futures, policy)),
  };
}

type Future = Possible & { readonly seed: number };

function optionIn(
  scenario: Scenario,
  call: string,
  { id, move }: Candidate,
  futures: readonly Future[],
  policy: Policy,
): MetOption {
  const sums = { byTruth: {}, truthOdds: {}, parts: {}, endings: {}, shown: {} } satisfies Record<string, Sums>;
  const outcomes: number[] = [];
  for (const { world, truth, odds, seed } of futures) {
    const from = { ...world, seed };
    const first = move === null ? from : advance(scenario, from, eventFor(scenario, move)).world;
    const on = move === null ? leaving(policy, call, from.step) : policy;
    const done = finish({ scenario, world: first }, on, seed);
    outcomes.push(done.outcome);
    add(sums.byTruth, truth, odds * done.outcome);
    add(sums.truthOdds, truth, odds);
    add(sums.endings, done.ending, odds);
    const reached = utilityOf({ scenario, world: done.world });
    for (const part of goalParts) add(sums.parts, `${truth} ${part}`, odds * reached[part]);
    for (const [name, value] of Object.entries(shownIn(scenario, first))) add(sums.shown, name, odds * value);
  }
  const odds: Sums = sums.truthOdds;
  const inPoints = Object.entries<number>(sums.parts).map(([key, sum]): [string, number] => {
    const [truth = '', part = ''] = key.split(' ');
    return [key, (sum / (odds[truth] ?? 1)) * pointsOf(scenario, part)];
  });
  return {
    id,
    move,
    utility: outcomes.reduce((sum, each, at) => sum + each * (futures[at]?.odds ?? 0), 0),
    outcomes,
    byTruth: Object.fromEntries(
      Object.entries<number>(sums.byTruth).map(([truth, sum]) => [truth, sum / (odds[truth] ?? 1)]),
    ),
    parts: Object.fromEntries(inPoints),
    endings: sums.endings,
    shown: sums.shown,
    highest: Math.max(...outcomes),
  };
}

type Sums = Record<string, number>;
function add(sums: Sums, key: string, value: number): void {
  sums[key] = (sums[key] ?? 0) + value;
}

/** What a whole part of the goal is worth in points of 100. */
function pointsOf(scenario: Scenario, part: string): number {
  const { weights, utility } = scenario.story;
  const used = goalParts.filter((each) => utility[each] !== undefined);
  const all = used.reduce((sum, each) => sum + weights[each], 0);
  const own = used.find((each) => each === part);
  return own === undefined || all === 0 ? 0 : (100 * weights[own]) / all;
}

/** The policy goes on and leaves that call alone while this turn lasts. */
function leaving(policy: Policy, call: string, step: number): Policy {
  return barring(policy, (move, world) => move.call === call && world.step === step);
}

/** What the wall shows of a world, more is better: what somebody may be tempted by before the week is over. */
function shownIn(scenario: Scenario, world: World): Record<string, number> {
  const now = utilityOf({ scenario, world });
  const people = Object.entries(world.trust);
  const shown: Record<string, number> = {
    tokens: world.tokens,
    money: -Number(world.quantities['spend'] ?? 0),
    patience: Object.values(world.patience).reduce((sum, each) => sum + each, 0),
    date: -datesOf(tablesOf(scenario), world).endStep,
    time: -world.step,
  };
  for (const [person, trust] of people) shown[`trust of ${person}`] = trust;
  for (const part of goalParts) if (scenario.story.utility[part] !== undefined) shown[part] = now[part];
  return shown;
}
