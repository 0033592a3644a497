import { array, assert, constantFrom, integer, jsonValue, property } from 'fast-check';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { stringify } from 'yaml';
import { readPlainYaml } from '../../../scenarios/format/source/read-plain-yaml.ts';
import { composeYaml } from '../../../scenarios/format/source/read-yaml.ts';
import { generatedNetwork } from '../../helpers/generated-network.ts';

/** True if the short way was taken; it must then be the long way's own answer. */
function agrees(text: string): boolean {
  const root = readPlainYaml(text);
  if (root === undefined) return false;
  expect({ root, faults: [] }, text).toEqual(composeYaml(text));
  return true;
}

describe('the short way for YAML', () => {
  it('is taken by what people and programs write, and makes the very tree', () => {
    const texts = Array.from({ length: 60 }, (_, seed) => {
      const network = generatedNetwork(seed + 1);
      const options = {
        indentSeq: seed % 2 === 0,
        flowCollectionPadding: seed % 3 === 0,
        collectionStyle: 'any',
      } as const;
      return stringify(network, { ...options, ...(seed % 5 === 0 ? { defaultStringType: 'QUOTE_DOUBLE' } : {}) });
    });
    texts.push(
      '# a head\nschemaVersion: 1 # one\ntasks:   # the work\n\n  - {id: mould, durationSteps: 2, demand: {oven: 1}}\n  - id: cure\n    durationSteps: {optimistic: 1, likely: 2}\n\nlinks: []\n',
      'a:\n- b: 1\n  c:\n  - d\n  - [1, 2.5, -3e2]\ne: "x: # y"',
    );
    for (const text of texts) expect({ text, isShort: agrees(text) }).toEqual({ text, isShort: true });
  });

  it('agrees with the YAML reader on whatever it takes', () => {
    let taken = 0;
    assert(
      property(jsonValue({ maxDepth: 4 }), integer({ min: 1, max: 4 }), (value, indent) => {
        taken += agrees(stringify(value, { indent })) ? 1 : 0;
      }),
      { numRuns: 400 },
    );
    expect(taken).toBeGreaterThan(5);
  });

  it('agrees on lines put together at random', () => {
    const pieces = [
      ['', ' ', '  ', '   ', '    ', '- ', '  - ', '- - '],
      [
        'a',
        'b',
        '"c"',
        'null',
        'True',
        '1',
        '-1',
        '0x1',
        'x y',
        '#',
        '{a: 1}',
        '[a, b]',
        '{a:1}',
        '- a',
        "'q'",
        '~',
        '---',
        'a-b',
      ],
      [
        '',
        ':',
        ': ',
        ': 1',
        ': {a: 1, b: [x]}',
        ': # c',
        ':#c',
        ' # c',
        ': a # c',
        ': "t"',
        ': |',
        ': [',
        ': &x 1',
        ': 1 2',
        ': null',
        ': 1:2',
      ],
    ] as const;
    const line = array(constantFrom(0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17), {
      minLength: 3,
      maxLength: 3,
    });
    let taken = 0;
    assert(
      property(array(line, { minLength: 1, maxLength: 5 }), (rows) => {
        const text = rows
          .map((row) => pieces.map((list, at) => list[(row[at] ?? 0) % list.length] ?? '').join(''))
          .join('\n');
        taken += agrees(text) ? 1 : 0;
      }),
      { numRuns: 4_000 },
    );
    expect(taken).toBeGreaterThan(20);
  });

  it('agrees on every story of the library and every broken file', () => {
    const folders = ['scenarios/library', 'tests/fixtures'].flatMap((root) =>
      readdirSync(root, { withFileTypes: true }).flatMap((entry) =>
        entry.isDirectory() ? [join(root, entry.name)] : [],
      ),
    );
    for (const folder of folders) {
      for (const name of readdirSync(folder).filter((each) => each.endsWith('.yaml')))
        agrees(readFileSync(join(folder, name), 'utf8'));
    }
  });
});
