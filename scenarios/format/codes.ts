import type { Problem } from './story.ts';

interface Code {
  readonly severity: Problem['severity'];
  readonly meaning: string;
}
const error = (meaning: string): Code => ({ severity: 'error', meaning });
const warning = (meaning: string): Code => ({ severity: 'warning', meaning });

/** Every code a file can meet; the numbers of the specification, quoted by tests. */
export const problemCodes = {
  'file/not-found': error('There is no scenario.yaml.'),
  'file/too-large': error('More than 2,097,152 bytes.'),
  'file/not-utf8': error('A byte that is not UTF-8.'),
  'file/empty': error('Nothing but white space and comments.'),
  'file/bad-character': error(
    'NUL, a control character, or a mark that turns the direction of text; also by an escape.',
  ),
  'yaml/syntax': error('Not YAML; or more than one document, a directive, a key that is not one word.'),
  'yaml/too-deep': error('Collections nested more than 32 deep.'),
  'yaml/too-many-nodes': error('More than 20,000 mappings, lists, keys and values.'),
  'yaml/too-many-keys': error('A mapping of more than 2,000 keys.'),
  'yaml/too-long': error('A key or value of more than 20,480 bytes.'),
  'yaml/alias': error('An anchor or an alias.'),
  'yaml/tag': error('A tag; most often a condition that begins with ! and lacks its quotes.'),
  'yaml/merge-key': error('A merge key.'),
  'yaml/duplicate-key': error('A key that stands twice in a mapping.'),
  'format/unknown-key': error('A key that does not belong there.'),
  'format/missing-key': error('A key that must be there.'),
  'format/wrong-type': error('A text where a list is expected, and the like.'),
  'format/bad-number': error('Not finite, not whole, out of range.'),
  'format/bad-id': error('A name that is not small letters, digits and _, or is a word of the language.'),
  'format/bad-word': error('A word that is none of those allowed.'),
  'format/empty-value': error('A key without a value; most often a comma in an unquoted text inside { }.'),
  'format/too-new': error('Written in a later format.'),
  'format/more-problems': error('More than 500 problems in a file; the rest is not listed.'),
  'expression/syntax': error('Not an expression, or one of more than 2,000 characters.'),
  'expression/not-allowed': error('A function, list, index or comment; an amount that reads itself.'),
  'scenario/unknown-name': error('A name that nothing declares.'),
  'scenario/unknown-person': error('No such person, or not in that row.'),
  'scenario/unknown-file': error('No such file.'),
  'scenario/unknown-card': error('No such card or fact.'),
  'scenario/unknown-call': error('No such call.'),
  'scenario/unknown-option': error('No such option or pick of the call.'),
  'scenario/unknown-scene': error('No such scene or ending.'),
  'scenario/unknown-task': error('No such task.'),
  'scenario/unknown-region': error('No such region of the chart or of the wall.'),
  'scenario/unknown-path': error('A translation without an original, or an edit of the plan that is none.'),
  'scenario/wrong-type': error('A number where a condition is needed, and the like.'),
  'scenario/odds-sum': error('The odds of the truths do not sum to 1.'),
  'scenario/weights-zero': error('No part of the outcome has a weight.'),
  'scenario/reads-truth': error('What a player may see or choose depends on the truth or on something drawn.'),
  'scenario/reads-hidden': error('What is worked out from the wall reads a quantity that is not shown.'),
  'scenario/no-fallback': error('A list of rows whose last row has a condition; for texts a warning.'),
  'scenario/no-ending': error('There is no ending.'),
  'scenario/dead-end': error(
    'A call of which nothing can ever be taken; an event that raises itself; tasks that wait for each other.',
  ),
  'scenario/duplicate-id': error('A name that means two things.'),
  'scenario/bad-settles': error('What is settled is no option of a radio dilemma.'),
  'scenario/unreachable': warning('A scene, option, intent, event or row that no run comes to.'),
  'scenario/never-written': warning('A quantity or fact that nothing ever changes or makes known.'),
  'scenario/never-shown': warning('A text that nothing ever says.'),
  'scenario/missing-text': warning('A translation lacks a text.'),
  'scenario/text-too-long': warning('A strip entry over 55 characters or an intent over nine words.'),
  'scenario/too-many-ways-out': warning('More than four ways out of a strip entry.'),
  'scenario/later': { severity: 'note', meaning: 'Parsed, checked and kept; acts in a later version.' },
} as const satisfies Record<string, Code>;

export type ProblemCode = keyof typeof problemCodes;

/** What only the tables of the command line can meet: a network of tasks, a matrix of letters (`cli.md` §3–4). */
export const tableCodes = {
  'program/duplicate-id': error('A name that two tasks, resources or closed times share.'),
  'program/unknown-task': error('No such task.'),
  'program/unknown-resource': error('No such resource.'),
  'program/cycle': error('Tasks that wait for each other.'),
  'program/demand-above-capacity': error('More than the resource ever has.'),
  'raci/duplicate-id': error('A name that two people or two rows share.'),
  'raci/unknown-person': error('Nobody of that name, or nobody present in that row.'),
  'raci/nobody-present': error('A row without anybody.'),
  'raci/no-rows': error('A matrix without a row.'),
} as const satisfies Record<string, Code>;
export type TableCode = keyof typeof tableCodes;
