import { describe, expect, it } from 'vitest';
import type { Distance } from '../../../scenarios/index.ts';
import { tableLevel } from '../../../scenarios/scoring/distance.ts';

/** domain §1, the table as printed: urgency, skill, fact, then say where · ask · offer · tell how · take over. */
const PRINTED = `
low  low  no  1 4 2 1 1
low  low  yes 1 3 4 2 1
low  high no  2 3 2 1 1
low  high yes 2 4 4 2 1
high low  no  1 3 2 2 2
high low  yes 1 2 3 4 2
high high no  4 3 2 1 1
high high yes 2 2 3 4 1`;
const DISTANCES: readonly Distance[] = ['say_where', 'ask', 'offer', 'tell_how', 'take_over'];
const rows = PRINTED.trim()
  .split('\n')
  .map((line) => {
    const [urgency, skill, fact, ...levels] = line.split(/\s+/);
    const standing = {
      isUrgent: urgency === 'high',
      isSkilled: skill === 'high',
      holdsFact: fact === 'yes',
      isYourCraft: false,
      isMissed: false,
    };
    return { line, standing, levels: levels.map(Number) };
  });

describe('the table of distances (domain §1, channel D)', () => {
  it.each(rows)('reads as printed: $line', ({ standing, levels }) => {
    expect(DISTANCES.map((distance) => tableLevel(distance, standing))).toEqual(levels);
  });
  it('holds each distance best somewhere, so that none is a trick', () => {
    for (const [at, distance] of DISTANCES.entries()) {
      if (distance === 'take_over') continue;
      expect(
        rows.some(({ levels }) => levels[at] === Math.max(...levels)),
        distance,
      ).toBe(true);
    }
  });
  it('counts taking over one higher in your craft, and best where nobody else can', () => {
    for (const { standing, levels } of rows) {
      const isLastHand = standing.isUrgent && !standing.isSkilled && !standing.holdsFact;
      const base = levels[4] ?? 0;
      const own = tableLevel('take_over', { ...standing, isYourCraft: true });
      expect(own).toBe(Math.min(4, base + (isLastHand ? 2 : 1)));
      if (isLastHand) expect(own).toBe(Math.max(4, ...levels));
    }
  });
  it('takes one off for what fell due in the dark, never below one, and only from taking over', () => {
    for (const { standing, levels } of rows) {
      const missed = { ...standing, isMissed: true };
      expect(tableLevel('take_over', missed)).toBe(Math.max(1, (levels[4] ?? 0) - 1));
      expect(tableLevel('ask', missed)).toBe(levels[1]);
    }
  });
});
