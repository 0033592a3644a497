import { advance } from '../engine/advance.ts';
import { eventFor } from '../engine/step.ts';
import type { Move } from '../engine/run-log.ts';
import type { Scenario } from '../engine/run.ts';
import type { World } from '../engine/world.ts';
import { candidatesOf } from './candidates.ts';
import { finish } from './finish.ts';
import type { CallPlan, Intended } from './plan-of-calls.ts';
import { drawsOf } from './random.ts';
import type { Finished, Policy, Progress } from './types.ts';
import type { Week } from './weeks.ts';

/** What is to be made higher, and by changing what. */
export interface Improving {
  readonly scenario: Scenario;
  /** Every plan is played in all of these, so that two are compared under the same truths and the same luck. */
  readonly weeks: readonly Week[];
  readonly valueOf: (played: Finished) => number;
  /** The policy a plan makes: what is not in the plan is up to it. One that remembers where it is serves a single week. */
  readonly policyOf: (plan: CallPlan) => Policy;
  /** Most plays it may take. */
  readonly plays: number;
  /** Plans to begin with, the best of them; left out, the empty one. */
  readonly from?: readonly CallPlan[];
  /** Calls it may not change. */
  readonly isFixed?: (call: string) => boolean;
  /** Good enough: it stops there. */
  readonly enough?: number;
}

export interface Improved {
  readonly plan: CallPlan;
  /** Mean over the weeks; for one week what was reached in it. */
  readonly value: number;
  /** The plays behind it, in the order of the weeks. */
  readonly played: readonly Finished[];
  readonly plays: number;
  /** Nothing was left to try: no plan that differs in one call from this one is better. */
  readonly isDone: boolean;
}

/** Weeks in which a change must not have lost before it is played in the others. */
const FIRST = 3;

/**
 * Change-one-call improvement: each call that is met is tried with each of its candidates, left alone, and put off; what raises the mean is
 * kept, and it goes round until nothing does or the plays are spent. Deterministic. With several weeks a change counts only if it
 * is also above its own standard error, or noise would be learnt.
 */
export function* improve(improving: Improving): Generator<Progress, Improved> {
  const { plays } = improving;
  const starts = improving.from ?? [new Map()];
  let spent = improving.weeks.length * starts.length;
  let { plan, now } = bestStart(improving, starts);
  const enough = improving.enough ?? Number.POSITIVE_INFINITY;
  for (let isBetter = true; isBetter;) {
    isBetter = false;
    for (const trial of trialsOf(improving, plan)) {
      if (mean(now.values) >= enough) return { plan, ...ended(now), plays: spent, isDone: true };
      if (spent + improving.weeks.length > plays) return { plan, ...ended(now), plays: spent, isDone: false };
      const changed = withIntended(plan, trial);
      const tried = race(improving, changed, now);
      spent += tried.plays;
      yield { done: Math.min(spent, plays), of: plays };
      if (tried.found === null) continue;
      [plan, now, isBetter] = [changed, tried.found, true];
    }
  }
  return { plan, ...ended(now), plays: spent, isDone: true };
}

function bestStart(improving: Improving, starts: readonly CallPlan[]): { plan: CallPlan; now: Played } {
  const all = starts.map((plan) => ({ plan, now: playAll(improving, plan, improving.weeks) }));
  const [first] = all.toSorted((a, b) => mean(b.now.values) - mean(a.now.values));
  return first ?? { plan: new Map(), now: playAll(improving, new Map(), improving.weeks) };
}

interface Played {
  readonly values: readonly number[];
  readonly played: readonly Finished[];
}

function ended({ values, played }: Played): Pick<Improved, 'value' | 'played'> {
  return { value: mean(values), played };
}

function playAll(improving: Improving, plan: CallPlan, weeks: readonly Week[]): Played {
  const policy = improving.policyOf(plan);
  const played = weeks.map(({ spot, seed }) => finish(spot, policy, seed));
  return { values: played.map(improving.valueOf), played };
}

/** The first weeks alone throw most changes out: those that lose, and those that change nothing. */
function race(
  improving: Improving,
  plan: CallPlan,
  now: Played,
): { readonly found: Played | null; readonly plays: number } {
  const { weeks } = improving;
  const first = playAll(improving, plan, weeks.slice(0, FIRST));
  const gains = first.values.map((value, at) => value - (now.values[at] ?? 0));
  const isHopeless = mean(gains) < 0 || gains.every((gain) => gain === 0);
  if (isHopeless || weeks.length <= FIRST)
    return { found: !isHopeless && mean(gains) > LEAST ? first : null, plays: first.values.length };
  const rest = playAll(improving, plan, weeks.slice(FIRST));
  const all = { values: [...first.values, ...rest.values], played: [...first.played, ...rest.played] };
  return { found: isClearlyBetter(all.values, now.values) ? all : null, plays: all.values.length };
}

