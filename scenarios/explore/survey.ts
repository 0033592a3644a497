import type { Scenario } from '../engine/run.ts';
import { forecastGaps } from './forecast-gaps.ts';
import { botIds, makePolicy } from './policies/make-policy.ts';
import { playWeeks, worthOf } from './survey/bots.ts';
import { branchesOf } from './survey/branches.ts';
import { meet, spotsOf } from './survey/meetings.ts';
import { reachOf } from './survey/reach.ts';
import { turnsOf } from './survey/turns.ts';
import type { BotWorth, Meeting, Play, Survey } from './survey/types.ts';
import { otherHeads, weeksOf } from './survey/weeks.ts';
import { train } from './trained.ts';
import type { Policy, Progress } from './types.ts';

export type { Survey } from './survey/types.ts';

export interface SurveyOptions {
  readonly seed: number;
  /** About how many plays may be made; a few hundred at least are. */
  readonly plays: number;
}

/** How a budget of plays is spent. */
const share = { bots: 0.2, trained: 0.12, tables: 0.4, forecasts: 0.04 } as const;
/** Plays of a bot whose moments are read, plays of each line whose turns are read, places at which a call is looked at. */
const SAMPLE = 6;
const TURNS = 8;
/** Bots that open much, for what only other roles and crafts can reach. */
const REACHING = ['random', 'always_look', 'expert'] as const;
const FEWEST_WEEKS = 12;
const MOST_WEEKS = 400;

/**
 * Everything the lint reads of a story, played once: bots over the same weeks, every call where it was met with each answer played on,
 * how turns began, what was reached. The same story, seed and number of plays give the same survey; whoever stops asking cancels it.
 */
export function* survey(scenario: Scenario, { seed, plays: budget }: SurveyOptions): Generator<Progress, Survey, void> {
  const policies = yield* policiesOf(scenario, seed, budget);
  const count = Math.round((budget * share.bots) / policies.length);
  const weeks = weeksOf(scenario, seed ^ 0x51ed270b, Math.min(MOST_WEEKS, Math.max(FEWEST_WEEKS, count)));
  const bots: BotWorth[] = [];
  const all: Play[] = [];
  for (const [at, policy] of policies.entries()) {
    const played = playWeeks(scenario, policy, weeks);
    all.push(...played);
    bots.push(worthOf(scenario, policy.id, played, SAMPLE));
    yield { done: at + 1, of: policies.length * 3 };
  }
  const of = (id: string): readonly Play[] => all.filter(({ bot }) => bot === id);
  const abroad = REACHING.flatMap((bot) => playWeeks(scenario, makePolicy(scenario, bot), otherHeads(scenario, weeks)));
  const lines = [of('expert'), of('looking'), of('random')];
  const expert = makePolicy(scenario, 'expert');
  const meetings = yield* meetingsOf(scenario, alternate(lines), expert, { seed, plays: budget * share.tables });
  const strong = [expert, policyNamed(policies, 'all_knowing')];
  const spots = { spots: 2, seeds: budget < 4000 ? 2 : 4, seed };
  return {
    scenario,
    seed,
    budget,
    plays: all.length + abroad.length + meetings.reduce((sum, one) => sum + one.options.length * one.weights.length, 0),
    bots,
    meetings,
    turns: lines.slice(0, 2).flatMap((line) => line.slice(0, TURNS).flatMap((play, at) => turnsOf(scenario, play, at))),
    reach: reachOf(scenario, [...sampled(all, Math.max(200, Math.round(budget / 10))), ...abroad]),
    branches: branchesOf(scenario, alternate(lines), strong, spots),
    forecasts: forecastGaps(scenario, Math.max(160, Math.round(budget * share.forecasts)), seed),
    endings: endingsOf([...all, ...abroad]),
    bestByTruth: bestOf(all),
  };
}

function* policiesOf(scenario: Scenario, seed: number, budget: number): Generator<Progress, readonly Policy[], void> {
  const plays = Math.max(60, Math.round(budget * share.trained));
  const trained: Policy[] = [];
  for (const [knows, id] of [
    ['truth', 'all_knowing'],
    ['looks', 'looking'],
    ['nothing', 'never_looking'],
  ] as const) {
    trained.push(named(yield* train(scenario, { knows, seed, plays }), id));
  }
  const bots = botIds(scenario).filter((id) => !trained.some((one) => one.id === id));
  return [...bots.map((id) => named(makePolicy(scenario, id), id)), ...trained];
}

function named(policy: Policy, id: string): Policy {
  return { id, isHonest: policy.isHonest, choose: (world, draw) => policy.choose(world, draw) };
}

function policyNamed(policies: readonly Policy[], id: string): Policy {
  const found = policies.find((policy) => policy.id === id);
  if (found === undefined) throw new Error(`no bot named ${id}`);
  return found;
}

/** Plays of several lines, taking turns; each begins a week later than the one before, so that early places are of every truth. */
function alternate(lines: readonly (readonly Play[])[]): readonly Play[] {
  const longest = Math.max(0, ...lines.map(({ length }) => length));
  return Array.from({ length: longest }, (_, at) =>
    lines.flatMap((line, shift) => line[(at + shift) % line.length] ?? []),
  ).flat();
}

/** Evenly out of a list, first to last. */
function sampled<T>(list: readonly T[], most: number): readonly T[] {
  if (list.length <= most) return list;
  return Array.from({ length: most }, (_, at) => list[Math.floor((at * list.length) / most)]).flatMap((one) =>
    one === undefined ? [] : [one],
  );
}

interface TableBudget {
  readonly seed: number;
  readonly plays: number;
}

/** Dilemmas are looked at in more places and with more futures than other acts. */
function* meetingsOf(
  scenario: Scenario,
  plays: readonly Play[],
  expert: Policy,
  { seed, plays: budget }: TableBudget,
): Generator<Progress, readonly Meeting[], void> {
  const spots = spotsOf(scenario, plays.slice(0, 90), budget < 3000 ? 1 : 2);
  const isDilemma = (call: string): boolean =>
    scenario.story.calls.some((one) => one.id === call && one.kind === 'decision');
  const worlds = 5 * Math.max(1, scenario.story.truths.length - 1);
  const weight = spots.reduce((sum, { call }) => sum + (isDilemma(call) ? 2 : 1), 0);
  const seeds = Math.min(24, Math.max(2, Math.round(budget / Math.max(1, weight * worlds))));
  const found: Meeting[] = [];
  for (const [at, spot] of spots.entries()) {
    const meeting = meet(scenario, spot, expert, isDilemma(spot.call) ? 2 * seeds : seeds, seed);
    if (meeting !== null) found.push(meeting);
    yield { done: spots.length + 2 * at, of: spots.length * 3 };
  }
  return found;
}

function endingsOf(plays: readonly Play[]): Readonly<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const { ending } of plays) counts[ending] = (counts[ending] ?? 0) + 1;
  return counts;
}

function bestOf(plays: readonly Play[]): Readonly<Record<string, number>> {
  const best: Record<string, number> = {};
  for (const { week, outcome } of plays) best[week.truth] = Math.max(best[week.truth] ?? 0, outcome);
  return best;
}
