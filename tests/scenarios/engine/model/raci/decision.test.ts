import { describe, expect, it } from 'vitest';
import { decisionWeeks, doerOf, fateOf, highestHolder } from '../../../../../scenarios/engine/model/raci/decision.ts';
import { surprisedBy } from '../../../../../scenarios/engine/model/raci/surprise.ts';
import { trustAfter } from '../../../../../scenarios/engine/model/trust.ts';

const facts = { authority: 2, expertise: 2, stake: 1, availability: 0.6, veto: false, dependent: false };
const people = {
  ada: facts,
  ben: { ...facts, authority: 3, availability: 0.4 },
  dora: { ...facts, stake: 3 },
  emil: { ...facts, stake: 2 },
  fay: { ...facts, stake: 2, dependent: true },
};

describe('how long a decision takes (domain §2)', () => {
  it.each([
    ['one A alone', { ada: 'A+R' }, 0.2],
    ['three asked before', { ada: 'A', dora: 'C', emil: 'C', fay: 'C' }, 0.65],
    ['an A with little time', { ben: 'A' }, 0.5],
    ['nobody', { dora: 'C' }, 0.85],
    ['two, one of them busy', { ada: 'A', ben: 'A' }, 1],
  ] as const)('%s: %o takes %f weeks', (_, letters, weeks) => {
    expect(decisionWeeks(people, letters)).toBeCloseTo(weeks, 9);
  });
});

describe('what letters come to', () => {
  it('settles with one last word, drifts with none, stalls with two', () => {
    expect(fateOf(people, { ada: 'A', ben: 'R' })).toBe('settled');
    expect(fateOf(people, { ada: 'R' })).toBe('drifting');
    expect(fateOf(people, { ada: 'A', ben: 'A+R' })).toBe('stalled');
  });

  it('leaves a drifting row to whoever does it', () => {
    expect(doerOf(people, { dora: 'C', emil: 'R' })).toBe('emil');
    expect(doerOf(people, { dora: 'C' })).toBe('');
  });

  it('gives a raised row to the higher authority', () => {
    expect(highestHolder(people, { ada: 'A', ben: 'A' })).toBe('ben');
    expect(highestHolder(people, { ada: 'A', dora: 'A' })).toBe('ada');
  });
});

describe('who is surprised by a result', () => {
  it('is stopped by it (R05) or touched by it (R11), once each', () => {
    expect(surprisedBy(people, { ada: 'A+R' })).toEqual([
      { person: 'dora', event: 'left_out' },
      { person: 'emil', event: 'overlooked' },
      { person: 'fay', event: 'left_out' },
    ]);
    expect(surprisedBy(people, { ada: 'A+R', dora: 'C', emil: 'I', fay: 'I' })).toEqual([]);
  });

  it('loses 8 or 4 by how much trust there was to lose', () => {
    // l·(50+T)/100 (domain §5): at T = 50 the whole of it, at 70 a fifth more.
    expect(trustAfter(50, 'left_out')).toBeCloseTo(42, 9);
    expect(trustAfter(50, 'overlooked')).toBeCloseTo(46, 9);
    expect(trustAfter(70, 'left_out')).toBeCloseTo(60.4, 9);
  });
});
