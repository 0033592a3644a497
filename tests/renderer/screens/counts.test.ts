import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Reading } from '../../../renderer/seat/engine.ts';
import { firstReceipt, moveAlong } from '../../../renderer/screens/debrief/counts.ts';

type Dimension = Reading['dimensions'][number];
/** Six dimensions by their blocks: x = solid, o = less. */
function rows(...blocks: readonly string[]): readonly Dimension[] {
  const ids = ['details', 'picture', 'delivery', 'customer', 'teaching', 'people'] as const;
  return blocks.map((text, row) => ({
    id: ids[row] ?? 'details',
    name: '',
    solid: [...text].filter((block) => block === 'x').length,
    moments: text.length,
    receipts: [...text].map((block, at) => ({ moment: `m${row}${at}`, facet: 'own', isSolid: block === 'x' })),
  }));
}

describe('the block that stands unfolded first', () => {
  it('is the first moment that was less than solid', () => {
    expect(firstReceipt(rows('xx', '', 'xox', 'o'))).toEqual({ row: 2, column: 1 });
  });
  it('is the first there is when all were solid, and none where there is no moment', () => {
    expect(firstReceipt(rows('', 'x', 'xx'))).toEqual({ row: 1, column: 0 });
    expect(firstReceipt(rows('', ''))).toBeNull();
  });
});

describe('moving among the blocks', () => {
  it('goes over dimensions without moments and keeps to the shorter one', () => {
    expect(moveAlong(rows('xxx', '', 'x'), { row: 0, column: 2 }, 0, 1)).toEqual({ row: 2, column: 0 });
    expect(moveAlong(rows('xxx', '', 'x'), { row: 2, column: 0 }, 0, -1)).toEqual({ row: 0, column: 0 });
  });
  it('always stands on a block', () => {
    const story = fc.array(fc.string({ unit: fc.constantFrom('x', 'o'), maxLength: 9 }), {
      minLength: 6,
      maxLength: 6,
    });
    const steps = fc.array(fc.constantFrom([1, 0], [-1, 0], [0, 1], [0, -1]), { maxLength: 40 });
    fc.assert(
      fc.property(story, steps, (blocks, moves) => {
        const dimensions = rows(...blocks);
        let at = firstReceipt(dimensions);
        for (const [across = 0, down = 0] of moves) if (at !== null) at = moveAlong(dimensions, at, across, down);
        return at === null
          ? blocks.every((text) => text === '')
          : dimensions[at.row]?.receipts[at.column] !== undefined;
      }),
    );
  });
});
