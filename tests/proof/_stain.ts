// A story with its secrets marked: every word and every name nobody may see carries a character no story uses. What is searched
// for is the secret itself, wherever it turns up and in whatever company, and never a word that a view may use of its own accord.
import { prepare } from '../../scenarios/index.ts';
import type { Pack, Scenario, Story, Text } from '../../scenarios/index.ts';

/** Before every word and name that nobody may see while the week lasts. */
export const SECRET = '⟦';
/** Before every word of a card or fact, with its number: secret until it is known. */
const OPENS = '⟪';
const CLOSES = '⟫';
export const FACT = new RegExp(`${OPENS}(\\d+)${CLOSES}`, 'g');

export interface Stained {
  readonly scenario: Scenario;
  /** Cards and facts, by the number their words carry. */
  readonly facts: readonly string[];
  /** How many texts and names are marked. */
  readonly secrets: number;
}

/** Truths and hidden numbers under other names, secret words marked; in everything else the same story, draw for draw. */
export function stain(pack: Pack): Stained {
  const facts: string[] = [];
  const marks = new Map<string, string>();
  for (const text of secretTexts(pack.story)) for (const row of text.rows) marks.set(row.path, SECRET);
  for (const [fact, text] of factTexts(pack.story)) {
    for (const row of text.rows) marks.set(row.path, `${OPENS}${facts.length}${CLOSES}`);
    facts.push(fact);
  }
  const words = Object.entries(pack.words).map(([language, lines]) => [language, markAll(lines, marks)] as const);
  const guides = Object.entries(pack.guides).map(([language, guide]) => [language, markWords(guide, SECRET)] as const);
  const names = namesOf(pack.story);
  return {
    scenario: prepare({
      ...pack,
      story: renamed(pack.story, names),
      words: Object.fromEntries(words),
      guides: Object.fromEntries(guides),
    }),
    facts,
    secrets: marks.size + names.hidden.size + names.truths.size,
  };
}

/** The text as it stood before anything was marked. */
export function unstained(json: string): string {
  return json.replaceAll(SECRET, '').replace(FACT, '');
}

function secretTexts({ keys, debrief, aftermath, marks, crossed, truths, quantities }: Story): readonly Text[] {
  const own = [debrief.happened, debrief.yourCalls, debrief.tryNext, debrief.action, debrief.twin?.text];
  const end = [aftermath.text, aftermath.receipt, aftermath.lateLines.of, debrief.twin?.ask];
  const each = [...debrief.prompts, ...aftermath.endings, ...marks, ...crossed, ...truths];
  const hidden = quantities.filter((quantity) => !quantity.isShown);
  const read = Object.values(keys).flatMap((key) => [...key.facets.map((facet) => facet.because), key.otherwise]);
  return [...own, ...end, ...read, ...[...each, ...hidden].map(({ text }) => text)].filter(
    (text) => text !== undefined,
  );
}

function factTexts({ calls, facts }: Story): readonly (readonly [fact: string, text: Text])[] {
  const levels = calls.flatMap((call) => call.file?.levels ?? []);
  return [
    ...levels.map(({ card, text }) => [card, text] as const),
    ...facts.map(({ id, text }) => [id, text] as const),
  ];
}

function markAll(lines: Readonly<Record<string, string>>, marks: ReadonlyMap<string, string>): Record<string, string> {
  const marked = Object.entries(lines).map(([path, line]): [string, string] => {
    const mark = marks.get(path);
    return [path, mark === undefined ? line : markWords(line, mark)];
  });
  return Object.fromEntries(marked);
}

/** Every word, so that a piece of a sentence is found too; a place where a number is printed is no word. */
function markWords(line: string, mark: string): string {
  return line
    .split(' ')
    .map((word) => (word === '' || word.includes('{') ? word : mark + word))
    .join(' ');
}

interface Names {
  readonly hidden: ReadonlySet<string>;
  readonly truths: ReadonlySet<string>;
}
function namesOf({ quantities, truths }: Story): Names {
  const hidden = quantities.filter((each) => !each.isShown).map((each) => each.id);
  return { hidden: new Set(hidden), truths: new Set(truths.map((each) => each.id)) };
}

function renamed(story: Story, names: Names): Story {
  const own = {
    ...story,
    quantities: story.quantities.map((each) => ({ ...each, id: named(each.id, names.hidden) })),
    truths: story.truths.map((each) => ({ ...each, id: named(each.id, names.truths) })),
  };
  // Only names change: the shape stays what it was. Whatever is missed below, the same plays would not end alike.
  return rename(own, names) as Story;
}

/** Wherever a story names a hidden number or a truth: conditions, effects, what a Move tells on, rows that rule out. */
function rename(node: unknown, names: Names): unknown {
  if (Array.isArray(node)) return node.map((each) => rename(each, names));
  if (typeof node !== 'object' || node === null) return node;
  const part: Record<string, unknown> = {};
  for (const [key, each] of Object.entries(node)) part[key] = rename(each, names);
  if (part['op'] === 'name') part['name'] = named(part['name'], names.hidden);
  if ((part['op'] === '==' || part['op'] === '!=') && (isTruth(part['a']) || isTruth(part['b'])))
    return { ...part, a: ofTruth(part['a'], names), b: ofTruth(part['b'], names) };
  if (part['kind'] === 'add' || part['kind'] === 'set') part['to'] = named(part['to'], names.hidden);
  if (part['kind'] === 'take') part['from'] = allNamed(part['from'], names.hidden);
  if (part['rulesOut'] !== undefined) part['rulesOut'] = allNamed(part['rulesOut'], names.truths);
  if (part['tells'] !== undefined) part['tells'] = tellsOf(part['tells'], names);
  return part;
}

const named = (id: unknown, among: ReadonlySet<string>): unknown =>
  typeof id === 'string' && among.has(id) ? SECRET + id : id;
const allNamed = (list: unknown, among: ReadonlySet<string>): unknown =>
  Array.isArray(list) ? list.map((id: unknown) => named(id, among)) : list;
const isTruth = (side: unknown): boolean =>
  typeof side === 'object' && side !== null && 'name' in side && side.name === 'truth';
const ofTruth = (side: unknown, names: Names): unknown =>
  typeof side === 'object' && side !== null && 'value' in side
    ? { ...side, value: named(side.value, names.truths) }
    : side;
const tellsOf = (tells: unknown, names: Names): unknown =>
  Object.fromEntries(Object.entries(tells ?? {}).map(([key, id]) => [key, named(id, names.hidden)]));
