import type { Letter, Letters } from '../../format/calls.ts';
import type { Deliverable } from '../../format/parts.ts';

/** More tags than this are tapped one by one and all together, not in every mix. */
const MIXED = 3;

/** The rows a person can agree in one sentence: each face for the last word, with each mix of the tags; no row twice. */
export function offeredRows(deliverable: Deliverable | undefined): readonly Letters[] {
  if (deliverable === undefined) return [];
  const people = Object.keys(deliverable.people);
  const { agree } = deliverable;
  const base =
    agree?.base ?? Object.fromEntries(people.map((one, at): [string, Letter] => [one, at === 0 ? 'R' : 'I']));
  const faces = (agree?.lastWord ?? people).filter((face) => face === 'nobody' || people.includes(face));
  const tags = (agree?.tags ?? []).filter((tag) => people.includes(tag));
  const rows = new Map<string, Letters>();
  for (const face of faces) {
    for (const tagged of mixes(tags)) {
      const row = rowWith(base, face, tagged);
      const name = people.map((person) => row[person] ?? '').join();
      if (Object.keys(row).length > 0 && !rows.has(name)) rows.set(name, row);
    }
  }
  return [...rows.values()];
}

function mixes(tags: readonly string[]): readonly (readonly string[])[] {
  if (tags.length > MIXED) return [[], ...tags.map((tag) => [tag]), tags];
  return tags.reduce<readonly (readonly string[])[]>((all, tag) => [...all, ...all.map((mix) => [...mix, tag])], [[]]);
}

function rowWith(base: Letters, face: string, tagged: readonly string[]): Letters {
  const row: Record<string, Letter> = { ...base };
  for (const tag of tagged) row[tag] = 'C';
  if (face !== 'nobody') row[face] = row[face] === 'R' ? 'A+R' : 'A';
  return row;
}

export function isSameRow(a: Letters, b: Letters | undefined): boolean {
  if (b === undefined) return false;
  const people = Object.keys(a);
  return people.length === Object.keys(b).length && people.every((person) => a[person] === b[person]);
}
