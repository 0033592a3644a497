import type { Move } from '../engine/run-log.ts';
import type { Run } from '../engine/run.ts';
import type { GoodLine } from '../scoring/analysis.ts';
import { finish } from './finish.ts';
import { improve } from './improve.ts';
import { type CallPlan, planPolicy } from './plan-of-calls.ts';
import { barring } from './policies/barring.ts';
import { expertPolicy } from './policies/expert.ts';
import { linePolicy } from './policies/line.ts';
import type { Finished, Policy, Progress, Spot } from './types.ts';

export interface LineAsk {
  readonly seed: number;
  /** Most plays it may take. */
  readonly plays: number;
}

/** A line that is not at least this much better is not another line worth showing, points of the goal. */
const BETTER = 1;

/**
 * The best whole line found in a run's own week, same truth and same luck: from the run's own moves, the expert's, and those of an expert
 * who was told the truth, each changed one call at a time. null = none was found that is a point better. Whoever plays it knows
 * more than a player could: it shows what was possible, not what should have been known.
 */
export function goodLine(run: Run, ask: LineAsk): GoodLine | null {
  const steps = searchLine(run, ask);
  for (let step = steps.next(); ; step = steps.next()) if (step.done === true) return step.value;
}

/** The same, telling how far it is; stop iterating to cancel. */
export function* searchLine(run: Run, { plays }: LineAsk): Generator<Progress, GoodLine | null> {
  const { scenario } = run;
  const week: Spot = { scenario, world: run.opening.world };
  const own = run.steps.map(({ move }) => bare(move));
  const starts = startsOf(run, own).map((policyOf) => ({
    policyOf,
    first: finish(week, policyOf(new Map()), run.log.seed),
  }));
  const mine = starts[0]?.first.outcome ?? 0;
  let best = bestOf(starts.map(({ first }) => first));
  let spent = starts.length;
  // The most promising first; where nothing is left to try in it, the next.
  for (const { policyOf } of starts.toSorted((a, b) => b.first.outcome - a.first.outcome)) {
    if (spent >= plays) break;
    const found = yield* improve({
      scenario,
      weeks: [{ spot: week, seed: run.log.seed }],
      valueOf: ({ outcome }) => outcome,
      policyOf,
      plays: plays - spent,
      enough: 100,
    });
    spent += found.plays;
    best = bestOf([best, ...found.played]);
  }
  if (best === null || best.outcome < mine + BETTER) return null;
  const { moves, outcome, ending } = best;
  return { moves, outcome, ending, partsAt: partingOf(own, moves), plays: spent };
}

type PolicyOf = (plan: CallPlan) => Policy;

/** The run itself comes first. Calls that are in the plan are taken out of what lies beneath it. */
function startsOf({ scenario }: Run, own: readonly Move[]): readonly PolicyOf[] {
  const { truths } = scenario.story;
  const expert = expertPolicy(scenario);
  const expertBut = (plan: CallPlan): Policy => barring(expert, ({ call }) => plan.has(call));
  const told = (plan: CallPlan): Policy => {
    const but = expertBut(plan);
    return {
      ...but,
      isHonest: false,
      choose: (world, draw) => {
        const ruledOut = truths.map(({ id }) => id).filter((id) => id !== world.truth);
        return but.choose({ ...world, ruledOut }, draw);
      },
    };
  };
  return [
    (plan) =>
      planPolicy(
        scenario,
        plan,
        linePolicy(
          scenario,
          own.filter(({ call }) => !plan.has(call)),
          expertBut(plan),
        ),
      ),
    (plan) => planPolicy(scenario, plan, expertBut(plan)),
    (plan) => planPolicy(scenario, plan, told(plan)),
  ];
}

function bestOf(plays: readonly (Finished | null)[]): Finished | null {
  return plays.reduce(
    (best, one) => (one !== null && (best === null || one.outcome > best.outcome) ? one : best),
    null,
  );
}

/** A log's line without what belongs to the log. */
function bare(move: Move): Move {
  const { afterMoves: _after, ...rest } = move;
  return rest;
}

function partingOf(own: readonly Move[], line: readonly Move[]): number {
  const at = line.findIndex((move, index) => sign(move) !== sign(own[index]));
  return at < 0 ? line.length : at;
}

/** Confidence is said, not done. */
function sign(move: Move | undefined): string {
  if (move === undefined) return '';
  const { confidence: _confidence, ...does } = move;
  return JSON.stringify(Object.entries(does).sort(([a], [b]) => (a < b ? -1 : 1)));
}
