import { describe, expect, it } from 'vitest';
import { compareDrivers } from '../../helpers/drivers.ts';
import { provingStories } from '../../helpers/shipped-packs.ts';

describe.each(provingStories())('the two drivers on %s', (_, scenario) => {
  it('agree on 400 random moves, a fifth of them wrong (proof: 100,000)', () => {
    const { moves, illegal } = compareDrivers(scenario, 400, 4711);
    expect(moves).toBe(400);
    expect(illegal / moves).toBeGreaterThan(0.1);
  });
});