const LEAST = 1e-9;

function isClearlyBetter(values: readonly number[], before: readonly number[]): boolean {
  const gains = values.map((value, at) => value - (before[at] ?? 0));
  const gain = mean(gains);
  const spread = gains.reduce((sum, each) => sum + (each - gain) ** 2, 0);
  const error = Math.sqrt(spread / (gains.length * Math.max(1, gains.length - 1)));
  return gain > LEAST && gain > error;
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
}

interface Trial extends Intended {
  readonly call: string;
  /** Goes before everything else in the plan. */
  readonly isFirst: boolean;
}

function withIntended(plan: CallPlan, { call, isFirst, ...intended }: Trial): CallPlan {
  const others = [...plan].filter(([id]) => id !== call);
  return new Map(isFirst ? [[call, intended], ...others] : [...others, [call, intended]]);
}

/** Everything that differs from a plan in one call, of the calls met by playing it in the first weeks: dilemmas before acts. */
function trialsOf(improving: Improving, plan: CallPlan): readonly Trial[] {
  const met = new Map<string, Met>();
  for (const week of improving.weeks.slice(0, FIRST)) note(improving.scenario, week, improving.policyOf(plan), met);
  const calls = improving.scenario.story.calls.filter(({ id }) => met.has(id) && improving.isFixed?.(id) !== true);
  const dilemmas = calls.filter(({ kind }) => kind === 'decision');
  const acts = calls.filter(({ kind }) => kind !== 'decision');
  return [...dilemmas, ...acts].flatMap(({ id, kind, file }) => {
    const found = met.get(id);
    const own = plan.get(id);
    const trials =
      found === undefined
        ? []
        : [...found.moves].flatMap(([name, move]) => ways(id, name, move, found.steps, file?.levels.length ?? 1));
    const leave: Trial = {
      call: id,
      id: kind === 'decision' ? 'silence' : 'leave',
      move: null,
      from: 0,
      times: 0,
      isFirst: false,
    };
    return [leave, ...trials].filter((trial) => !isSame(trial, own));
  });
}

/** At once, first of all; at once, after what is settled; and put off to a later step in which the call is still open. */
function ways(call: string, id: string, move: Move, steps: ReadonlySet<number>, levels: number): readonly Trial[] {
  const plain = { call, id, move, from: 0, times: 1, isFirst: true };
  const isDilemma = move.kind === 'decision';
  const deeper = Array.from({ length: Math.max(0, levels - 1) }, (_, at) => ({ ...plain, times: at + 2 }));
  if (isDilemma) return [plain];
  const later = spread([...steps].sort((a, b) => a - b).slice(1), LATER).map((from) => ({
    ...plain,
    from,
    isFirst: false,
  }));
  return [plain, ...deeper, ...later];
}

/** How many later steps are tried. */
const LATER = 3;
function spread(list: readonly number[], most: number): readonly number[] {
  if (list.length <= most) return list;
  return Array.from({ length: most }, (_, at) => list[Math.round((at * (list.length - 1)) / (most - 1))] ?? 0);
}

function isSame(trial: Trial, own: Intended | undefined): boolean {
  return own !== undefined && own.id === trial.id && own.from === trial.from && own.times === trial.times;
}

/** A call as it was met on the way: the moves that were candidates somewhere, and the steps in which it was open. */
interface Met {
  readonly moves: Map<string, Move>;
  readonly steps: Set<number>;
}

/** Plays a week and looks at every open call where a turn begins, and before it is let run. */
function note(scenario: Scenario, { spot, seed }: Week, policy: Policy, met: Map<string, Met>): void {
  const draw = drawsOf(seed ^ 0x5bd1e995);
  let world: World = { ...spot.world, seed: seed >>> 0 };
  for (let before = -1; world.at['clock'] !== 'over';) {
    const move = policy.choose(world, draw);
    if (world.step !== before || move.call === 'turn') noteOpen(scenario, world, met);
    before = world.step;
    world = advance(scenario, world, eventFor(scenario, move)).world;
  }
}

function noteOpen(scenario: Scenario, world: World, met: Map<string, Met>): void {
  for (const { id } of scenario.story.calls) {
    for (const { id: name, move } of candidatesOf(scenario, world, id)) {
      if (move === null) continue;
      const found = met.get(id) ?? { moves: new Map<string, Move>(), steps: new Set<number>() };
      met.set(id, found);
      const { facts: _cards, ...bare } = move;
      if (!found.moves.has(name)) found.moves.set(name, bare);
      found.steps.add(world.step);
    }
  }
}
