import type { Move } from '../engine/run-log.ts';
import type { Scenario } from '../engine/run.ts';
import type { Dimension } from '../scoring/types.ts';
import { dimensionOrder, facetsOf } from '../scoring/dimensions.ts';
import { levelsCeiling, outcomeBounds } from './ceiling.ts';
import { type Exhausted, exhaust } from './exhaust.ts';
import { finish } from './finish.ts';
import { improve } from './improve.ts';
import { type CallPlan, planPolicy } from './plan-of-calls.ts';
import { barring } from './policies/barring.ts';
import { expertPolicy, ratedPolicy, seeingPolicy } from './policies/expert.ts';
import { linePolicy } from './policies/line.ts';
import { randomPolicy } from './policies/random.ts';
import { drawing } from './drawing.ts';
import type { Finished, Policy, Progress } from './types.ts';
import { behavioursOf, Readings, sumOf, type Target, targetsOf } from './witness-targets.ts';
import { seedAt, type Week, weeksOf } from './weeks.ts';

/** A play that was really played: from this head, these moves, and it comes to that value whoever plays it again. */
export interface Walk {
  readonly seed: number;
  readonly truth: string;
  readonly moves: readonly Move[];
  readonly value: number;
}

/** How far a value goes one way. `bound`: no play of any week goes further (proved); null = none is known. */
export interface Extreme {
  readonly walk: Walk;
  readonly bound: number | null;
  /** `bound`: the walk is on it. `exhausted`: every candidate of every week looked at was walked. null: there may be more. */
  readonly exact: 'bound' | 'exhausted' | null;
}
export interface Witnessed {
  readonly lowest: Extreme;
  readonly highest: Extreme;
}

/** What some walk of these weeks reached. Sums are levels (1–4) over the moments of a play, disputed ones left out. */
export interface Witnesses {
  readonly weeks: readonly { readonly seed: number; readonly truth: string }[];
  readonly plays: number;
  readonly outcome: Witnessed;
  readonly behaviours: Readonly<Record<string, Witnessed>>;
  readonly dimensions: Readonly<Partial<Record<Dimension, Witnessed>>>;
  /** A walk to it, in these weeks or another; null = not found, or `isShut`: every candidate of every week was walked and none leads there. */
  readonly endings: Readonly<Record<string, { readonly walk: Walk | null; readonly isShut: boolean }>>;
}

export interface WitnessAsk {
  readonly seed: number;
  /** Most plays, over everything that is looked for. */
  readonly plays: number;
  /** Weeks of each truth that are looked at. */
  readonly weeks?: number;
  /** Worlds a week may have to be walked whole. */
  readonly most?: number;
}

interface Best {
  readonly value: number;
  readonly week: Week;
  readonly moves: readonly Move[];
}

/**
 * The highest and lowest that walks reach, and a walk to every ending: bots that go for it, then change-one-call improvement from the
 * best week; small weeks are walked whole. Deterministic; stop iterating to cancel.
 */
export function* witnessesOf(scenario: Scenario, ask: WitnessAsk): Generator<Progress, Witnesses> {
  const weeks = scenario.story.truths.flatMap(({ id: truth }) =>
    weeksOf(scenario, { count: ask.weeks ?? 2, seed: ask.seed, truth }),
  );
  const reading = new Readings(scenario);
  const targets = targetsOf(scenario, reading);
  const best = new Map<string, Best>();
  const note = (played: Finished, week: Week): void => {
    for (const { id, valueOf } of targets) {
      const value = valueOf(played, week);
      if (value > (best.get(id)?.value ?? Number.NEGATIVE_INFINITY)) best.set(id, { value, week, moves: played.moves });
    }
  };
  let plays = 0;
  for (const policy of new Set([...poolOf(scenario), ...targets.flatMap((target) => target.policies)])) {
    for (const week of weeks) {
      note(finish(week.spot, policy, week.seed), week);
      plays += 1;
    }
    yield { done: plays, of: Math.max(plays, ask.plays) };
  }
  // A sixth of what is left goes to chance: it comes where nobody who wants something goes.
  const random = randomPolicy(scenario);
  const tries = Math.floor((ask.plays - plays) / 6);
  for (let at = 0; at < tries; at += 1) {
    const week = weeks[at % weeks.length];
    if (week !== undefined) note(finish(week.spot, drawing(random, seedAt(ask.seed, at)), week.seed), week);
    plays += 1;
  }
  for (const [at, target] of targets.entries()) {
    const shares = targets.slice(at).reduce((sum, { share }) => sum + share, 0);
    const left = Math.floor(((ask.plays - plays) * target.share) / shares);
    const from = best.get(target.id)?.week;
    if (from === undefined) continue;
    // The best week first; what it leaves over goes to the others.
    let spent = 0;
    for (const week of [from, ...weeks.filter((other) => other !== from)]) {
      if (left - spent < 2) break;
      const found = yield* improve({
        scenario,
        weeks: [week],
        valueOf: (played) => target.valueOf(played, week),
        policyOf: changing(scenario, target.policies[0], week === from ? best.get(target.id)?.moves : undefined),
        plays: left - spent,
        enough: target.id.startsWith('ending ') ? 1 : 1e9,
      });
      spent += found.plays;
      for (const played of found.played) note(played, week);
    }
    plays += spent;
  }
  const whole = weeks.map((week) => exhaust(week, ask.most ?? 0));
  if (whole.includes(null)) plays += stray(scenario, targets, best, ask);
  return summed(scenario, weeks, plays, best, whole);
}

