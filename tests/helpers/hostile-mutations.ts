import { programMutations } from './hostile-program-mutations.ts';
import { storyMutations } from './hostile-story-mutations.ts';

/** Faults sown into the kitchen-sink story: what is replaced by what, and the code that must be told. § stands where. */
export interface Mutation {
  readonly code: string;
  readonly file?: string;
  /** Each a list of replacements of the first hit. */
  readonly places: readonly Change[];
}
export type Change = readonly (readonly [find: string, replacement: string])[];

const one = (find: string, replacement: string): Change => [[find, replacement]];
const brackets = '['.repeat(31);

/** Faults of letters and shape. */
const shapeMutations: readonly Mutation[] = [
  {
    code: 'yaml/tag',
    places: [
      one('{ when: known.cause, is: known }', '{ when: §!known.cause, is: known }'),
      one('when: lost, tone', 'when: §!lost, tone'),
      one('{ when: known.cause, to: cleared }', '{ when: §!known.cause, to: cleared }'),
    ],
  },
  {
    code: 'yaml/alias',
    places: [one('role: cook', 'role: §&a cook'), one('trust: 60', 'trust: §*n'), one('says: Waits.', 'says: §*waits')],
  },
  {
    code: 'yaml/merge-key',
    places: [
      one('ada_waits: {', 'ada_waits: { §<<: x,'),
      one('level: {}', 'level: { §<<: { p: 1 } }'),
      one('steps: 5\n', 'steps: 5\n§<<: 6\n'),
    ],
  },
  {
    code: 'yaml/duplicate-key',
    places: [
      one('trust: 60,', 'trust: 60, §trust: 61,'),
      one('rain: { p: 0.5', 'rain: { p: 0.5, §p: 0.4'),
      one('steps: 5\n', 'steps: 5\n§steps: 6\n'),
    ],
  },
  {
    code: 'yaml/syntax',
    places: [
      one('role: cook, wants: quiet', 'role: cook§], wants: quiet'),
      one('title: The kitchen sink', 'title: §The: kitchen: sink'),
      one('  bill:\n    name', '  bill:\n  §\tname'),
    ],
  },
  {
    code: 'yaml/too-deep',
    places: [
      one('paper: false', `paper: ${brackets}§[`),
      one('title: The kitchen sink', `title: ${brackets}§[[[[[[[`),
      one('  door: {}', `  door: ${'{a: '.repeat(30)}§{a: 1`),
    ],
  },
  {
    code: 'yaml/too-long',
    places: [
      one('title: The kitchen sink', `title: §${'x'.repeat(20_481)}`),
      one('says: Waits.', `says: §"${'é'.repeat(10_241)}"`),
      one('  door: {}', `  §${'d'.repeat(20_481)}: {}`),
    ],
  },
  {
    code: 'file/bad-character',
    places: [
      one('text: A feast.', 'text: A §\u202Efeast.'),
      one('# One of everything', '# One§\u0000 of everything'),
      one('says: Waits.', 'says: §"Waits \\u202e."'),
    ],
  },
  {
    code: 'format/unknown-key',
    places: [
      one('wants: quiet', '§want: quiet'),
      one('steps: 5\n', 'steps: 5\n§step: 6\n'),
      one('    once: true', '    §ones: true'),
    ],
  },
  {
    code: 'format/missing-key',
    places: [
      [
        ['  menu:\n', '  §menu:\n'],
        ['    lands: 2\n', ''],
      ],
      [['  ben: { role: plumber, ', '  §ben: { ']],
      [
        ['  swap:\n', '  §swap:\n'],
        ['    tasks: [boil, lay]\n', ''],
      ],
    ],
  },
  {
    code: 'format/wrong-type',
    places: [
      one('steps: 5\n', 'steps: §five\n'),
      one('audience: [guests]\n    when', 'audience: §guests\n    when'),
      one('role: cook', 'role: §12'),
    ],
  },
  {
    code: 'format/bad-number',
    places: [
      one('trust: 60', 'trust: §600'),
      one('patience: 3, lost', 'patience: §0, lost'),
      one('start: 10, range', 'start: §.inf, range'),
    ],
  },
  {
    code: 'format/bad-id',
    places: [
      one('tap: { odds', '§Tap: { odds'),
      one('{ id: left', '{ id: §left-hand'),
      one('card: nine_coins', 'card: §nine-coins'),
    ],
  },
  {
    code: 'format/bad-word',
    places: [one('tempo: week', 'tempo: §weeks'), one('type: SS', 'type: §SX'), one('stakes: turn', 'stakes: §today')],
  },
  {
    code: 'format/empty-value',
    places: [one('wants: quiet', '§wants: '), one('text: Dry feet. }', '§text: }'), one('tone: plain\n', '§tone:\n')],
  },
];

export const mutations: readonly Mutation[] = [...shapeMutations, ...storyMutations, ...programMutations];

/** A mutated text and where its § stood. */
export function mutate(
  text: string,
  change: Change,
): { readonly text: string; readonly line: number; readonly column: number } {
  let changed = text;
  for (const [find, replacement] of change) {
    if (!changed.includes(find)) throw new Error(`Nothing to change: ${find}`);
    changed = changed.replace(find, () => replacement);
  }
  const mark = changed.indexOf('§');
  if (mark === -1) throw new Error(`No § in ${JSON.stringify(change)}`);
  const before = changed.slice(0, mark).split('\n');
  return { text: changed.replace('§', ''), line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}
