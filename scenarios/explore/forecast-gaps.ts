import { start } from '../engine/start.ts';
import { stepFast } from '../engine/step.ts';
import { isCallOpen } from '../engine/openness.ts';
import { tablesOf } from '../engine/tables.ts';
import { holds, numberOf } from '../engine/view/reading.ts';
import type { Run, Scenario } from '../engine/run.ts';
import type { World } from '../engine/world.ts';
import type { Call, Forecast } from '../format/calls.ts';
import { dateEventOf } from '../format/expression/date-event.ts';
import type { Value } from '../format/values.ts';
import { finish } from './finish.ts';
import { spreadOf } from './mean.ts';
import { makePolicy } from './policies/make-policy.ts';
import { drawsOf } from './random.ts';
import { stillPossible } from './still-possible.ts';
import { estimate, shareOut } from './strata.ts';
import type { Policy } from './types.ts';
import { seedAt } from './weeks.ts';

/** What an author says a forecast's event is worth, against how often it comes true. Chances 0–1. */
export interface ForecastGap {
  readonly call: string;
  /** By which step, where the forecast is a date; else null. */
  readonly step: number | null;
  readonly written: number;
  readonly played: number;
  readonly standardError: number;
  /** Moments at which just these odds stood, each in another week. */
  readonly moments: number;
  /** More than .15 and more than two standard errors apart. */
  readonly isGap: boolean;
}

/** Plays on from one moment, over all truths still possible there. */
const PLAYS_A_MOMENT = 16;
const APART = { odds: 0.15, errors: 2 };

/**
 * Written odds of forecasts against play: the expert plays weeks until a forecast is open and would be told, or the turn would end
 * without it; from there the week is played on by the expert in worlds still possible for somebody who had seen as much, truths by their
 * odds. Moments with the same written odds are taken together, the widest gap first. `plays` = plays on, for each forecast. Forecasts
 * without written odds answer by the plan's own chance and are left out.
 */
export function forecastGaps(scenario: Scenario, plays: number, seed = 1): ForecastGap[] {
  const policy = makePolicy(scenario, 'expert');
  const found = scenario.story.calls.flatMap((call) =>
    questionsOf(call).flatMap((question) => gapsOf(scenario, policy, call, question, plays, seed)),
  );
  return found.toSorted((a, b) => Math.abs(b.written - b.played) - Math.abs(a.written - a.played));
}

interface Question {
  readonly step: number | null;
  readonly odds: Value;
  readonly cameTrue: (scenario: Scenario, world: World) => boolean;
}

function questionsOf({ forecast }: Call): Question[] {
  if (forecast === undefined) return [];
  const { odds, of } = forecast;
  if (forecast.answersAs === 'yes_no') {
    return odds === undefined ? [] : [{ step: null, odds, cameTrue: (scenario, world) => holds(scenario, of, world) }];
  }
  return dateQuestions(forecast);
}

/** By each step the author has written odds for. */
function dateQuestions({ of, oddsBy }: Forecast): Question[] {
  const event = dateEventOf(of, 'date');
  if (event === null) return [];
  const when: Value = [{ is: { op: 'name', name: event.name } }];
  return (oddsBy ?? []).map(({ step, odds }) => ({
    step,
    odds,
    cameTrue: (scenario, world) => numberOf(scenario, when, world) <= step,
  }));
}

interface Moment {
  readonly written: number;
  readonly mean: number;
  readonly standardError: number;
}

function gapsOf(
  scenario: Scenario,
  policy: Policy,
  call: Call,
  question: Question,
  plays: number,
  seed: number,
): ForecastGap[] {
  const weeks = Math.max(1, Math.floor(plays / PLAYS_A_MOMENT));
  const byOdds = new Map<string, Moment[]>();
  for (let week = 0; week < weeks; week += 1) {
    const run = untilAsked(scenario, policy, call, seedAt(seed, week));
    if (run === null) continue;
    const moment = playOn(run, policy, question, seedAt(seed ^ 0x2545f491, week));
    const key = moment.written.toFixed(6);
    byOdds.set(key, [...(byOdds.get(key) ?? []), moment]);
  }
  return [...byOdds.values()].map((moments) => gapOf(call.id, question.step, moments));
}

/** A week up to the moment the forecast would be told, or the first turn with it open would end; null = it never was open. */
function untilAsked(scenario: Scenario, policy: Policy, call: Call, seed: number): Run | null {
  const draw = drawsOf(seed);
  let run = start(scenario, { seed });
  while (run.world.at['clock'] !== 'over') {
    const move = policy.choose(run.world, draw);
    const isOpen = !run.world.isDark && isCallOpen(tablesOf(scenario), run.world, call);
    if (isOpen && (move.call === call.id || move.kind === 'turn')) return run;
    const next = stepFast(run, move);
    if (!next.ok) throw new Error(`${policy.id}: ${next.error.code}`);
    run = next.value;
  }
  return null;
}

function playOn(run: Run, policy: Policy, question: Question, seed: number): Moment {
  const { scenario } = run;
  const possible = stillPossible(run, run.steps.length);
  const odds = possible.map((each) => each.odds);
  const worlds = shareOut(odds, PLAYS_A_MOMENT);
  const came = possible.map(({ world }, truth) =>
    Array.from({ length: worlds[truth] ?? 0 }, (_, at) => {
      const end = finish({ scenario, world }, policy, seedAt(seed, truth * PLAYS_A_MOMENT + at));
      return question.cameTrue(scenario, end.world) ? 1 : 0;
    }),
  );
  const written = Math.min(1, Math.max(0, numberOf(scenario, question.odds, run.world)));
  return { written, ...estimate(odds, came) };
}

function gapOf(call: string, step: number | null, moments: readonly Moment[]): ForecastGap {
  const written = moments[0]?.written ?? 0;
  const { mean: played, standardError: between } = spreadOf(moments.map(({ mean }) => mean));
  const within = Math.sqrt(moments.reduce((sum, each) => sum + each.standardError ** 2, 0)) / moments.length;
  const standardError = Math.max(between, within);
  const apart = Math.abs(written - played);
  const isGap = apart > APART.odds && apart > APART.errors * standardError;
  return { call, step, written, played, standardError, moments: moments.length, isGap };
}
