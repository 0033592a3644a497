import { start } from '../engine/start.ts';
import { stepFast } from '../engine/step.ts';
import type { Scenario } from '../engine/run.ts';
import { dimensionOrder, facetsOf, isContested } from '../scoring/dimensions.ts';
import { rawMoments } from '../scoring/moments.ts';
import { nearEnding } from './closeness.ts';
import { expertPolicy, ratedPolicy } from './policies/expert.ts';
import type { Finished, Policy } from './types.ts';
import type { Week } from './weeks.ts';

/** What is looked for: a value of a play to be made as high as can be. */
export interface Target {
  readonly id: string;
  readonly valueOf: (played: Finished, week: Week) => number;
  readonly policies: readonly Policy[];
  /** How many shares of the plays it gets. */
  readonly share: number;
}
/** Behaviours a story names or its keys speak of. */
export function behavioursOf({ story }: Scenario): readonly string[] {
  const keyed = Object.values(story.keys).flatMap(({ facets }) => facets.map(({ facet }) => facet));
  return [...new Set([...story.behaviours, ...keyed])];
}

/** A sum by the behaviours in it. */
export const sumOf = (facets: readonly string[]): string => [...facets].sort().join('+');

/** The outcome both ways, every ending, and the sum of levels of every behaviour and dimension both ways. */
export function targetsOf(scenario: Scenario, reading: Readings): readonly Target[] {
  const expert = expertPolicy(scenario);
  const worst = ratedPolicy(scenario, 'worst', () => -1);
  const spoken = behavioursOf(scenario);
  const dimensions = dimensionOrder
    .map((id) => facetsOf[id])
    .filter((facets) => facets.some((each) => spoken.includes(each)));
  const sums = [...spoken.map((facet) => [facet]), ...dimensions];
  return [
    { id: 'outcome high', valueOf: ({ outcome }) => outcome, policies: [expert], share: 6 },
    { id: 'outcome low', valueOf: ({ outcome }) => -outcome, policies: [worst], share: 6 },
    ...scenario.story.aftermath.endings.map(({ id }) => ({
      id: `ending ${id}`,
      valueOf: ({ world }: Finished) => nearEnding(scenario, id, world),
      policies: [expert],
      share: 3,
    })),
    ...sums.flatMap((facets): Target[] => {
      const towards = (sign: number): Policy =>
        ratedPolicy(scenario, `sum ${sumOf(facets)} ${sign}`, (facet) => (facets.includes(facet) ? sign : 0));
      const valueOf = (played: Finished, week: Week): number => reading.sum(played, week, facets);
      return [
        { id: `high ${sumOf(facets)}`, valueOf, policies: [towards(1)], share: 1 },
        {
          id: `low ${sumOf(facets)}`,
          valueOf: (played, week) => -valueOf(played, week),
          policies: [towards(-1)],
          share: 1,
        },
      ];
    }),
  ];
}

/** Moments of a play, read once: looking back is dearer than playing. */
export class Readings {
  private readonly scenario: Scenario;
  private readonly known = new WeakMap<Finished, ReturnType<typeof rawMoments>>();
  constructor(scenario: Scenario) {
    this.scenario = scenario;
  }
  sum(played: Finished, week: Week, facets: readonly string[]): number {
    const moments = this.known.get(played) ?? this.read(played, week);
    this.known.set(played, moments);
    return moments.reduce((sum, { evidence }) => {
      const levels = evidence.filter((each) => facets.includes(each.facet) && !isContested(each.spread));
      return sum + Math.max(0, ...levels.map(({ level }) => level));
    }, 0);
  }
  private read({ moves }: Finished, { spot, seed }: Week): ReturnType<typeof rawMoments> {
    let run = start(this.scenario, { seed, truth: spot.world.truth, role: spot.world.role });
    for (const move of moves) {
      const next = stepFast(run, move);
      if (!next.ok) throw new Error(`${move.call} is refused where it was played: ${next.error.code}`);
      run = next.value;
    }
    return rawMoments(run);
  }
}
