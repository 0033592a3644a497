import { start } from '../engine/start.ts';
import type { Scenario } from '../engine/run.ts';
import type { StartOptions } from '../engine/run-log.ts';
import { addCounts, type DimensionCounts, noCounts } from './dimension-counts.ts';
import { finish } from './finish.ts';
import { type Spread, spreadOf } from './mean.ts';
import { type BotId, makePolicy } from './policies/make-policy.ts';
import type { Finished, Progress } from './types.ts';
import { seedAt } from './weeks.ts';

export interface SimulateOptions {
  readonly bots: readonly BotId[];
  /** Plays of each bot. */
  readonly runs: number;
  /** Integer 0…2³²−1: the weeks follow from it. */
  readonly seed: number;
  /** Left out, each week's own seed draws it, by the head's odds. */
  readonly truth?: string;
  readonly role?: string;
}

/** What one bot made of its weeks. Outcomes are points of the sponsor's goal, 0–100. */
export interface BotResult extends Spread {
  readonly bot: BotId;
  readonly runs: number;
  readonly byTruth: Readonly<Record<string, Spread & { readonly runs: number }>>;
  /** Share of its plays by ending, 0–1, in the story's order; those never reached are 0. */
  readonly endings: Readonly<Record<string, number>>;
  /** Moments and solid ones in all, over the first `dimensionsOf` of its plays. */
  readonly dimensions: DimensionCounts;
  readonly dimensionsOf: number;
  /** Moves a play, on average. */
  readonly moves: number;
}

export interface Simulation {
  readonly scenario: string;
  readonly contentHash: string;
  readonly runs: number;
  readonly seed: number;
  readonly bots: readonly BotResult[];
}

/** Reading what a play showed takes longer than playing it: counts are of so many plays at most. */
const SAMPLED = 50;
/** Plays between two words of how far it is. */
const TELLS_EVERY = 25;

/**
 * Plays a story by bots, each over the very same weeks: truth and luck follow from the seed, so that what differs between bots is how
 * they play. Tells how far it is now and then; whoever stops asking cancels it. Same scenario and options: the same, number for number.
 */
export function* simulate(scenario: Scenario, options: SimulateOptions): Generator<Progress, Simulation, void> {
  const of = options.bots.length * options.runs;
  const bots: BotResult[] = [];
  for (const [at, bot] of options.bots.entries()) {
    const plays = playAll(scenario, bot, options);
    let next = plays.next();
    for (; next.done !== true; next = plays.next()) yield { done: at * options.runs + next.value, of };
    bots.push(next.value);
  }
  yield { done: of, of };
  const { runs, seed } = options;
  return { scenario: scenario.story.id, contentHash: scenario.pack.contentHash, runs, seed, bots };
}

function* playAll(scenario: Scenario, bot: BotId, options: SimulateOptions): Generator<number, BotResult, void> {
  const policy = makePolicy(scenario, bot);
  const plays: (Pick<Finished, 'outcome' | 'ending'> & { readonly truth: string })[] = [];
  let dimensions = noCounts();
  let moves = 0;
  for (let at = 0; at < options.runs; at += 1) {
    const head = headOf(options, at);
    const { world } = start(scenario, head);
    const played = finish({ scenario, world }, policy, head.seed);
    plays.push({ outcome: played.outcome, ending: played.ending, truth: world.truth });
    moves += played.moves.length;
    if (at < SAMPLED) dimensions = addCounts(dimensions, scenario, head, played.moves);
    if (at % TELLS_EVERY === 0) yield at;
  }
  return {
    bot,
    runs: options.runs,
    ...spreadOf(plays.map(({ outcome }) => outcome)),
    byTruth: byTruth(scenario, plays),
    endings: shares(scenario, plays),
    dimensions,
    dimensionsOf: Math.min(SAMPLED, options.runs),
    moves: options.runs === 0 ? 0 : moves / options.runs,
  };
}

function headOf({ seed, truth, role }: SimulateOptions, at: number): StartOptions {
  return {
    seed: seedAt(seed, at),
    ...(truth === undefined ? {} : { truth }),
    ...(role === undefined ? {} : { role }),
  };
}

function byTruth(
  { story }: Scenario,
  plays: readonly { readonly outcome: number; readonly truth: string }[],
): BotResult['byTruth'] {
  return Object.fromEntries(
    story.truths.map(({ id }) => {
      const outcomes = plays.filter(({ truth }) => truth === id).map(({ outcome }) => outcome);
      return [id, { runs: outcomes.length, ...spreadOf(outcomes) }];
    }),
  );
}

function shares({ story }: Scenario, plays: readonly { readonly ending: string }[]): Readonly<Record<string, number>> {
  const counts = new Map<string, number>(story.aftermath.endings.map(({ id }) => [id, 0]));
  for (const { ending } of plays) counts.set(ending, (counts.get(ending) ?? 0) + 1);
  return Object.fromEntries([...counts].map(([ending, count]) => [ending, count / plays.length]));
}
