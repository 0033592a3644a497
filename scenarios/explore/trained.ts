import type { Scenario } from '../engine/run.ts';
import type { World } from '../engine/world.ts';
import { improve } from './improve.ts';
import { type CallPlan, planPolicy } from './plan-of-calls.ts';
import { barring } from './policies/barring.ts';
import { expertPolicy } from './policies/expert.ts';
import type { Policy, Progress } from './types.ts';
import { type Week, weeksOf } from './weeks.ts';

/** What a trained policy may go by: which truth it is, what its looks have ruled out, or neither (and it does not look). */
export type Knows = 'truth' | 'looks' | 'nothing';

export interface Training {
  readonly knows: Knows;
  readonly seed: number;
  /** Most plays it may take for training. */
  readonly plays: number;
}

/** Weeks of each truth a plan is trained in. Those it is tested in must have other seeds: the caller's business. */
const WEEKS = 8;

const kept = new WeakMap<Scenario, Map<string, Policy>>();

/**
 * The best way to play found with so much knowledge and so many plays: the expert, changed one call at a time for as long as the mean
 * outcome over weeks of its own seeds rises. `truth`: one plan per truth, and it reads which it is (not honest). `looks`: the
 * expert's decisive looks, and a plan per set of truths still possible. `nothing`: one plan for all truths, no file opened.
 * A floor, not the best there is. Made once per scenario, knowledge, seed and budget.
 */
export function trainedPolicy(scenario: Scenario, training: Training): Policy {
  const steps = train(scenario, training);
  for (let step = steps.next(); ; step = steps.next()) if (step.done === true) return step.value;
}

/** The same, telling how far it is; stop iterating to cancel. */
export function* train(scenario: Scenario, training: Training): Generator<Progress, Policy> {
  const { knows, seed, plays } = training;
  const name = `${knows} ${seed} ${plays}`;
  const known = kept.get(scenario) ?? new Map<string, Policy>();
  kept.set(scenario, known);
  const found = known.get(name);
  if (found !== undefined) return found;
  const made = yield* MAKERS[knows](scenario, training);
  known.set(name, made);
  return made;
}

type Maker = (scenario: Scenario, training: Training) => Generator<Progress, Policy>;
const MAKERS: Readonly<Record<Knows, Maker>> = { truth: knowingAll, looks: looking, nothing: neverLooking };

function* knowingAll(scenario: Scenario, { seed, plays }: Training): Generator<Progress, Policy> {
  const plans = yield* plansByTruth(scenario, seed, plays);
  const policies = new Map([...plans].map(([truth, plan]) => [truth, seeing(scenario, truth, plan)]));
  const expert = expertPolicy(scenario);
  return {
    id: 'all_knowing',
    isHonest: false,
    choose: (world, draw) => (policies.get(world.truth) ?? expert).choose(world, draw),
  };
}

/** The plan of each truth, from the expert who was told it. */
function* plansByTruth(
  scenario: Scenario,
  seed: number,
  plays: number,
): Generator<Progress, ReadonlyMap<string, CallPlan>> {
  const { truths } = scenario.story;
  const plans = new Map<string, CallPlan>();
  for (const { id: truth } of truths) {
    const weeks = weeksOf(scenario, { count: WEEKS, seed, truth });
    const search = improve({
      scenario,
      weeks,
      valueOf: ({ outcome }) => outcome,
      policyOf: (plan) => seeing(scenario, truth, plan),
      plays: Math.floor(plays / truths.length),
    });
    plans.set(truth, (yield* search).plan);
  }
  return plans;
}

/** The expert who was told which truth it is, and follows a plan. */
function seeing(scenario: Scenario, truth: string, plan: CallPlan): Policy {
  const ruledOut = scenario.story.truths.map(({ id }) => id).filter((id) => id !== truth);
  const expert = expertBut(scenario, plan);
  const told: Policy = {
    id: 'all_knowing',
    isHonest: false,
    choose: (world, draw) => expert.choose({ ...world, ruledOut }, draw),
  };
  return planPolicy(scenario, plan, told);
}

function expertBut(scenario: Scenario, plan: CallPlan, isBarred: (kind: string) => boolean = () => false): Policy {
  return barring(expertPolicy(scenario), ({ call, kind }) => plan.has(call) || isBarred(kind));
}

/** Weeks over all truths; drawn evenly, each truth as many, and weighed by its odds in the mean. */
function weeksOfAll(scenario: Scenario, seed: number): readonly Week[] {
  const { truths } = scenario.story;
  const total = truths.reduce((sum, { odds }) => sum + odds, 0);
  const counts = truths.map(({ odds }) => Math.max(1, Math.round((WEEKS * truths.length * odds) / total)));
  const lists = truths.map(({ id: truth }, at) => weeksOf(scenario, { count: counts[at] ?? 1, seed, truth }));
  // Turn and turn about, so that the first few weeks, which throw most changes out, are of several truths.
  const longest = Math.max(...lists.map(({ length }) => length));
  return Array.from({ length: longest }, (_, at) => lists.flatMap((list) => list.slice(at, at + 1))).flat();
}

function* neverLooking(scenario: Scenario, { seed, plays }: Training): Generator<Progress, Policy> {
  const policyOf = (plan: CallPlan): Policy => ({
    ...planPolicy(
      scenario,
      plan,
      expertBut(scenario, plan, (kind) => kind === 'dive'),
    ),
    id: 'never_looking',
  });
  const found = yield* improve({
    scenario,
    weeks: weeksOfAll(scenario, seed),
    valueOf: ({ outcome }) => outcome,
    policyOf,
    plays,
    isFixed: isFile(scenario),
  });
  return policyOf(found.plan);
}

function isFile({ story }: Scenario): (call: string) => boolean {
  const files = new Set(story.calls.filter(({ kind }) => kind === 'dive').map(({ id }) => id));
  return (call) => files.has(call);
}

/** A third of the plays goes to what to do once it is known, the rest to what to do, and where to look, until then. */
const KNOWN = 1 / 3;

function* looking(scenario: Scenario, { seed, plays }: Training): Generator<Progress, Policy> {
  const plans = yield* plansByTruth(scenario, seed, Math.floor(plays * KNOWN));
  const weeks = weeksOfAll(scenario, seed);
  const policyOf = (plan: CallPlan): Policy => lookingBy(scenario, plan, plans);
  const valueOf = ({ outcome }: { readonly outcome: number }): number => outcome;
  const found = yield* improve({ scenario, weeks, valueOf, policyOf, plays: plays - Math.floor(plays * KNOWN) });
  return policyOf(found.plan);
}

/** Until one truth is left, the plan for not knowing; then that truth's own, with no token spent on looking any more. */
function lookingBy(scenario: Scenario, open: CallPlan, plans: ReadonlyMap<string, CallPlan>): Policy {
  const { truths } = scenario.story;
  const unknowing = planPolicy(scenario, open, expertBut(scenario, open));
  const knowing = new Map(
    [...plans].map(([truth, plan]) => [truth, planPolicy(scenario, plan, expertBut(scenario, plan))]),
  );
  const only = (world: World): string | null => {
    const left = truths.filter(({ id }) => !world.ruledOut.includes(id));
    return left.length === 1 ? (left[0]?.id ?? null) : null;
  };
  return {
    id: 'looking',
    isHonest: true,
    choose(world, draw) {
      const known = only(world);
      return (known === null ? unknowing : (knowing.get(known) ?? unknowing)).choose(world, draw);
    },
  };
}
