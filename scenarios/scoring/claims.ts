import { DATE_TOLD_AS } from '../engine/model/forecast/calibration-score.ts';
import { endingOf } from '../engine/view/compare.ts';
import { holds, numberOf } from '../engine/view/reading.ts';
import type { Run } from '../engine/run.ts';
import type { Call } from '../format/calls.ts';
import { isContested } from './dimensions.ts';
import { rawMoments } from './moments.ts';
import type { Claim } from './types.ts';

/** How sure each word is (scoring design §3): a guess 60, fairly sure 75, sure 90. */
const WORDS = { guess: 0.6, fairly_sure: 0.75, sure: 0.9 } as const;

/**
 * What somebody said they were sure of in a finished run, and whether it came true: forecasts by their event, dates by the date, calls
 * by what they were worth. Contested calls and runs that a sponsor broke off say nothing. Feeds calibration over runs, never one run.
 */
export function claimsOf(run: Run): Claim[] {
  if (endingOf(run) === null || run.world.lost !== '') return [];
  return [...forecastClaims(run), ...callClaims(run)];
}

function forecastClaims(run: Run): Claim[] {
  return run.scenario.story.calls.flatMap((call): Claim[] => {
    const told = run.world.told[call.id];
    if (call.forecast === undefined || told === undefined) return [];
    if (call.forecast.answersAs === 'date')
      return [
        { call: call.id, how: 'date', stated: DATE_TOLD_AS, cameTrue: dateOf(run, call.forecast) <= told.stated },
      ];
    const isYes = told.stated > 0.5;
    const stated = isYes ? told.stated : 1 - told.stated;
    return [
      {
        call: call.id,
        how: wordOf(stated),
        stated,
        cameTrue: holds(run.scenario, call.forecast.of, run.world) === isYes,
      },
    ];
  });
}

function dateOf(run: Run, forecast: NonNullable<Call['forecast']>): number {
  return numberOf(run.scenario, forecast.of, run.world);
}

/** The nearest of the three words, halfway between two the surer one. */
function wordOf(stated: number): Claim['how'] {
  if (stated < (WORDS.guess + WORDS.fairly_sure) / 2) return 'guess';
  return stated < (WORDS.fairly_sure + WORDS.sure) / 2 ? 'fairly_sure' : 'sure';
}

/** A call came true if what it showed was solid on the whole; until prices exist, that is the author's view and no more. */
function callClaims(run: Run): Claim[] {
  return rawMoments(run).flatMap(({ call, move, evidence }): Claim[] => {
    if (move?.confidence === undefined || evidence.some((each) => isContested(each.spread))) return [];
    const mean = evidence.reduce((sum, each) => sum + each.level, 0) / evidence.length;
    return [{ call, how: move.confidence, stated: WORDS[move.confidence], cameTrue: mean >= SOLID_ON_THE_WHOLE }];
  });
}
/** [P] Nearer to solid (3) than to emerging (2). */
const SOLID_ON_THE_WHOLE = 2.5;
