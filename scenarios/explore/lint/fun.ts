import type { Path } from '../../format/problems.ts';
import { lintWord } from '../../text/lint.ts';
import type { LintCode } from '../../text/lint.ts';
import { WINNABLE } from './branch-lost.ts';
import { AGENCY, errorBetween, funFigures, movedBy, wayBacks } from './fun-figures.ts';
import { callNamed, callPath, optionPath, optionWords } from './names.ts';
import type { Draft, Rule } from './rule.ts';

const whole = (value: number): number => Math.round(value);
const percent = (share: number): number => Math.round(share * 100);
const tenths = (value: number): number => Math.round(value * 10) / 10;
const told = (code: LintCode, weight: number, path: Path, blanks: Draft['blanks']): Draft => ({
  code,
  weight: Math.min(100, weight),
  path,
  blanks,
});

/** `fun/pressure`: 0.6–1.2 in act one, 1.3–2.2 later. */
export const pressure: Rule = (survey, language) => {
  const { actOne, later } = funFigures(survey).pressure;
  const off = (value: number | null, low: number, high: number, act: 'act_one' | 'later'): Draft[] =>
    value === null || (value >= low && value <= high)
      ? []
      : [
          told('fun/pressure', 20 + 30 * Math.max(low - value, value - high), ['tokens'], {
            act: lintWord(act, language),
            ratio: tenths(value),
            low,
            high,
            way: lintWord(value < low ? 'press_more' : 'press_less', language),
          }),
        ];
  return [...off(actOne, 0.6, 1.2, 'act_one'), ...off(later, 1.3, 2.2, 'later')];
};

/** `fun/no-agency`: at least 60 % of the dilemmas move the endings by ten points; told of those that do not. */
export const noAgency: Rule = (survey) => {
  const { agency } = funFigures(survey);
  if (agency === null || agency >= 0.6) return [];
  return movedBy(survey)
    .filter(({ moves }) => moves < AGENCY)
    .map(({ call, moves }) =>
      told('fun/no-agency', 25 + 100 * (AGENCY - moves), callPath(callNamed(survey.scenario, call)), {
        call,
        points: whole(moves * 100),
        share: percent(agency),
      }),
    );
};

/** `fun/nothing-to-see`: knowing all beats never looking by 8, and looking well recovers 60 % of that. */
export const nothingToSee: Rule = (survey) => {
  const { worth, recovered } = funFigures(survey).looking;
  const isWorth = worth + errorBetween(survey, 'looking', 'never_looking') >= 8;
  if (isWorth && recovered >= 0.6) return [];
  const weight = !isWorth ? 30 + 2 * (8 - worth) : 20 + 50 * (0.6 - recovered);
  const code = !isWorth ? 'fun/nothing-to-see' : 'fun/looking-too-dear';
  return [told(code, weight, ['files'], { points: tenths(worth), share: percent(recovered) })];
};

/** `fun/no-mastery`: the expert beats random play by 25. */
export const noMastery: Rule = (survey) => {
  const { mastery } = funFigures(survey);
  const isMastered = mastery + errorBetween(survey, 'expert', 'random') >= 25;
  return isMastered ? [] : [told('fun/no-mastery', 30 + (25 - mastery), ['weights'], { points: tenths(mastery) })];
};

/** `fun/no-surprise`: one turn in three brings something that was not on the strip two turns before and could have been found out. */
export const noSurprise: Rule = (survey) => {
  const { surprise } = funFigures(survey);
  if (surprise === null || surprise >= 1 / 3) return [];
  return [told('fun/no-surprise', 15 + 60 * (1 / 3 - surprise), ['strip'], { share: percent(surprise) })];
};

/** `fun/sleepwalk`: repeating last turn's verbs is best in at most 35 % of the turns. */
export const sleepwalk: Rule = (survey) => {
  const { sleepwalk: share } = funFigures(survey);
  if (share === null || share <= 0.35) return [];
  return [told('fun/sleepwalk', 20 + 60 * (share - 0.35), ['calls'], { share: percent(share) })];
};

/** `fun/no-way-back`: after the worst answer of any dilemma some line still reaches 40. */
export const noWayBack: Rule = (survey) =>
  wayBacks(survey)
    .filter(({ highest }) => highest < WINNABLE)
    .map(({ call, option, highest }) =>
      told('fun/no-way-back', 35 + (WINNABLE - highest), optionPath(callNamed(survey.scenario, call), option), {
        option: optionWords(survey.scenario, call, option),
        call,
        best: whole(highest),
      }),
    );
