import { describe, expect, it } from 'vitest';
import { load } from '../../../scenarios/format/load.ts';
import { readFolder, withFile } from '../../helpers/load-folder.ts';

describe('a Move written wrongly', () => {
  const folder = readFolder('tests/fixtures/kitchen-sink');
  const text = new TextDecoder().decode(folder.get('scenario.yaml'));
  const codesAt = (from: string, to: string): readonly string[] => {
    if (!text.includes(from)) throw new Error(`the kitchen sink does not say ${from}`);
    const { problems } = load(withFile(folder, 'scenario.yaml', text.replace(from, to)));
    return problems.filter(({ severity }) => severity === 'error').map(({ code, path }) => `${code} ${path}`);
  };
  const overlap = 'model: { from: chop, to: boil, change: 0.4, sensitivity: 0.5 }';
  const at = 'calls.plan_b.options';

  it('names a task that is none (scenario/unknown-task)', () => {
    expect(codesAt('model: { protects: boil', 'model: { protects: bake')).toEqual([
      `scenario/unknown-task ${at}.time_aside.model.protects`,
    ]);
  });
  it('overlaps two tasks without a finish-to-start link (scenario/unknown-task)', () => {
    expect(codesAt(overlap, 'model: { from: chop, to: lay, change: 0.4 }')).toEqual([
      `scenario/unknown-task ${at}.overlap.model.to`,
    ]);
  });
  it('carries a key of another resolution, or lacks its own', () => {
    expect(codesAt(overlap, 'model: { from: chop, to: boil, people: 3 }')).toEqual([
      `format/unknown-key ${at}.overlap.model.people`,
    ]);
    expect(codesAt(overlap, 'model: { from: chop }')).toContain(`format/missing-key ${at}.overlap.model`);
  });
  it('has no resolution (format/missing-key)', () => {
    expect(codesAt(`resolution: fast_track\n        ${overlap}`, overlap)).toEqual([
      `format/missing-key ${at}.overlap.model`,
    ]);
  });
  it('tells on a quantity that is none or no number', () => {
    expect(codesAt('tells: { worth: bowls }', 'tells: { worth: taste }')).toEqual([
      `scenario/wrong-type ${at}.less.model.tells.worth`,
    ]);
  });
  it('reads `parameter` where nothing is set (scenario/unknown-name)', () => {
    expect(codesAt('effects: [{ add: { trust.ada: 1 } }]', 'effects: [{ add: { trust.ada: parameter } }]')[0]).toMatch(
      /^scenario\/unknown-name /,
    );
  });
  it('asks for the ten without tasks (format/missing-key)', () => {
    expect(
      codesAt('tasks: [chop, boil, lay, serve]\n    text: Friday comes early.', 'text: Friday comes early.'),
    ).toContain('format/missing-key calls.rush');
  });
});
