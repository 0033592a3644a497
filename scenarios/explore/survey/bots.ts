import { stepFast } from '../../engine/step.ts';
import { start } from '../../engine/start.ts';
import type { Run, Scenario } from '../../engine/run.ts';
import { rawMoments } from '../../scoring/moments.ts';
import { finish } from '../finish.ts';
import type { Policy } from '../types.ts';
import type { BotWorth, LevelSpan, Play, Week } from './types.ts';
import { headOf } from './weeks.ts';

/** One bot over every week. */
export function playWeeks(scenario: Scenario, policy: Policy, weeks: readonly Week[]): readonly Play[] {
  return weeks.map((week) => {
    const { world } = start(scenario, headOf(week));
    const { moves, outcome, ending } = finish({ scenario, world }, policy, week.seed);
    return { bot: policy.id, week, moves, outcome, ending };
  });
}

/** Mean by the weeks' weights with its standard error, the means by truth, and the levels that `sample` of the plays showed. */
export function worthOf(scenario: Scenario, bot: string, plays: readonly Play[], sample: number): BotWorth {
  const mean = plays.reduce((sum, { outcome, week }) => sum + outcome * week.weight, 0);
  const byTruth: Record<string, number> = {};
  let variance = 0;
  for (const { id, odds } of scenario.story.truths) {
    const mine = plays.filter(({ week }) => week.truth === id).map(({ outcome }) => outcome);
    if (mine.length === 0) continue;
    const own = mine.reduce((sum, each) => sum + each, 0) / mine.length;
    byTruth[id] = own;
    const spread = mine.reduce((sum, each) => sum + (each - own) ** 2, 0) / Math.max(1, mine.length - 1);
    variance += (odds * odds * spread) / mine.length;
  }
  return { bot, mean, standardError: Math.sqrt(variance), byTruth, levels: levelsOf(scenario, plays.slice(0, sample)) };
}

/** Moments need what every move changed, so the plays are played again with their ledger. */
function levelsOf(scenario: Scenario, plays: readonly Play[]): Readonly<Record<string, LevelSpan>> {
  const spans: Record<string, LevelSpan> = {};
  for (const play of plays) {
    for (const { evidence } of rawMoments(replayed(scenario, play))) {
      for (const { facet, level } of evidence) {
        const { moments, sum, low, high } = spans[facet] ?? { moments: 0, sum: 0, low: level, high: level };
        spans[facet] = {
          moments: moments + 1,
          sum: sum + level,
          low: Math.min(low, level),
          high: Math.max(high, level),
        };
      }
    }
  }
  return spans;
}

function replayed(scenario: Scenario, { week, moves, bot }: Play): Run {
  let run = start(scenario, headOf(week));
  for (const move of moves) {
    const next = stepFast(run, move);
    if (!next.ok) throw new Error(`${bot} played ${move.call}, which is refused (${next.error.code})`);
    run = next.value;
  }
  return run;
}
