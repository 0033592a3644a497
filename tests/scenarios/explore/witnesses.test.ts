import { describe, expect, it } from 'vitest';
import { levelsCeiling, outcomeBounds } from '../../../scenarios/explore/ceiling.ts';
import { drawing } from '../../../scenarios/explore/drawing.ts';
import { expertPolicy } from '../../../scenarios/explore/policies/expert.ts';
import { randomPolicy } from '../../../scenarios/explore/policies/random.ts';
import { weeksOf } from '../../../scenarios/explore/weeks.ts';
import { type Extreme, type Walk, witnessesOf } from '../../../scenarios/explore/witnesses.ts';
import { finish, score, type Scenario } from '../../../scenarios/index.ts';
import { replayed, toEnd } from '../../helpers/explored.ts';
import { generatedStory } from '../../helpers/generated-story.ts';
import { kitchenSink, shipped } from '../../helpers/shipped-packs.ts';

const s4 = shipped('container-closes-friday');
const ask = { seed: 5, plays: 2400, weeks: 3 };
const found = toEnd(witnessesOf(s4, ask));

function readAgain(scenario: Scenario, { seed, truth, moves }: Walk): ReturnType<typeof score> {
  return score(replayed(scenario, { seed, truth }, moves), 'en');
}
/** Levels over the moments of a reading, by what stands on the page: not by the explorer's own adding up. */
function sumOnThePage(reading: ReturnType<typeof score>, facets: readonly string[]): number {
  return reading.moments.reduce((sum, moment) => {
    const levels = moment.behaviours.filter(({ facet, spread }) => facets.includes(facet) && spread <= 0.8);
    return sum + Math.max(0, ...levels.map(({ level }) => level));
  }, 0);
}
const isInside = ({ walk, bound }: Extreme, sign: 1 | -1): boolean =>
  bound === null || walk.value * sign <= bound * sign;

describe('witnesses', () => {
  it('are walks that come to what they say when they are played again', () => {
    for (const { walk } of [found.outcome.highest, found.outcome.lowest])
      expect(readAgain(s4, walk).outcome).toBe(walk.value);
    for (const [ending, { walk }] of Object.entries(found.endings)) {
      if (walk !== null) expect(readAgain(s4, walk).ending).toBe(ending);
    }
    for (const [facet, { highest, lowest }] of Object.entries(found.behaviours)) {
      expect(sumOnThePage(readAgain(s4, highest.walk), [facet]), facet).toBe(highest.walk.value);
      expect(sumOnThePage(readAgain(s4, lowest.walk), [facet]), facet).toBe(lowest.walk.value);
    }
  });

  it('reach all endings of the five-minute story, or all but one that needs a rare week', () => {
    const missing = Object.entries(found.endings).filter(([, { walk }]) => walk === null);
    expect(missing.length).toBeLessThanOrEqual(1);
  });

  it('lie inside what is proved, and are called exact only on the bound', () => {
    const all = [found.outcome, ...Object.values(found.behaviours), ...Object.values(found.dimensions)];
    for (const { highest, lowest } of all) {
      expect(isInside(highest, 1)).toBe(true);
      expect(isInside(lowest, -1)).toBe(true);
      for (const extreme of [highest, lowest])
        expect(extreme.exact === 'bound').toBe(extreme.walk.value === extreme.bound);
    }
  });

  it('go further than the best and worst of as many plays at random', () => {
    const random = randomPolicy(s4);
    const weeks = s4.story.truths.flatMap(({ id: truth }) => weeksOf(s4, { count: 3, seed: 5, truth }));
    const outcomes = weeks.flatMap(({ spot, seed }) =>
      Array.from({ length: 250 }, (_, at) => finish(spot, drawing(random, at), seed).outcome),
    );
    expect(found.outcome.highest.walk.value).toBeGreaterThanOrEqual(Math.max(...outcomes));
    expect(found.outcome.lowest.walk.value).toBeLessThanOrEqual(Math.min(...outcomes));
  });

  it('are the same for the same seed and budget', () => {
    const small = { seed: 9, plays: 150, weeks: 1 };
    expect(toEnd(witnessesOf(generatedStory(2), small))).toEqual(toEnd(witnessesOf(generatedStory(2), small)));
  });
});

describe('ceilings', () => {
  it.each([
    ['container-closes-friday', s4],
    ['kitchen-sink', kitchenSink()],
    ['tunnel-queue', shipped('tunnel-queue')],
  ] as const)('hold for every play of %s', (_id, scenario) => {
    const bounds = outcomeBounds(scenario);
    const facets = scenario.story.behaviours;
    const ceilings = facets.map((facet) => levelsCeiling(scenario, [facet]));
    for (let seed = 1; seed <= 12; seed += 1) {
      const [week] = weeksOf(scenario, { count: 1, seed });
      if (week === undefined) throw new Error('no week');
      const policy = seed % 2 === 0 ? randomPolicy(scenario) : expertPolicy(scenario);
      const { moves, outcome } = finish(week.spot, policy, week.seed);
      expect(outcome).toBeGreaterThanOrEqual(bounds.low);
      expect(outcome).toBeLessThanOrEqual(bounds.high);
      const reading = score(replayed(scenario, { seed: week.seed, truth: week.spot.world.truth }, moves), 'en');
      for (const [at, facet] of facets.entries()) {
        const ceiling = ceilings[at];
        if (ceiling !== null && ceiling !== undefined)
          expect(sumOnThePage(reading, [facet]), facet).toBeLessThanOrEqual(ceiling);
      }
    }
  });

  it('are narrower than 0–100 where declared ranges say so', () => {
    // Story 3: trust weighs something, and is at most what `calm` may reach; value at most what `done` may.
    const { low, high } = outcomeBounds(generatedStory(3));
    expect(low).toBe(0);
    expect(high).toBe(100);
    const tight = generatedStory(3);
    const narrow = { ...tight.story.utility, value: { ...must(tight.story.utility.value), best: 200 } };
    const { value, trust } = tight.story.weights;
    // By hand: of value half can be reached (100 of 200), of trust all of it.
    const byHand = Math.round(((0.5 * value + trust) / (value + trust)) * 1000) / 10;
    expect(outcomeBounds({ ...tight, story: { ...tight.story, utility: narrow } }).high).toBe(byHand);
  });
});

function must<T>(value: T | undefined): T {
  if (value === undefined) throw new Error('missing');
  return value;
}
