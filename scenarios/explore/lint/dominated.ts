import { answersOf, areOfEveryTruth, byCall, difference, meanOf } from './answers.ts';
import type { Answer } from './answers.ts';
import { callNamed, optionPath, optionWords } from './names.ts';
import type { Draft, Rule } from './rule.ts';
import type { Meeting, Survey } from '../survey/types.ts';

/** Points of one part of the goal in one truth that count as no difference. */
const NOISE = 0.5;
const LEAST = 3;
const WORLDS = 4;

/**
 * `fair/dominated`: no option Pareto-dominates another (scoring design §5, 1). One does if, wherever both could be chosen, in every
 * truth and every part of the goal it is never worse by half a point, and on the whole better by three points and two standard
 * errors. Said only where they were compared in every truth of the story, and in four worlds for each: what differs by a chance of one in
 * ten looks the same in three. Doing nothing is no option here.
 */
export const dominated: Rule = (survey) =>
  [...byCall(survey.scenario, survey.meetings)].flatMap(([call, meetings]) => {
    const options = [...new Set(meetings.flatMap((one) => answersOf(one, false).map(({ option }) => option)))];
    return options.flatMap((option) => worstOf(survey, call, meetings, option, options) ?? []);
  });

function worstOf(
  survey: Survey,
  call: string,
  meetings: readonly Meeting[],
  option: string,
  options: readonly string[],
): Draft | null {
  const found = options
    .filter((other) => other !== option)
    .map((other) => ({ other, gap: gapOf(survey, meetings, other, option) }))
    .toSorted((a, b) => b.gap - a.gap)[0];
  if (found === undefined || found.gap < LEAST) return null;
  const { scenario } = survey;
  return {
    code: 'fair/dominated',
    weight: 40 + found.gap,
    path: optionPath(callNamed(scenario, call), option),
    blanks: {
      option: optionWords(scenario, call, option),
      other: optionWords(scenario, call, found.other),
      points: Math.round(found.gap),
    },
  };
}

/** How much better `a` is than `b` where it dominates it everywhere; else 0. */
function gapOf({ scenario }: Survey, meetings: readonly Meeting[], a: string, b: string): number {
  const gaps: number[] = [];
  const compared: Meeting[] = [];
  for (const meeting of meetings) {
    const answers = answersOf(meeting, false);
    const better = answers.find(({ option }) => option === a);
    const worse = answers.find(({ option }) => option === b);
    if (better === undefined || worse === undefined) continue;
    if (!isNeverWorse(better, worse)) return 0;
    const { mean, error } = difference(meeting, better, worse);
    if (mean <= 2 * error) return 0;
    gaps.push(mean);
    compared.push(meeting);
  }
  const worlds = compared.reduce((sum, { weights }) => sum + weights.length, 0);
  const isEnough = worlds >= WORLDS * scenario.story.truths.length && areOfEveryTruth(scenario, compared);
  return isEnough ? meanOf(gaps) : 0;
}

function isNeverWorse(a: Answer, b: Answer): boolean {
  return Object.keys(b.parts).every((key) => (a.parts[key] ?? 0) >= (b.parts[key] ?? 0) - NOISE);
}
