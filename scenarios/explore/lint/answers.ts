import type { Scenario } from '../../engine/run.ts';
import type { Meeting, MetOption } from '../survey/types.ts';

/** An option where it was met, by its best variant (pick, number, jointly). */
export interface Answer extends MetOption {
  readonly option: string;
}

const isNothing = (id: string): boolean => id === 'silence' || id === 'leave';

/** The options of one meeting, each by its best variant; with doing nothing where that is asked for. */
export function answersOf(meeting: Meeting, withNothing: boolean): readonly Answer[] {
  const best = new Map<string, Answer>();
  for (const met of meeting.options) {
    if (isNothing(met.id) && !withNothing) continue;
    const option = isNothing(met.id) ? met.id : (met.move?.option ?? 'done');
    const known = best.get(option);
    if (known === undefined || met.utility > known.utility) best.set(option, { ...met, option });
  }
  return [...best.values()].toSorted((a, b) => b.utility - a.utility || (a.option < b.option ? -1 : 1));
}

/** Meetings of every call by its id, in the order of the file. */
export function byCall(scenario: Scenario, meetings: readonly Meeting[]): ReadonlyMap<string, readonly Meeting[]> {
  const groups = scenario.story.calls.map(({ id }) => [id, meetings.filter(({ call }) => call === id)] as const);
  return new Map(groups.filter(([, list]) => list.length > 0));
}

/** Meetings of dilemmas only. */
export function dilemmas(scenario: Scenario, meetings: readonly Meeting[]): ReadonlyMap<string, readonly Meeting[]> {
  return byCall(
    scenario,
    meetings.filter(({ isDilemma }) => isDilemma),
  );
}

/** True if these meetings looked at every truth of the story: what holds in one truth only is what knowing it is for. */
export function areOfEveryTruth(scenario: Scenario, meetings: readonly Meeting[]): boolean {
  const truths = new Set(meetings.flatMap(({ options }) => Object.keys(options[0]?.byTruth ?? {})));
  return scenario.story.truths.every(({ id, odds }) => odds === 0 || truths.has(id));
}

export const meanOf = (numbers: readonly number[]): number =>
  numbers.reduce((sum, each) => sum + each, 0) / Math.max(1, numbers.length);

/** Mean and standard error of (a − b), world by world. */
export function difference(
  meeting: Meeting,
  a: MetOption,
  b: MetOption,
): { readonly mean: number; readonly error: number } {
  const { weights } = meeting;
  const gaps = a.outcomes.map((outcome, at) => outcome - (b.outcomes[at] ?? 0));
  const mean = gaps.reduce((sum, gap, at) => sum + gap * (weights[at] ?? 0), 0);
  const square = gaps.reduce((sum, gap, at) => sum + (weights[at] ?? 0) ** 2 * (gap - mean) ** 2, 0);
  return { mean, error: Math.sqrt(square) };
}

/** In how many of ten worlds an option does at least as well as every other. */
export function winsOf(meeting: Meeting, answers: readonly Answer[], winner: Answer): number {
  const share = winner.outcomes.reduce((sum, outcome, at) => {
    const isBest = answers.every((other) => (other.outcomes[at] ?? 0) <= outcome);
    return sum + (isBest ? (meeting.weights[at] ?? 0) : 0);
  }, 0);
  return Math.round(share * 10);
}
