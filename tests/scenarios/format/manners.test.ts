import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { load } from '../../../scenarios/index.ts';
import { readFolder, withFile } from '../../helpers/load-folder.ts';

const files = readFolder(join(import.meta.dirname, '../../fixtures/kitchen-sink'));
const source = new TextDecoder().decode(files.get('scenario.yaml'));
/** Problems of the kitchen sink with one replacement, as `code: message` and where the place is. */
function told(
  from: string,
  to: string,
): { readonly code: string; readonly path: string; readonly isPlaced: boolean }[] {
  if (!source.includes(from)) throw new Error(`nothing to replace: ${from}`);
  const { problems } = load(withFile(files, 'scenario.yaml', source.replace(from, to)));
  return problems
    .filter(({ severity }) => severity === 'error')
    .map(({ code, path, line, column }) => ({ code, path, isPlaced: line !== null && column !== null }));
}

describe('roles, styles, lessons and forecasts', () => {
  it.each([
    [
      'a role nobody plays',
      'roles: [manager], effects',
      'roles: [boss], effects',
      'scenario/unknown-name',
      'calls.read_ada.options.ask.roles',
    ],
    ['a style that is none', 'style: assign', 'style: order', 'format/bad-word', 'calls.send_ben.style'],
    [
      'a lesson nobody can learn',
      'teaches: pipes',
      'teaches: whistling',
      'scenario/unknown-name',
      'calls.open_lesson.teaches',
    ],
    [
      'a skill the person lacks',
      'topic: pipes\n    text: Ben',
      'topic: soup\n    text: Ben',
      'scenario/unknown-name',
      'calls.ben.topic',
    ],
    [
      'a word on no card',
      'card: wet_page, who: ben, stated',
      'card: dry_page, who: ben, stated',
      'scenario/unknown-card',
      'calls.number.merge',
    ],
    ['a word of a stranger', 'who: ben, stated', 'who: bob, stated', 'scenario/unknown-person', 'calls.number.merge'],
    ['a word of 140 in a hundred', 'stated: 0.8 }]', 'stated: 1.4 }]', 'format/bad-number', 'calls.number.merge'],
    [
      'odds by date of a yes',
      '    odds: [{ when: known.cause',
      '    odds_by: { 2: 0.5 }\n    odds: [{ when: known.cause',
      'format/unknown-key',
      'calls.number.odds_by',
    ],
    [
      'an event without odds of its own',
      'of: "end.serve <= 4"',
      'of: "bowls <= 4"',
      'format/missing-key',
      'calls.plan_holds',
    ],
    ['a craft that is none', 'needs_craft: data', 'needs_craft: soup', 'format/bad-word', 'files.till.levels'],
    ['a lesson on a Move', 'style: assign', 'teaches: pipes', 'format/unknown-key', 'calls.send_ben.teaches'],
  ])('refuses %s with its place', (_, from, to, code, path) => {
    const problems = told(from, to);
    expect(problems.map((each) => each.code)).toContain(code);
    const problem = problems.find((each) => each.code === code);
    expect(problem?.path).toContain(path);
    expect(problem?.isPlaced).toBe(true);
  });
  it('lets roles and the stock be read in conditions, and only as what they are', () => {
    const when = (is: string) =>
      told('when: "taste == \'burnt\'", to: worked_around', `when: "${is}", to: worked_around`);
    expect(when("role == 'manager' && referent > 0.5")).toEqual([]);
    expect(when("role == 'king'").map((each) => each.code)).toContain('scenario/unknown-name');
    expect(when('role > 1').map((each) => each.code)).toContain('scenario/wrong-type');
  });
});
