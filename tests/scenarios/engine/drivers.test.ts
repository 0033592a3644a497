import { describe, expect, it } from 'vitest';
import { compareDrivers } from '../../helpers/drivers.ts';
import { shipped, shippedIds } from '../../helpers/shipped-packs.ts';

describe.each(shippedIds())('the two drivers on %s', (folder) => {
  it('agree on 1,500 random moves, a fifth of them wrong (proof: 100,000)', () => {
    const { moves, illegal } = compareDrivers(shipped(folder), 1500, 4711);
    expect(moves).toBe(1500);
    expect(illegal / moves).toBeGreaterThan(0.1);
  });
});
