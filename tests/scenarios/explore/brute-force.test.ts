import { describe, expect, it } from 'vitest';
import { doorsOf } from '../../../scenarios/explore/doors.ts';
import { exhaust } from '../../../scenarios/explore/exhaust.ts';
import { type Hits, hitsOf } from '../../../scenarios/explore/hits.ts';
import { randomPolicy } from '../../../scenarios/explore/policies/random.ts';
import { weeksOf } from '../../../scenarios/explore/weeks.ts';
import { witnessesOf } from '../../../scenarios/explore/witnesses.ts';
import { type Scenario, start, stepFast, type World } from '../../../scenarios/index.ts';
import { bruteForce, type WholeTree } from '../../helpers/brute-force.ts';
import { toEnd } from '../../helpers/explored.ts';
import { generatedStory } from '../../helpers/generated-story.ts';
import { play, turn } from '../../helpers/play.ts';
import { shipped } from '../../helpers/shipped-packs.ts';

const stories = Array.from({ length: 10 }, (_, at) => [at + 1, generatedStory(at + 1)] as const);
const MOST = 30_000;
const SEED = 11;

/** All weeks of one story by the slow way: what the explorer claims is held against this, never against itself. */
function slowly(scenario: Scenario): WholeTree {
  const weeks = scenario.story.truths.flatMap(({ id: truth }) => weeksOf(scenario, { count: 1, seed: SEED, truth }));
  const trees = weeks.map(({ spot }) => bruteForce(scenario, spot.world, MOST));
  return {
    best: Math.max(...trees.map(({ best }) => best)),
    worst: Math.min(...trees.map(({ worst }) => worst)),
    endings: new Set(trees.flatMap(({ endings }) => [...endings])),
    taken: new Set(trees.flatMap(({ taken }) => [...taken])),
    worlds: trees.reduce((sum, { worlds }) => sum + worlds, 0),
  };
}
const trees = new Map(stories.map(([id, scenario]) => [id, slowly(scenario)]));
const treeOf = (id: number): WholeTree =>
  trees.get(id) ?? { best: 0, worst: 0, endings: new Set(), taken: new Set(), worlds: 0 };

describe('exploring, against every move in every order', () => {
  it.each(stories)('says exact only what is exact (generated story %i)', (id, scenario) => {
    const tree = treeOf(id);
    const found = toEnd(witnessesOf(scenario, { seed: SEED, plays: 300, weeks: 1, most: MOST }));
    expect(found.outcome.highest.exact).not.toBeNull();
    expect(found.outcome.highest.walk.value).toBe(tree.best);
    expect(found.outcome.lowest.exact).not.toBeNull();
    expect(found.outcome.lowest.walk.value).toBe(tree.worst);
    for (const [ending, { walk, isShut }] of Object.entries(found.endings)) {
      expect(walk !== null, ending).toBe(tree.endings.has(ending));
      expect(isShut, ending).toBe(!tree.endings.has(ending));
    }
  });

  it.each(stories)('never goes further than can be gone, nor proves too much (generated story %i)', (id, scenario) => {
    const tree = treeOf(id);
    const found = toEnd(witnessesOf(scenario, { seed: SEED, plays: 200, weeks: 1 }));
    expect(found.outcome.highest.walk.value).toBeLessThanOrEqual(tree.best);
    expect(found.outcome.lowest.walk.value).toBeGreaterThanOrEqual(tree.worst);
    expect(found.outcome.highest.bound).toBeGreaterThanOrEqual(tree.best);
    expect(found.outcome.lowest.bound).toBeLessThanOrEqual(tree.worst);
    for (const [ending, { walk, isShut }] of Object.entries(found.endings)) {
      if (walk !== null) expect(tree.endings, ending).toContain(ending);
      expect(isShut).toBe(false);
    }
  });

  it('finds the best and worst of most stories without walking them whole', () => {
    const reached = stories.map(([id, scenario]) => {
      const { outcome } = toEnd(witnessesOf(scenario, { seed: SEED, plays: 1500, weeks: 1 }));
      return outcome.highest.walk.value === treeOf(id).best && outcome.lowest.walk.value === treeOf(id).worst;
    });
    expect(reached.filter(Boolean).length).toBeGreaterThanOrEqual(6);
  });

  it.each(stories)('hits nothing that cannot be hit, and most of what can (generated story %i)', (_id, scenario) => {
    const policies = [randomPolicy(scenario)];
    const hits: Hits = toEnd(hitsOf(scenario, { policies, seed: 3, plays: 150 }));
    const weeks = Array.from({ length: 150 }, (_, at) => weeksOf(scenario, { count: at + 1, seed: 3 })[at]);
    expect(Object.values(hits.endings).reduce((sum, plays) => sum + plays, 0)).toBe(weeks.length);
    const all = scenario.story.calls.flatMap(({ id, kind, options }) =>
      kind === 'dive' ? [id] : options.map((option) => `${id}.${option.id}`),
    );
    const taken = all.filter((name) => (hits.options[name]?.taken ?? 0) > 0);
    for (const name of taken) expect(treeOf(_id).taken, name).toContain(name);
    expect(new Set(taken)).toEqual(new Set([...treeOf(_id).taken].filter((name) => name !== 'turn')));
  });

  it.each(stories)('knows which doors are open along a run (generated story %i)', (id, scenario) => {
    let run = start(scenario, { seed: 40 + id });
    const silent: World[] = [run.world];
    while (run.world.at['clock'] !== 'over') {
      const next = stepFast(run, turn);
      if (!next.ok) throw new Error(next.error.code);
      run = next.value;
      silent.push(run.world);
    }
    const rows = doorsOf(run, { seed: 1, plays: 400 });
    const reach = silent.map((world) => bruteForce(scenario, world, MOST).endings);
    for (const { after, ending, state } of rows) {
      const can = reach[after]?.has(ending) === true;
      // Open and shut are claims, and must be true; what was not found may be there.
      if (state !== 'not_found') expect(state === 'open', `${ending} after ${after}`).toBe(can);
    }
    const found = rows.filter(({ state }) => state === 'open').length;
    const there = rows.filter(({ after, ending }) => reach[after]?.has(ending) === true);
    expect(found).toBeGreaterThanOrEqual(0.7 * there.length);
  });
});

describe('the last turns of a shipped story, every move in every order', () => {
  const s4 = shipped('container-closes-friday');
  // With a token less a turn: the tree of a whole Friday is too wide to be walked the slow way.
  const assists = { tokens: -1, strip: 5, coach: 'on', clocks: 'written' } as const;
  const openings = [
    play(s4, { seed: 28, assists }, turn, { call: 'pallet_7', kind: 'decision', option: 'new_four' }, turn),
    play(s4, { seed: 7, assists }, turn, turn),
  ];
  it.each(openings.map((run) => [run.log.seed, run] as const))(
    'agrees on best, worst and endings (seed %i)',
    (seed, run) => {
      const tree = bruteForce(s4, run.world, MOST);
      const walked = exhaust({ spot: run, seed }, MOST);
      if (walked === null) throw new Error('not walked whole');
      expect(tree.worlds).toBeGreaterThan(20);
      expect(walked.best.outcome).toBe(tree.best);
      expect(walked.worst.outcome).toBe(tree.worst);
      expect(new Set(walked.endings.keys())).toEqual(tree.endings);
    },
  );

  it('says nothing where there is more than it may look at', () => {
    expect(exhaust({ spot: start(s4, { seed: 1 }), seed: 1 }, 50)).toBeNull();
  });
});
