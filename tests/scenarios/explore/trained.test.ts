import { describe, expect, it } from 'vitest';
import { expertPolicy, seeingPolicy } from '../../../scenarios/explore/policies/expert.ts';
import { train, trainedPolicy } from '../../../scenarios/explore/trained.ts';
import { weeksOf } from '../../../scenarios/explore/weeks.ts';
import { finish, type Policy, prepare, type Scenario, start } from '../../../scenarios/index.ts';
import { toEnd } from '../../helpers/explored.ts';
import { shipped, shippedPack } from '../../helpers/shipped-packs.ts';

const s4 = shipped('container-closes-friday');
const training = { seed: 1, plays: 900 } as const;
/** Not those it was trained in. */
const TEST = 4711;

function meanOf(scenario: Scenario, policy: Policy): number {
  const { truths } = scenario.story;
  const means = truths.map(({ id: truth, odds }) => {
    const weeks = weeksOf(scenario, { count: 60, seed: TEST, truth });
    return (odds * weeks.reduce((sum, { spot, seed }) => sum + finish(spot, policy, seed).outcome, 0)) / weeks.length;
  });
  return means.reduce((sum, mean) => sum + mean, 0);
}

describe('a trained policy', () => {
  const expert = meanOf(s4, expertPolicy(s4));
  const [all, looking, never] = (['truth', 'looks', 'nothing'] as const).map((knows) =>
    meanOf(s4, trainedPolicy(s4, { knows, ...training })),
  );

  it('comes up to the expert in weeks it was not trained in, if it knows the truth: no rating told it where to look', () => {
    expect(all).toBeGreaterThan(expert - 1);
  });

  it('is worth its training: the same knowledge, played by the ratings alone, comes to less', () => {
    expect(all).toBeGreaterThan(meanOf(s4, seeingPolicy(s4)) + 3);
  });

  it('gains by knowing more', () => {
    expect(all).toBeGreaterThan((never ?? 0) + 3);
    expect(looking).toBeGreaterThan(never ?? 0);
    expect(looking).toBeLessThanOrEqual((all ?? 0) + 1);
  });

  it('opens no file if it may know nothing', () => {
    const policy = trainedPolicy(s4, { knows: 'nothing', ...training });
    for (const { spot, seed } of weeksOf(s4, { count: 30, seed: TEST }))
      expect(finish(spot, policy, seed).moves.filter(({ kind }) => kind === 'dive')).toEqual([]);
  });

  it('reads the truth only if it says so: honest ones play alike until something tells', () => {
    for (const knows of ['looks', 'nothing'] as const) {
      const policy = trainedPolicy(s4, { knows, ...training });
      expect(policy.isHonest).toBe(true);
      const firsts = s4.story.truths.map(({ id: truth }) =>
        policy.choose(start(s4, { seed: 3, truth }).world, () => 0.5),
      );
      for (const first of firsts) expect(first).toEqual(firsts[0]);
    }
    expect(trainedPolicy(s4, { knows: 'truth', ...training }).isHonest).toBe(false);
  });

  it('is trained once for a story, and comes out the same in another one like it', () => {
    const again = prepare(shippedPack('container-closes-friday'));
    const started = train(s4, { knows: 'truth', ...training }).next();
    expect(started.done).toBe(true);
    const moves = (scenario: Scenario): unknown =>
      weeksOf(scenario, { count: 10, seed: 8 }).map(
        ({ spot, seed }) => finish(spot, toEnd(train(scenario, { knows: 'looks', ...training })), seed).moves,
      );
    expect(moves(again)).toEqual(moves(s4));
  });

  it('can be stopped at any play', () => {
    const again = prepare(shippedPack('container-closes-friday'));
    const steps = train(again, { knows: 'nothing', seed: 5, plays: 500 });
    const first = steps.next();
    expect(first.done).toBe(false);
    steps.return({ id: '', isHonest: true, choose: () => ({ call: 'turn', kind: 'turn' }) });
    expect(steps.next().done).toBe(true);
  });
});
