import { assert, constantFrom, integer, jsonValue, property } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readJson } from '../../../scenarios/format/source/read-json.ts';
import { composeYaml, readYaml } from '../../../scenarios/format/source/read-yaml.ts';
import { generatedNetwork } from '../../helpers/generated-network.ts';

describe('the short way for JSON', () => {
  it('makes the very tree the YAML reader makes, with every place', () => {
    assert(
      property(jsonValue({ maxDepth: 5 }), constantFrom(0, 2), (value, indent) => {
        const text = JSON.stringify(value, null, indent);
        const short = readJson(text);
        const long = composeYaml(text);
        if (short !== undefined) expect({ root: short, faults: [] }).toEqual(long);
      }),
      { numRuns: 500 },
    );
  });
  it('is taken by what a program writes', () => {
    for (let seed = 1; seed <= 50; seed += 1) {
      const text = JSON.stringify(generatedNetwork(seed), null, seed % 3);
      expect(readJson(text)).toEqual(composeYaml(text).root);
    }
  });
  it('leaves to YAML whatever is not plain', () => {
    const doubtful = [
      '{a: 1}',
      "{'a': 1}",
      '{"a": 01}',
      '{"a": .5}',
      '{"a": 1,}',
      '{"a": 1} {"b": 2}',
      '{"a": 1, "a": 2}',
      '{"": 1}',
      '{"a": "\\u0000"}',
      '{"a":\t1}',
      '{"a": "two\nlines"}',
      '{"a"',
      '[',
      '"word"',
      '12',
      '',
      '{"a": NaN}',
      '# comment\n{"a": 1}',
      `${'['.repeat(33)}${']'.repeat(33)}`,
      JSON.stringify({ a: 'x'.repeat(7_000) }),
      JSON.stringify(Array.from({ length: 20_001 }, () => 1)),
      JSON.stringify(Object.fromEntries(Array.from({ length: 2_001 }, (_, at) => [`k${at}`, 1]))),
    ];
    for (const text of doubtful)
      expect({ text: text.slice(0, 40), read: readJson(text) }).toEqual({ text: text.slice(0, 40), read: undefined });
  });
  it('never reads a torn file', () => {
    assert(
      property(integer({ min: 1, max: 500 }), integer({ min: 0, max: 99 }), (seed, part) => {
        const text = JSON.stringify(generatedNetwork(seed));
        const torn = text.slice(0, Math.floor((text.length * part) / 100));
        expect(readJson(torn)).toBeUndefined();
        expect(readYaml(torn).root).toBeUndefined();
      }),
      { numRuns: 100 },
    );
  });
});
