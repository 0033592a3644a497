import type { Move } from '../engine/run-log.ts';
import type { Run, Scenario } from '../engine/run.ts';
import { tablesOf } from '../engine/tables.ts';
import type { World } from '../engine/world.ts';
import type { EndingDoor } from '../scoring/analysis.ts';
import { modesFrom } from './chart-paths.ts';
import { nearEnding } from './closeness.ts';
import { finish } from './finish.ts';
import { improve } from './improve.ts';
import { type CallPlan, planPolicy } from './plan-of-calls.ts';
import { barring } from './policies/barring.ts';
import { expertPolicy, ratedPolicy, seeingPolicy } from './policies/expert.ts';
import { randomPolicy } from './policies/random.ts';
import { drawing } from './drawing.ts';
import type { Policy, Progress } from './types.ts';
import { seedAt } from './weeks.ts';

export interface DoorsAsk {
  readonly seed: number;
  /** Most plays it may take, over all points and endings. */
  readonly plays: number;
}

/**
 * Which endings could still be reached along a run, in the run's own week: same truth, same luck, of what is drawn already and of what is
 * not. Looked at from the start and after every dilemma and turn. `open`: a walk leads there, and it replays. `shut`: no path in the
 * chart, conditions ignored. `not_found`: neither; nobody who looked in so many plays came there. Rows by point, endings in file order.
 */
export function doorsOf(run: Run, ask: DoorsAsk): readonly EndingDoor[] {
  const steps = searchDoors(run, ask);
  for (let step = steps.next(); ; step = steps.next()) if (step.done === true) return step.value;
}

/** The same, telling how far it is; stop iterating to cancel. */
export function* searchDoors(run: Run, { seed, plays }: DoorsAsk): Generator<Progress, readonly EndingDoor[]> {
  const points = pointsOf(run);
  const each = Math.max(1, Math.floor(plays / Math.max(1, points.length)));
  const rows: EndingDoor[][] = [];
  // From the end: what is open at a point is open at every point before it, by the run's own moves and then the walk.
  let open = new Map<string, readonly Move[]>();
  let after = run.steps.length;
  for (const [done, point] of points.toReversed().entries()) {
    const way = run.steps.slice(point, after).map(({ move }) => move);
    open = new Map([...open].map(([ending, walk]) => [ending, [...way, ...walk]]));
    after = point;
    const world = worldAfter(run, point);
    const shut = shutAt(run.scenario, world);
    const spent = searchPoint(run.scenario, world, { open, shut, plays: each, seed: seedAt(seed, point) });
    rows.unshift(
      run.scenario.story.aftermath.endings.map(({ id }) => {
        const walk = open.get(id) ?? null;
        const state = walk !== null ? 'open' : shut.has(id) ? 'shut' : 'not_found';
        return { after: point, ending: id, state, walk, plays: spent };
      }),
    );
    yield { done: done + 1, of: points.length };
  }
  return rows.flat();
}

function pointsOf(run: Run): readonly number[] {
  const ends = run.steps.filter(({ move }) => move.kind === 'turn' || move.kind === 'decision');
  return [...new Set([0, ...ends.map(({ index }) => index + 1), run.steps.length])].sort((a, b) => a - b);
}

function worldAfter(run: Run, moves: number): World {
  return moves === 0 ? run.opening.world : (run.steps[moves - 1]?.world ?? run.world);
}

/** Endings the chart has no path to from here. */
function shutAt(scenario: Scenario, world: World): ReadonlySet<string> {
  const region = tablesOf(scenario).chart.regions.find(({ id }) => id === 'story');
  const reached = region === undefined ? new Set<string>() : modesFrom(region, world.at['story'] ?? '');
  return new Set(scenario.story.aftermath.endings.map(({ id }) => id).filter((id) => !reached.has(id)));
}

interface Point {
  readonly open: Map<string, readonly Move[]>;
  readonly shut: ReadonlySet<string>;
  readonly plays: number;
  readonly seed: number;
}

/** One play of every bot, some at random, then towards each ending that is still missing. Adds what it finds to `open`; gives the plays taken. */
function searchPoint(scenario: Scenario, world: World, { open, shut, plays, seed }: Point): number {
  const note = (found: { readonly ending: string; readonly moves: readonly Move[] }): void => {
    if (!open.has(found.ending)) open.set(found.ending, found.moves);
  };
  if (world.at['clock'] === 'over') {
    note({ ending: world.at['story'] ?? '', moves: [] });
    return 0;
  }
  const missing = (): readonly string[] =>
    scenario.story.aftermath.endings.map(({ id }) => id).filter((id) => !open.has(id) && !shut.has(id));
  const spot = { scenario, world };
  let spent = 0;
  const send = (policies: readonly Policy[]): void => {
    for (const policy of policies) {
      if (spent >= plays || missing().length === 0) return;
      note(finish(spot, policy, world.seed));
      spent += 1;
    }
  };
  send([...botsOf(scenario), ...randoms(scenario, seed, Math.floor(plays / 4))]);
  for (const ending of missing()) {
    const left = Math.floor((plays - spent) / Math.max(1, missing().length));
    // Too few to change one call after another: then chance looks on, which has nothing to find out first.
    if (left < FEW) break;
    const steps = improve({
      scenario,
      weeks: [{ spot, seed: world.seed }],
      valueOf: (played) => nearEnding(scenario, ending, played.world),
      policyOf: (plan) => planPolicy(scenario, plan, baseOf(scenario, plan)),
      plays: left,
      enough: 1,
    });
    for (let step = steps.next(); ; step = steps.next()) {
      if (step.done !== true) continue;
      spent += step.value.plays;
      for (const played of step.value.played) note(played);
      break;
    }
  }
  send(randoms(scenario, seed + 1, plays - spent));
  return spent;
}
const FEW = 24;

function baseOf(scenario: Scenario, plan: CallPlan): Policy {
  return barring(expertPolicy(scenario), ({ call }) => plan.has(call));
}

const kept = new WeakMap<Scenario, readonly Policy[]>();

/** Who is sent ahead: the best, the worst, and nobody at all. */
function botsOf(scenario: Scenario): readonly Policy[] {
  const known = kept.get(scenario);
  if (known !== undefined) return known;
  const made = [
    expertPolicy(scenario),
    seeingPolicy(scenario),
    ratedPolicy(scenario, 'worst', () => -1),
    barring(expertPolicy(scenario), () => true),
  ];
  kept.set(scenario, made);
  return made;
}

/** Random players of one week: its luck stays, their own chance differs. */
function randoms(scenario: Scenario, seed: number, count: number): readonly Policy[] {
  const random = randomPolicy(scenario);
  return Array.from({ length: count }, (_, at) => drawing(random, seedAt(seed, at)));
}
