import { describe, expect, it } from 'vitest';
import { modesFrom } from '../../../scenarios/explore/chart-paths.ts';
import { hitsOf } from '../../../scenarios/explore/hits.ts';
import { randomPolicy } from '../../../scenarios/explore/policies/random.ts';
import { type Structure, structureOf } from '../../../scenarios/explore/structure.ts';
import { load, prepare, type Scenario } from '../../../scenarios/index.ts';
import { toEnd } from '../../helpers/explored.ts';
import { storyText } from '../../helpers/generated-story.ts';
import { printProblems } from '../../helpers/load-folder.ts';

/** The first generated story with one thing changed. Warnings are welcome: what the loader sees is not what is tested here. */
function changed(...pairs: readonly (readonly [string, string])[]): Scenario {
  const text = pairs.reduce((all, [from, to]) => {
    if (!all.includes(from)) throw new Error(`no ${from} in the story`);
    return all.replace(from, to);
  }, storyText(1));
  const { pack, problems } = load(new Map([['scenario.yaml', text]]));
  if (pack === undefined) throw new Error(printProblems(problems));
  return prepare(pack);
}
function structure(scenario: Scenario, plays = 60): Structure {
  return structureOf(scenario, toEnd(hitsOf(scenario, { policies: [randomPolicy(scenario)], seed: 1, plays })));
}

describe('structure', () => {
  it('proves nothing wrong with a sound story', () => {
    const { proved } = structure(changed());
    expect(proved).toEqual({ unreachable: [], deadEnds: [], deadEdges: [] });
  });

  it('proves that no path leads to a scene nobody goes to', () => {
    const { proved, notFound } = structure(
      changed(['  site:\n', '  attic:\n    on_step: [{ next: site }]\n  site:\n']),
    );
    expect(proved.unreachable).toEqual([{ region: 'story', mode: 'attic' }]);
    expect(proved.deadEdges.map(({ mode }) => mode)).toEqual(['attic']);
    expect(notFound.modes).toEqual([]);
  });

  it('proves that an edge behind one without a condition is never taken', () => {
    const { proved } = structure(changed(['[{ next: site }]', '[{ next: site }, { when: "done > 5", next: start }]']));
    expect(proved.deadEdges).toEqual([]);
    const two = structure(
      changed(
        ['[{ next: site }]', '[{ next: site }, { when: "done > 5", next: attic }]'],
        ['  site:\n', '  attic: {}\n  site:\n'],
      ),
    );
    expect(two.proved.deadEdges).toMatchObject([{ mode: 'start', to: 'attic', edge: 1 }]);
    expect(two.proved.unreachable).toEqual([{ region: 'story', mode: 'attic' }]);
  });

  it('only says not found of what a condition keeps shut', () => {
    const shut = changed(
      ['[{ next: site }]', '[{ when: "done > 99 && calm < 1", next: attic }, { next: site }]'],
      ['  site:\n', '  attic: {}\n  site:\n'],
      ['early: { text: Early.', 'never: { text: Never., when: "done > 99 && calm < 1" }\n      early: { text: Early.'],
    );
    const { proved, notFound } = structure(shut);
    expect(proved.unreachable).toEqual([]);
    expect(notFound.modes).toEqual([{ region: 'story', mode: 'attic' }]);
    expect(notFound.edges).toMatchObject([{ mode: 'start', to: 'attic' }]);
    expect(notFound.closedOptions).toEqual(['mend.never']);
    expect(notFound.plays).toBe(60);
  });
});

describe('paths of a chart', () => {
  it('stop behind an edge that is always taken', () => {
    const mode = (
      edges: readonly { readonly to: string; readonly when?: { readonly type: string; readonly params: object } }[],
    ) => ({
      entry: [],
      isFinal: false,
      on: { go: edges.map((edge) => ({ effects: [], ...edge })) },
    });
    const region = {
      id: 'r',
      initial: 'a',
      modes: { a: mode([{ to: 'b' }, { to: 'c' }]), b: mode([]), c: mode([]) },
    };
    expect([...modesFrom(region as Parameters<typeof modesFrom>[0], 'a')]).toEqual(['a', 'b']);
  });
});
