import type { Run, Scenario } from '../engine/run.ts';
import type { Analysis, CallWorth, EndingDoor, GoodLine, LuckWorth } from '../scoring/analysis.ts';
import { logHash } from '../scoring/log-hash.ts';
import { callWorth } from './call-worth.ts';
import { callsOfRun } from './calls-of-run.ts';
import { doorsOf } from './doors.ts';
import { givenAwayOf } from './given-away.ts';
import { goodLine } from './good-line.ts';
import { LUCK_WORLDS, luckOfRun } from './luck-of.ts';
import { makePolicy } from './policies/make-policy.ts';
import type { Policy } from './types.ts';

/** How much is spent on a run. The same ask gives the same analysis, in one thread or in many. */
export interface AnalysisAsk {
  readonly seed: number;
  /** Most worlds one option of a dilemma is played in; everything else follows from it. */
  readonly budget: number;
}

/** What a debrief asks for. */
export const usualAsk: AnalysisAsk = { seed: 1, budget: 320 };

/** A part of an analysis that needs no other part; plain JSON. `n` counts the calls of the run. */
export type Job =
  | { readonly kind: 'call'; readonly n: number; readonly index: number; readonly call: string }
  | { readonly kind: 'luck' }
  | { readonly kind: 'line' }
  | { readonly kind: 'doors' };

/** What a job found; plain JSON. `plays` = worlds played to an end for it. */
export type JobResult =
  | { readonly kind: 'call'; readonly n: number; readonly row: CallWorth; readonly plays: number }
  | { readonly kind: 'luck'; readonly luck: LuckWorth; readonly plays: number }
  | { readonly kind: 'line'; readonly line: GoodLine | null; readonly plays: number }
  | { readonly kind: 'doors'; readonly doors: readonly EndingDoor[]; readonly plays: number };

/**
 * The jobs of a run. In front its last act, the smallest of all: there is something to see while everything is still cold. Then what a
 * player looks for first, dilemmas from the last one back (the later, the sooner it is played on to the end); then luck, another line and
 * doors, which are long; then the other acts, the shortest at the end.
 */
export function jobsOf(run: Run): readonly Job[] {
  const calls = callsOfRun(run).map(({ index, call, isDilemma }, n) => ({
    isDilemma,
    job: { kind: 'call', n, index, call } as const,
  }));
  const dilemmas = calls.filter((one) => one.isDilemma).map((one) => one.job);
  const acts = calls.filter((one) => !one.isDilemma).map((one) => one.job);
  return [
    ...acts.slice(-1),
    ...dilemmas.toReversed(),
    { kind: 'luck' },
    { kind: 'line' },
    { kind: 'doors' },
    ...acts.slice(0, -1),
  ];
}

/** Plays spent on another line, and on doors, for each world an option may take. */
const LINE_SHARE = 0.5;
const DOORS_SHARE = 0.5;

/** Does one job. Pure: the same run, job and ask give the same bits, whatever was done before. Throws for a job of another run. */
export function runJob(run: Run, job: Job, ask: AnalysisAsk): JobResult {
  switch (job.kind) {
    case 'call': {
      const met = callsOfRun(run)[job.n];
      if (met?.index !== job.index || met.call !== job.call) throw new Error(`no call ${job.n} at move ${job.index}`);
      return { kind: 'call', n: job.n, ...callWorth(run, met, expertOf(run.scenario), ask.seed, ask.budget) };
    }
    case 'luck':
      return { kind: 'luck', luck: luckOfRun(run, expertOf(run.scenario), ask.seed), plays: LUCK_WORLDS };
    case 'line': {
      const plays = ask.budget * LINE_SHARE;
      const line = goodLine(run, { seed: ask.seed, plays });
      return { kind: 'line', line, plays: line?.plays ?? plays };
    }
    case 'doors': {
      const plays = ask.budget * DOORS_SHARE;
      return { kind: 'doors', doors: doorsOf(run, { seed: ask.seed, plays }), plays };
    }
  }
}

/** The analysis from the results of all its jobs, in whatever order they came. Throws when one is missing. */
export function mergeAnalysis(run: Run, results: readonly JobResult[], ask: AnalysisAsk): Analysis {
  const calls = jobsOf(run).flatMap((job): CallWorth[] => {
    if (job.kind !== 'call') return [];
    const found = results.find((one) => one.kind === 'call' && one.n === job.n);
    if (found?.kind !== 'call') throw new Error(`call ${job.n} was not looked at`);
    return [found.row];
  });
  const luck = results.find((one) => one.kind === 'luck');
  const line = results.find((one) => one.kind === 'line');
  const doors = results.find((one) => one.kind === 'doors');
  if (luck === undefined || line === undefined || doors === undefined) throw new Error('the analysis is not whole');
  const inOrder = calls.sort((a, b) => a.index - b.index || Number(b.isDilemma) - Number(a.isDilemma));
  return {
    format: 1,
    contentHash: run.scenario.pack.contentHash,
    logHash: logHash(run.log),
    seed: ask.seed,
    budget: ask.budget,
    calls: inOrder,
    givenAway: givenAwayOf(inOrder),
    luck: luck.luck,
    doors: doors.doors,
    line: line.line,
    plays: results.reduce((sum, one) => sum + one.plays, 0),
  };
}

/** The whole analysis in one thread, told job by job; to stop, ask for no more. */
export function* analyseRun(run: Run, ask: AnalysisAsk = usualAsk): Generator<JobResult, Analysis, undefined> {
  const results: JobResult[] = [];
  for (const job of jobsOf(run)) {
    const result = runJob(run, job, ask);
    results.push(result);
    yield result;
  }
  return mergeAnalysis(run, results, ask);
}

/** The policy that plays on after a call; made once a story. */
const experts = new WeakMap<Scenario, Policy>();

function expertOf(scenario: Scenario): Policy {
  const known = experts.get(scenario);
  if (known !== undefined) return known;
  const made = makePolicy(scenario, 'expert');
  experts.set(scenario, made);
  return made;
}
