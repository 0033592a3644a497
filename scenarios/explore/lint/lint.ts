import type { Places } from '../../format/places.ts';
import { formatPath } from '../../format/problems.ts';
import { lintText } from '../../text/lint.ts';
import type { Finding } from '../types.ts';
import type { Survey } from '../survey/types.ts';
import { behaviourRange } from './behaviour-range.ts';
import { botWins } from './bot-wins.ts';
import { branchLost } from './branch-lost.ts';
import { dominated } from './dominated.ts';
import { nothingToSee, noAgency, noMastery, noSurprise, noWayBack, pressure, sleepwalk } from './fun.ts';
import { forecastOdds } from './forecast-odds.ts';
import { keysRigid } from './keys-rigid.ts';
import { longestWins } from './longest-wins.ts';
import { namesMatter } from './names-matter.ts';
import { obvious } from './obvious.ts';
import { oneBehaviourPays } from './one-behaviour-pays.ts';
import { preventionIsShort } from './prevention.ts';
import type { Rule } from './rule.ts';
import { deadEnd, edgeNever, endingNever, lookTellsNothing, optionNever, unreachable } from './structure.ts';
import { trapWithoutLure } from './trap-without-lure.ts';

const rules: readonly Rule[] = [
  dominated,
  obvious,
  trapWithoutLure,
  longestWins,
  botWins,
  behaviourRange,
  namesMatter,
  keysRigid,
  oneBehaviourPays,
  branchLost,
  pressure,
  noAgency,
  nothingToSee,
  noMastery,
  noSurprise,
  sleepwalk,
  noWayBack,
  unreachable,
  deadEnd,
  edgeNever,
  optionNever,
  endingNever,
  lookTellsNothing,
  forecastOdds,
  preventionIsShort,
];

/** How many an author is told at a time. */
export const MOST_AT_ONCE = 5;

/**
 * What is unfair, dull or out of reach in a story, worst first, each with its place, a sentence and a way out (scoring design §5). Reads
 * one survey; the same survey gives the same findings.
 */
export function lint(survey: Survey, places: Places, language = 'en'): readonly Finding[] {
  return rules
    .flatMap((rule) => rule(survey, language))
    .map(({ code, weight, path, blanks }): Finding => {
      const { file, line } = places(path);
      const size = Math.round(Math.min(100, Math.max(0, weight)) * 10) / 10;
      return { code, weight: size, file, line, path: formatPath(path), ...lintText(code, blanks, language) };
    })
    .toSorted((a, b) => b.weight - a.weight || a.line - b.line || (a.code + a.path < b.code + b.path ? -1 : 1));
}
