import { answersOf, dilemmas, meanOf } from './answers.ts';
import { WINNABLE } from './branch-lost.ts';
import type { Meeting, Survey } from '../survey/types.ts';

/** The seven fun figures of scoring design §5, as they stand in the library's table; null = nothing to measure it by. */
export interface FunFigures {
  readonly pressure: { readonly actOne: number | null; readonly later: number | null };
  /** Share of the dilemmas that move the endings by ten points. */
  readonly agency: number | null;
  /** Knowing all minus never looking, and the share of it that looking well recovers. */
  readonly looking: { readonly worth: number; readonly recovered: number };
  /** Expert minus random. */
  readonly mastery: number;
  /** Share of the turns that bring something not on the strip two turns before, with a signal that could be found. */
  readonly surprise: number | null;
  /** Share of the turns in which the best line repeats its last turn's verbs. */
  readonly sleepwalk: number | null;
  /** The lowest of what some line still reaches after the worst answer of each dilemma. */
  readonly wayBack: number | null;
}

export function funFigures(survey: Survey): FunFigures {
  const { scenario, turns } = survey;
  const mean = (bot: string): number => survey.bots.find((one) => one.bot === bot)?.mean ?? 0;
  // Whoever knows all could play what looking finds: the best of these lines stands for knowing.
  const worth = Math.max(...['all_knowing', 'looking', 'expert'].map(mean)) - mean('never_looking');
  const moved = movedBy(survey);
  const later = turns.filter(({ step }) => step > 0);
  const best = bestLine(survey);
  const repeated = later.filter(({ bot }) => bot === best);
  const back = wayBacks(survey).map(({ highest }) => highest);
  const isActOne = actOneOf(survey);
  return {
    pressure: {
      actOne: ratio(turns.filter(({ step }) => isActOne(step))),
      later: ratio(turns.filter(({ step }) => !isActOne(step))),
    },
    agency: moved.length === 0 ? null : meanOf(moved.map(({ moves }) => (moves >= AGENCY ? 1 : 0))),
    looking: {
      worth,
      recovered: worth <= 0 ? 0 : (Math.max(mean('looking'), mean('expert')) - mean('never_looking')) / worth,
    },
    mastery: mean('expert') - mean('random'),
    surprise: later.length === 0 ? null : meanOf(later.map(({ findable }) => (findable.length > 0 ? 1 : 0))),
    sleepwalk: repeated.length === 0 ? null : meanOf(repeated.map((turn) => (isRepeat(survey, turn) ? 1 : 0))),
    wayBack: back.length === 0 || scenario.story.calls.length === 0 ? null : Math.min(...back),
  };
}

/**
 * How far a difference of two bots may be off, one standard error: they play the same weeks, so this is on the safe side. What a figure
 * misses by less than this is no finding.
 */
export function errorBetween({ bots }: Survey, a: string, b: string): number {
  const error = (id: string): number => bots.find(({ bot }) => bot === id)?.standardError ?? 0;
  return Math.hypot(error(a), error(b));
}

export const AGENCY = 0.1;

/** Act one: the steps before the story commits; without acts of its own its first third. */
export function actOneOf({ scenario }: Survey): (step: number) => boolean {
  const { acts, steps } = scenario.story;
  const ends = acts.commit > 0 ? acts.commit : Math.ceil(steps / 3);
  return (step) => step < ends;
}

function ratio(turns: Survey['turns']): number | null {
  const hands = turns.reduce((sum, { atHand }) => sum + atHand, 0);
  return hands === 0 ? null : turns.reduce((sum, { needed }) => sum + needed, 0) / hands;
}

/** Of the expert and the line that looks well the one that comes to more. */
function bestLine({ bots }: Survey): string {
  const mean = (id: string): number => bots.find(({ bot }) => bot === id)?.mean ?? 0;
  return mean('looking') > mean('expert') ? 'looking' : 'expert';
}

function isRepeat({ turns }: Survey, turn: Survey['turns'][number]): boolean {
  const last = turns.find(({ bot, play, step }) => bot === turn.bot && play === turn.play && step === turn.step - 1);
  return last?.verbs === turn.verbs;
}

/** How far each dilemma moves the endings: the largest distance between the endings of two of its answers, 0–1, over its meetings. */
export function movedBy({ scenario, meetings }: Survey): readonly { readonly call: string; readonly moves: number }[] {
  return [...dilemmas(scenario, meetings)].map(([call, met]) => ({ call, moves: meanOf(met.map(farthest)) }));
}

function farthest(meeting: Meeting): number {
  const answers = answersOf(meeting, true);
  const pairs = answers.flatMap((a, at) => answers.slice(at + 1).map((b) => apart(a.endings, b.endings)));
  return Math.max(0, ...pairs);
}

function apart(a: Readonly<Record<string, number>>, b: Readonly<Record<string, number>>): number {
  const all = new Set([...Object.keys(a), ...Object.keys(b)]);
  return [...all].reduce((sum, id) => sum + Math.abs((a[id] ?? 0) - (b[id] ?? 0)), 0) / 2;
}

/**
 * The worst answer of each dilemma by its mean, and the most any play after it still reached. Where no answer reached it any more the way
 * back was lost before: that place is no evidence against the answer.
 */
export function wayBacks({
  scenario,
  meetings,
}: Survey): readonly { readonly call: string; readonly option: string; readonly highest: number }[] {
  return [...dilemmas(scenario, meetings)].flatMap(([call, met]) => {
    const worst = met
      .map((one) => answersOf(one, true))
      .filter((answers) => answers.some(({ highest }) => highest >= WINNABLE))
      .flatMap((answers) => answers.at(-1) ?? []);
    const [first] = worst.toSorted((a, b) => a.highest - b.highest);
    const highest = Math.max(...worst.map((each) => each.highest));
    return first === undefined ? [] : [{ call, option: first.option, highest }];
  });
}
