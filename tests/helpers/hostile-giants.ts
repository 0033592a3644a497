/** Files made to hurt: too large to keep in the repository, made when they are needed. */
export interface Giant {
  readonly name: string;
  readonly code: string;
  /** Where it must be told; null for the whole file. */
  readonly line: number | null;
  readonly column: number | null;
  readonly make: () => string | Uint8Array;
}
const mega = 2_097_152;
const head = 'format: 1\n';

export const giants: readonly Giant[] = [
  { name: 'one byte too large', code: 'file/too-large', line: null, column: null, make: () => '#'.repeat(mega + 1) },
  { name: 'two megabytes of comment', code: 'file/empty', line: null, column: null, make: () => '#'.repeat(mega) },
  {
    name: 'two megabytes of comments',
    code: 'yaml/too-many-nodes',
    line: 100_001,
    column: 1,
    make: () => '#\n'.repeat(mega / 2),
  },
  {
    name: 'two megabytes of empty lines',
    code: 'yaml/too-many-nodes',
    line: null,
    column: null,
    make: () => '\n'.repeat(mega),
  },
  { name: 'two megabytes of NUL', code: 'file/bad-character', line: 1, column: 1, make: () => new Uint8Array(mega) },
  {
    name: 'random bytes',
    code: 'file/not-utf8',
    line: null,
    column: null,
    make: () => Uint8Array.from({ length: 100_000 }, (_, n) => (n * 2_654_435_761) >>> 24),
  },
  { name: 'a million open lists', code: 'yaml/too-deep', line: 1, column: 33, make: () => '['.repeat(1_000_000) },
  {
    name: 'a hundred thousand open mappings',
    code: 'yaml/too-deep',
    line: 1,
    column: 129,
    make: () => '{a: '.repeat(100_000),
  },
  { name: 'lists in lists by dashes', code: 'yaml/too-deep', line: 1, column: 65, make: () => '- '.repeat(100_000) },
  {
    name: 'mappings in mappings by indentation',
    code: 'yaml/too-deep',
    line: 33,
    column: 33,
    make: () => Array.from({ length: 1200 }, (_, n) => `${' '.repeat(n)}a:\n`).join(''),
  },
  {
    name: 'a million items',
    code: 'yaml/too-many-nodes',
    line: null,
    column: null,
    make: () => '-\n'.repeat(1_000_000),
  },
  {
    name: 'a million commas',
    code: 'yaml/too-many-nodes',
    line: null,
    column: null,
    make: () => `[${'a,'.repeat(1_000_000)}]`,
  },
  {
    name: 'twenty thousand items',
    code: 'yaml/too-many-nodes',
    line: 2,
    column: 39_998,
    make: () => `${head}list: [${'a,'.repeat(20_000)}a]\n`,
  },
  {
    name: 'two thousand keys and one more',
    code: 'yaml/too-many-keys',
    line: 2001,
    column: 1,
    make: () => Array.from({ length: 2001 }, (_, n) => `k${n}: 1\n`).join(''),
  },
  {
    name: 'ten thousand duplicate keys',
    code: 'yaml/duplicate-key',
    line: 2,
    column: 1,
    make: () => 'a: 1\n'.repeat(9000),
  },
  {
    name: 'two hundred thousand aliases',
    code: 'yaml/alias',
    line: 1,
    column: 3,
    make: () => '- *a\n'.repeat(200_000),
  },
  { name: 'four hundred thousand tags', code: 'yaml/tag', line: 1, column: 3, make: () => '- !t\n'.repeat(400_000) },
  {
    name: 'two megabytes of one word',
    code: 'yaml/too-long',
    line: 2,
    column: 8,
    make: () => `${head}title: ${'x'.repeat(2_000_000)}\n`,
  },
  {
    name: 'two megabytes in quotes',
    code: 'yaml/too-long',
    line: 2,
    column: 8,
    make: () => `${head}title: "${'x\\n'.repeat(600_000)}"\n`,
  },
  {
    name: 'two megabytes of block text',
    code: 'yaml/too-long',
    line: 2,
    column: 8,
    make: () => `${head}title: |\n${'  words and words\n'.repeat(110_000)}`,
  },
  { name: 'a million quotes', code: 'yaml/too-long', line: 1, column: 1, make: () => `'`.repeat(1_000_000) },
  { name: 'a million colons', code: 'yaml/too-deep', line: 1, column: 97, make: () => `a${': a'.repeat(300_000)}` },
  {
    name: 'unclosed text of two megabytes',
    code: 'yaml/syntax',
    line: null,
    column: null,
    make: () => `${head}title: "${'x '.repeat(900_000)}`,
  },
  {
    name: 'nineteen thousand deep brackets in a condition',
    code: 'expression/syntax',
    line: 3,
    column: 12,
    make: () => condition(`${'('.repeat(19_000)}1`),
  },
  {
    name: 'nineteen thousand nots',
    code: 'expression/syntax',
    line: 3,
    column: 12,
    make: () => condition(`${'!'.repeat(19_000)}x`),
  },
  {
    name: 'two thousand nots',
    code: 'expression/syntax',
    line: 3,
    column: null,
    make: () => condition(`${'!'.repeat(1900)}x`),
  },
  {
    name: 'a long chain of dots',
    code: 'expression/syntax',
    line: 3,
    column: null,
    make: () => condition(`a${'.a'.repeat(900)}`),
  },
  {
    name: 'thousands of problems',
    code: 'format/more-problems',
    line: null,
    column: null,
    make: () =>
      `${head}tasks:\n  a: {${Array.from({ length: 1500 }, (_, n) => `K${n}: 1`).join(', ')}}\nteach: [${'{id: X},'.repeat(600)}]\n`,
  },
];

/** A lone quantity that is computed by the expression. */
function condition(expression: string): string {
  return `${head}quantities:\n  x: {is: "${expression}"}\n`;
}
