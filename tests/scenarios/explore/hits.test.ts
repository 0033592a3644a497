import { describe, expect, it } from 'vitest';
import { hitsOf } from '../../../scenarios/explore/hits.ts';
import { expertPolicy } from '../../../scenarios/explore/policies/expert.ts';
import { randomPolicy } from '../../../scenarios/explore/policies/random.ts';
import { coverage } from '../../../scenarios/index.ts';
import { toEnd } from '../../helpers/explored.ts';
import { generatedStory } from '../../helpers/generated-story.ts';
import { shipped } from '../../helpers/shipped-packs.ts';

describe('hits', () => {
  it('counts a story’s plays once each, whatever they do', () => {
    const scenario = shipped('container-closes-friday');
    const hits = toEnd(hitsOf(scenario, { policies: [randomPolicy(scenario)], seed: 2, plays: 80 }));
    expect(Object.values(hits.endings).reduce((sum, plays) => sum + plays, 0)).toBe(80);
    expect(hits.scenes[scenario.story.scenes[0]?.id ?? '']).toBe(80);
    for (const { open, taken } of Object.values(hits.options)) expect(taken).toBeLessThanOrEqual(open);
    expect(hits).toEqual(toEnd(hitsOf(scenario, { policies: [randomPolicy(scenario)], seed: 2, plays: 80 })));
  });

  it('know every edge of the chart that coverage by walks knows, in the same order', () => {
    const scenario = generatedStory(1);
    const hits = toEnd(hitsOf(scenario, { policies: [randomPolicy(scenario)], seed: 1, plays: 5 }));
    const place = ({
      region,
      mode,
      event,
      edge,
    }: {
      region: string;
      mode: string;
      event: string;
      edge: number;
    }): string => `${region} ${mode} ${event} ${edge}`;
    expect(hits.edges.map(place)).toEqual(coverage(scenario).map(place));
  });

  it('tell as they go, and stop when nobody asks on', () => {
    const scenario = generatedStory(2);
    const plays = hitsOf(scenario, { policies: [randomPolicy(scenario), expertPolicy(scenario)], seed: 1, plays: 100 });
    expect(plays.next().value).toEqual({ done: 20, of: 100 });
    expect(plays.next().value).toEqual({ done: 40, of: 100 });
  });
});