/**
 * An ending may need a rare week: those still missing are looked for in weeks of other seeds, each played once. What is summed up or
 * called exact stays with the weeks it is said of.
 */
function stray(scenario: Scenario, targets: readonly Target[], best: Map<string, Best>, ask: WitnessAsk): number {
  const missing = (): readonly Target[] =>
    targets.filter(({ id }) => id.startsWith('ending ') && (best.get(id)?.value ?? 0) < 1);
  const policies = [randomPolicy(scenario), ratedPolicy(scenario, 'worst', () => -1)];
  const most = Math.floor(ask.plays / 6);
  for (let at = 0; at < most; at += 1) {
    const looked = missing();
    if (looked.length === 0) return at;
    const [week] = weeksOf(scenario, { count: 1, seed: seedAt(ask.seed + 1, at) });
    const policy = policies[at % 4 === 3 ? 1 : 0];
    if (week === undefined || policy === undefined) return at;
    const played = finish(week.spot, policy, week.seed);
    for (const { id } of looked)
      if (id === `ending ${played.ending}`) best.set(id, { value: 1, week, moves: played.moves });
  }
  return most;
}

/** Beneath a plan: the best walk found so far where there is one, else whoever goes for the target. */
function changing(
  scenario: Scenario,
  policy: Policy = expertPolicy(scenario),
  line: readonly Move[] = [],
): (plan: CallPlan) => Policy {
  return (plan) => {
    const but = barring(policy, ({ call }) => plan.has(call));
    const own = line.filter(({ call }) => !plan.has(call));
    return planPolicy(scenario, plan, own.length === 0 ? but : linePolicy(scenario, own, but));
  };
}

function poolOf(scenario: Scenario): readonly Policy[] {
  const idle = barring(expertPolicy(scenario), () => true);
  return [expertPolicy(scenario), seeingPolicy(scenario), idle];
}

function summed(
  scenario: Scenario,
  weeks: readonly Week[],
  plays: number,
  found: ReadonlyMap<string, Best>,
  whole: readonly (Exhausted | null)[],
): Witnesses {
  const all = whole.flatMap((one, at) => {
    const week = weeks[at];
    return one === null || week === undefined ? [] : [{ week, ...one }];
  });
  const isWhole = all.length === weeks.length;
  const best = new Map(found);
  // A week walked whole knows at least as much as any search in it.
  const keep = (id: string, value: number, week: Week, moves: readonly Move[]): void => {
    if (value > (best.get(id)?.value ?? Number.NEGATIVE_INFINITY)) best.set(id, { value, week, moves });
  };
  for (const { week, best: high, worst: low, endings } of all) {
    keep('outcome high', high.outcome, week, high.moves);
    keep('outcome low', -low.outcome, week, low.moves);
    for (const [ending, moves] of endings) keep(`ending ${ending}`, 1, week, moves);
  }
  const extreme = (id: string, sign: 1 | -1, bound: number | null, isExhausted: boolean): Extreme => {
    const one = best.get(id);
    if (one === undefined) throw new Error(`nothing was played for ${id}`);
    const walk = walkOf(one, one.value * sign);
    const exact = walk.value === bound ? 'bound' : isExhausted ? 'exhausted' : null;
    return { walk, bound, exact };
  };
  const bounds = outcomeBounds(scenario);
  const spoken = behavioursOf(scenario);
  const ofSum = (facets: readonly string[]): Witnessed => ({
    lowest: extreme(`low ${sumOf(facets)}`, -1, 0, false),
    highest: extreme(`high ${sumOf(facets)}`, 1, levelsCeiling(scenario, facets), false),
  });
  return {
    weeks: weeks.map(({ spot, seed }) => ({ seed, truth: spot.world.truth })),
    plays,
    outcome: {
      lowest: extreme('outcome low', -1, bounds.low, isWhole),
      highest: extreme('outcome high', 1, bounds.high, isWhole),
    },
    behaviours: Object.fromEntries(spoken.map((facet) => [facet, ofSum([facet])])),
    dimensions: Object.fromEntries(
      dimensionOrder
        .filter((id) => facetsOf[id].some((each) => spoken.includes(each)))
        .map((id) => [id, ofSum(facetsOf[id])]),
    ),
    endings: Object.fromEntries(
      scenario.story.aftermath.endings.map(({ id }) => {
        const one = best.get(`ending ${id}`);
        const isThere = one !== undefined && one.value >= 1;
        return [id, { walk: isThere ? walkOf(one, 1) : null, isShut: !isThere && isWhole }];
      }),
    ),
  };
}

function walkOf({ week, moves }: Best, value: number): Walk {
  // −0 is 0 to everybody but a strict comparison.
  return { seed: week.seed, truth: week.spot.world.truth, moves, value: value === 0 ? 0 : value };
}
