import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { guideBlocks, guideRuns } from '../../../renderer/screens/room/guide-blocks.ts';

const library = join(import.meta.dirname, '../../../scenarios/library/container-closes-friday');

describe('guide', () => {
  it('splits into headings, text, lists and tables', () => {
    const blocks = guideBlocks(
      '# Title\n\nOne **line**\nand more.\n\n- a\n- b\n\n| When | What |\n|---|---|\n| now | this |',
    );
    expect(blocks).toEqual([
      { kind: 'head', text: 'Title' },
      { kind: 'text', text: 'One **line** and more.' },
      { kind: 'list', items: ['a', 'b'] },
      { kind: 'table', head: ['When', 'What'], rows: [['now', 'this']] },
    ]);
  });
  it('keeps what follows a heading without a blank line', () => {
    expect(guideBlocks('## Run it\nRead aloud.').map((block) => block.kind)).toEqual(['head', 'text']);
  });
  it('marks bold and slanted words and leaves a lone star alone', () => {
    expect(
      guideRuns('**Run it.** Read *slowly*, 2 * 3.').map((run) => [run.text, run.isStrong, run.isSlanted]),
    ).toEqual([
      ['Run it.', true, false],
      [' Read ', false, false],
      ['slowly', false, true],
      [', 2 * 3.', false, false],
    ]);
  });
  it.each(['guide.md', 'guide.it.md'])('of the shipped story loses no word in %s', (file) => {
    const text = readFileSync(join(library, file), 'utf8');
    const shown = guideBlocks(text)
      .flatMap((block) =>
        block.kind === 'list'
          ? block.items
          : block.kind === 'table'
            ? [...block.head, ...block.rows.flat()]
            : [block.text],
      )
      .flatMap((part) => guideRuns(part).map((run) => run.text))
      .join(' ');
    const bare = (words: string): string[] =>
      words
        .replaceAll(/[#*|]|^[-\s|]+$/gmu, ' ')
        .split(/\s+/u)
        .filter((word) => /\w/u.test(word));
    expect(bare(shown).sort()).toEqual(bare(text).sort());
  });
});
