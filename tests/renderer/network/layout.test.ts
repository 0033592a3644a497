import { array, assert, integer, property, tuple } from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  boxHeight,
  boxWidth,
  layOut,
  layoutFor,
  structureOf,
  type Structure,
} from '../../../renderer/components/network/layout.ts';
import { linkPath } from '../../../renderer/components/network/link-path.ts';
import { neighbourIn } from '../../../renderer/components/network/neighbour.ts';
import { madeBoard } from '../wall/made-board.ts';

const ids = madeBoard.tasks.map((task) => task.id);
const worked = structureOf(madeBoard, ids);

/** Any network without a cycle: links run from a smaller number to a greater one. */
const structures = tuple(
  integer({ min: 1, max: 25 }),
  array(tuple(integer({ min: 0, max: 24 }), integer({ min: 0, max: 24 })), { maxLength: 50 }),
).map(([count, pairs]): Structure => {
  const tasks = Array.from({ length: count }, (_, n) => `t${n}`);
  const links = pairs
    .map(([a, b]) => [Math.min(a, b), Math.max(a, b)] as const)
    .filter(([a, b]) => a < b && b < count)
    .map(([a, b]) => ({ from: `t${a}`, to: `t${b}`, type: 'FS' }));
  return { tasks, links };
});

describe('the layout of a network', () => {
  it('puts what waits right of what it waits for', () => {
    assert(
      property(structures, (structure) => {
        const { boxes } = layOut(structure);
        for (const { from, to } of structure.links)
          expect((boxes.get(to)?.x ?? 0) - (boxes.get(from)?.x ?? 0)).toBeGreaterThanOrEqual(boxWidth);
      }),
      { numRuns: 40 },
    );
  });
  it('lays no box over another', () => {
    assert(
      property(structures, (structure) => {
        const all = [...layOut(structure).boxes.values()];
        all.forEach((a, place) => {
          for (const b of all.slice(place + 1))
            expect(Math.abs(a.x - b.x) >= boxWidth || Math.abs(a.y - b.y) >= boxHeight).toBe(true);
        });
      }),
      { numRuns: 40 },
    );
  });
  it('is the same object for the same structure, whatever the dates', () => {
    const later = madeBoard.tasks.map((task) => ({ ...task, start: task.start + 3 }));
    const again = structureOf(
      { ...madeBoard, links: madeBoard.links.map((link) => ({ ...link, isCut: true, lag: 2 })) },
      later.map((task) => task.id),
    );
    expect(layoutFor(again)).toBe(layoutFor(worked));
    expect(layoutFor(structureOf(madeBoard, ids.slice(1)))).not.toBe(layoutFor(worked));
  });
  it('keeps two links of one pair apart', () => {
    const pair = worked.links.filter((link) => link.from === 'laminate' && link.to === 'qa').map((link) => link.type);
    expect(pair).toEqual(['SS', 'FF']);
    expect(layOut(worked).bends).toHaveLength(worked.links.length);
  });
  it('gives an empty plan no size', () => {
    expect(layOut({ tasks: [], links: [] })).toMatchObject({ width: 0, height: 0 });
  });
});

describe('a link', () => {
  const from = { x: 50, y: 50 };
  const to = { x: 250, y: 50 };
  it('leaves and enters at the ends it ties', () => {
    expect(linkPath('FS', from, to, [], 100).d.startsWith('M100 50')).toBe(true);
    // A start is left at the foot, near the left edge.
    expect(linkPath('SS', from, to, [], 100).d.startsWith(`M12 ${50 + boxHeight / 2}`)).toBe(true);
    expect(linkPath('FF', from, to, [], 100).d.endsWith(`288 ${50 + boxHeight / 2 + 1}`)).toBe(true);
  });
});

describe('arrows in a network', () => {
  const layout = layOut(worked);
  it('follow the links to and fro', () => {
    expect(neighbourIn(worked, layout, 'cfd', 'ArrowRight')).toBe('tunnel');
    expect(neighbourIn(worked, layout, 'tunnel', 'ArrowLeft')).toBe('cfd');
    expect(neighbourIn(worked, layout, 'track_test', 'ArrowRight')).toBeNull();
  });
  it('go up and down between boxes of one column', () => {
    const [upper, lower] = ['spares', 'qa'].toSorted(
      (a, b) => (layout.boxes.get(a)?.y ?? 0) - (layout.boxes.get(b)?.y ?? 0),
    );
    expect(neighbourIn(worked, layout, upper ?? '', 'ArrowDown')).toBe(lower);
    expect(neighbourIn(worked, layout, lower ?? '', 'ArrowUp')).toBe(upper);
  });
  it('reach every box from the first', () => {
    const reached = new Set(['cfd']);
    for (const id of reached)
      for (const key of ['ArrowRight', 'ArrowLeft', 'ArrowUp', 'ArrowDown']) {
        const next = neighbourIn(worked, layout, id, key);
        if (next !== null) reached.add(next);
      }
    expect([...reached].toSorted()).toEqual(ids.toSorted());
  });
});
