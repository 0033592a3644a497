import { start } from '../../engine/start.ts';
import type { Scenario } from '../../engine/run.ts';
import type { World } from '../../engine/world.ts';
import { pickOf } from '../../engine/view/reading.ts';
import type { Letter, Letters } from '../../format/calls.ts';
import type { Deliverable } from '../../format/parts.ts';
import type { Draft, Rule } from './rule.ts';

/**
 * `fair/names-matter`: swapping names changes no key (scoring design §5, 7). Two people of whom a row says exactly the same facts are only
 * two names there: giving one the other's letter must earn the same levels. Held for every last word that may be given.
 */
export const namesMatter: Rule = ({ scenario }) =>
  scenario.story.deliverables.flatMap((deliverable) => {
    const people = Object.keys(deliverable.people);
    const pairs = people.flatMap((a, at) =>
      people.slice(at + 1).flatMap((b) => (areAlike(deliverable, a, b) ? [[a, b] as const] : [])),
    );
    return pairs.flatMap(([a, b]) => differing(scenario, deliverable, a, b));
  });

function areAlike({ people }: Deliverable, a: string, b: string): boolean {
  return JSON.stringify(people[a]) === JSON.stringify(people[b]);
}

function differing(scenario: Scenario, deliverable: Deliverable, a: string, b: string): Draft[] {
  const key = `${deliverable.id}.agreed`;
  const facets = scenario.story.keys[key]?.facets ?? [];
  const { world } = start(scenario, { seed: 0 });
  const levels = (letters: Letters): string =>
    facets.map((each) => String(pickOf(scenario, each.level, withRow(world, deliverable.id, letters)))).join();
  const base = deliverable.agree?.base ?? {};
  const rows = (['A', 'C', 'I'] as const).flatMap((letter): (readonly [Letter, Letter])[] => [
    [letter, 'I'],
    [letter, 'R'],
  ]);
  const isDifferent = rows.some(
    ([mine, theirs]) => levels({ ...base, [a]: mine, [b]: theirs }) !== levels({ ...base, [a]: theirs, [b]: mine }),
  );
  return isDifferent
    ? [{ code: 'fair/names-matter', weight: 45, path: ['keys', key], blanks: { a, b, row: deliverable.id } }]
    : [];
}

function withRow(world: World, row: string, letters: Letters): World {
  return { ...world, letters: { ...world.letters, [row]: letters }, did: { ...world.did, [row]: true } };
}
