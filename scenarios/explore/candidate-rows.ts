import { readRow } from '../engine/model/raci/row-grade.ts';
import type { Call, Letter, Letters } from '../format/calls.ts';
import type { Deliverable } from '../format/parts.ts';
import type { Tables } from '../engine/tables.ts';

const kept = new WeakMap<Deliverable, readonly Letters[]>();
/** How many faces beside the best one may hold the last word. */
const FACES = 3;

/**
 * Rows worth telling apart: the best by the model of letters, the best with the last word at each of three other faces, then the two
 * commonest faults: two with the last word, and nobody with it. They depend on the deliverable alone, so they are made once.
 */
export function candidateRows(tables: Tables, call: Call): readonly Letters[] {
  const deliverable = tables.deliverables.get(call.id);
  if (!deliverable) return [];
  const known = kept.get(deliverable);
  if (known !== undefined) return known;
  const made = rowsOf(deliverable);
  kept.set(deliverable, made);
  return made;
}

function rowsOf(deliverable: Deliverable): readonly Letters[] {
  const { agree, people } = deliverable;
  const names = Object.keys(people);
  const base = agree?.base ?? Object.fromEntries(names.map((name, i): [string, Letter] => [name, i === 0 ? 'R' : 'I']));
  const faces = (agree?.lastWord ?? names).filter((face) => names.includes(face));
  const tags = (agree?.tags ?? names).filter((tag) => names.includes(tag));
  const best = faces.map((face) => bestWith(deliverable, base, face, tags)).sort((a, b) => b.worth - a.worth);
  const [first, second] = best;
  const rows = best.slice(0, 1 + FACES).map(({ row }) => row);
  if (first === undefined) return rows;
  const two: readonly Letters[] =
    second === undefined ? [] : [{ ...first.row, [second.face]: lastWordOf(first.row[second.face]) }];
  const none = Object.fromEntries(
    Object.entries(first.row).map(([name, letter]): [string, Letter] => [name, withoutLastWord(letter)]),
  );
  return unique([...rows, ...two, none]);
}

/** The tags are put on one after another while they help: of five there are only five looks. */
function bestWith(
  deliverable: Deliverable,
  base: Letters,
  face: string,
  tags: readonly string[],
): { readonly face: string; readonly row: Letters; readonly worth: number } {
  let row: Letters = { ...base, [face]: lastWordOf(base[face]) };
  let worth = readRow(deliverable.people, row).final;
  for (const tag of tags) {
    if (tag === face || row[tag] === 'R') continue;
    const tried: Letters = { ...row, [tag]: 'C' };
    const value = readRow(deliverable.people, tried).final;
    // Asked before rather than not, where the model is indifferent: that is what tags are for.
    if (value >= worth) [row, worth] = [tried, value];
  }
  return { face, row, worth };
}

function lastWordOf(letter: Letter | undefined): Letter {
  return letter === 'R' || letter === 'A+R' ? 'A+R' : 'A';
}
function withoutLastWord(letter: Letter): Letter {
  return letter === 'A+R' ? 'R' : letter === 'A' ? 'I' : letter;
}

function unique(rows: readonly Letters[]): readonly Letters[] {
  const seen = new Set<string>();
  return rows.filter((row) => {
    const key = rowId(row);
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

/** A row as a word: `osman=A,tamsin=R`, people in the order of the alphabet. */
export function rowId(letters: Letters): string {
  return Object.entries(letters)
    .map(([person, letter]) => `${person}=${letter}`)
    .sort()
    .join(',');
}
