import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { main } from '../../../electron/cli/program.ts';

const pages = ['docs/author.md', 'README.md'];
const BLOCK = /```console\n\$ npx --no pitwall (.+)\n([^`]*)```/gu;

/** Every command shown with its output, on every page. */
const shown = pages.flatMap((page) =>
  [...readFileSync(page, 'utf8').matchAll(BLOCK)].map((match) => ({
    page,
    words: (match[1] ?? '').split(' '),
    output: match[2] ?? '',
  })),
);

async function run(words: readonly string[]): Promise<string> {
  let all = '';
  const write = (text: string): void => void (all += text);
  await main(words, { out: write, err: write, isTerminal: false, env: {} });
  return all;
}

// What stands in a manual is what people compare theirs with.
describe('commands shown in the docs', () => {
  it('show a network, a matrix and a refusal', () => {
    expect(shown.map(({ words }) => words[0])).toEqual(expect.arrayContaining(['network', 'raci']));
    expect(shown.some(({ output }) => output.includes(' error program/cycle '))).toBe(true);
  });
  it.each(shown)('print what $page says: $words', async ({ words, output }) => {
    const trimmed = (await run(words)).replaceAll(/ +$/gmu, '');
    expect(trimmed).toBe(output);
  });
});
