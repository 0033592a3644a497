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
  /** Most plays each part of the training may take; the parts are shared by all three. */
  readonly plays: number;
}

/** Weeks of each truth a plan is trained in. Those it is tested in must have other seeds: the caller's business. */
const WEEKS = 8;

/** What was worked out for a scenario, by name. */
const kept = new WeakMap<Scenario, Map<string, unknown>>();

/** Works a thing out once for a scenario, seed and budget: bots, lint and analysis ask for the same ones. */
function* once<T>(scenario: Scenario, name: string, make: () => Generator<Progress, T>): Generator<Progress, T> {
  const known = kept.get(scenario) ?? new Map<string, unknown>();
  kept.set(scenario, known);
  // What stands under a name was made by the one maker that has that name.
  if (known.has(name)) return known.get(name) as T;
  const made = yield* make();
  known.set(name, made);
  return made;
}

/**
 * The best way to play found with so much knowledge and so many plays: the expert, changed one call at a time for as long as the mean
 * outcome over weeks of its own seeds rises. `nothing`: one plan for all truths, no file opened. `truth`: from there one plan per
 * truth, and it reads which it is (not honest). `looks`: from there a plan for not knowing yet, and the truth's own once one is left.
 * A floor, not the best there is. Made once per scenario, knowledge, seed and budget.
 */
export function trainedPolicy(scenario: Scenario, training: Training): Policy {
  const steps = train(scenario, training);
  for (let step = steps.next(); ; step = steps.next()) if (step.done === true) return step.value;
}

/** The same, telling how far it is; stop iterating to cancel. */
export function* train(scenario: Scenario, training: Training): Generator<Progress, Policy> {
  const name = (what: string): string => `${what} ${training.seed} ${training.plays}`;
  const common = yield* once(scenario, name('common'), () => commonPlan(scenario, training));
  if (training.knows === 'nothing') return ignorant(scenario, common);
  const byTruth = yield* once(scenario, name('truth'), () => plansByTruth(scenario, training, common));
  if (training.knows === 'truth') return knowing(scenario, byTruth);
  const looks = yield* once(scenario, name('looks'), () => lookingPlan(scenario, training, common, byTruth));
  return lookingBy(scenario, looks, byTruth);
}

const outcome = (played: { readonly outcome: number }): number => played.outcome;

function* commonPlan(scenario: Scenario, { seed, plays }: Training): Generator<Progress, CallPlan> {
  const found = yield* improve({
    scenario,
    weeks: weeksOfAll(scenario, seed),
    valueOf: outcome,
    policyOf: (plan) => ignorant(scenario, plan),
    plays,
    isFixed: isFile(scenario),
  });
  return found.plan;
}

function ignorant(scenario: Scenario, plan: CallPlan): Policy {
  return {
    ...planPolicy(
      scenario,
      plan,
      expertBut(scenario, plan, (kind) => kind === 'dive'),
    ),
    id: 'never_looking',
  };
}

type PlansByTruth = ReadonlyMap<string, CallPlan>;

/** The plan of each truth, from the expert who was told it and what is good whichever it is; the plays are shared out. */
function* plansByTruth(
  scenario: Scenario,
  { seed, plays }: Training,
  common: CallPlan,
): Generator<Progress, PlansByTruth> {
  const { truths } = scenario.story;
  const plans = new Map<string, CallPlan>();
  for (const { id: truth } of truths) {
    const search = improve({
      scenario,
      weeks: weeksOf(scenario, { count: WEEKS, seed, truth }),
      valueOf: outcome,
      policyOf: (plan) => seeing(scenario, truth, plan),
      plays: Math.floor(plays / truths.length),
      from: [common, new Map()],
    });
    plans.set(truth, (yield* search).plan);
  }
  return plans;
}

function knowing(scenario: Scenario, plans: PlansByTruth): Policy {
  const policies = new Map([...plans].map(([truth, plan]) => [truth, seeing(scenario, truth, plan)]));
  const expert = expertPolicy(scenario);
  return {
    id: 'all_knowing',
    isHonest: false,
    choose: (world, draw) => (policies.get(world.truth) ?? expert).choose(world, draw),
  };
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

function isFile({ story }: Scenario): (call: string) => boolean {
  const files = new Set(story.calls.filter(({ kind }) => kind === 'dive').map(({ id }) => id));
  return (call) => files.has(call);
}

/** What to do, and where to look, until it is known. */
function* lookingPlan(
  scenario: Scenario,
  { seed, plays }: Training,
  common: CallPlan,
  byTruth: PlansByTruth,
): Generator<Progress, CallPlan> {
  const found = yield* improve({
    scenario,
    weeks: weeksOfAll(scenario, seed),
    valueOf: outcome,
    policyOf: (plan) => lookingBy(scenario, plan, byTruth),
    plays,
    from: [common, new Map()],
  });
  return found.plan;
}

/** Until one truth is left, the plan for not knowing; then that truth's own, with no token spent on looking any more. */
function lookingBy(scenario: Scenario, open: CallPlan, plans: PlansByTruth): Policy {
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
