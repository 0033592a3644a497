import { describe, expect, it } from 'vitest';
import {
  bufferFever,
  bufferShare,
  bufferSize,
  bufferState,
} from '../../../../../scenarios/engine/model/schedule/buffers.ts';
import { normalShare } from '../../../../../scenarios/engine/model/schedule/normal.ts';
import { onTimeProbability } from '../../../../../scenarios/engine/model/schedule/on-time.ts';
import { bell } from '../../../../helpers/network-by-hand.ts';
import { PHI } from './_phi.ts';

describe('the normal distribution', () => {
  it('agrees with forty-digit values', () => {
    for (const [z, share] of PHI) {
      expect(Math.abs(normalShare(z) - share), `Φ(${z})`).toBeLessThan(1e-14);
      // The far tail is right too, and not merely small.
      if (z < 0) expect(Math.abs(normalShare(z) / share - 1), `Φ(${z}), relative`).toBeLessThan(1e-10);
    }
  });
  it('agrees with the bell added up slice by slice', () => {
    for (let z = -6; z <= 6; z += 0.37) expect(Math.abs(normalShare(z) - bell(z)), `Φ(${z})`).toBeLessThan(1e-10);
  });
  it('never falls, and meets itself on the other side', () => {
    let before = 0;
    for (let z = -9; z <= 9; z += 0.01) {
      const share = normalShare(z);
      expect(share).toBeGreaterThanOrEqual(before - 1e-15);
      expect(Math.abs(share + normalShare(-z) - 1)).toBeLessThan(1e-14);
      before = share;
    }
    expect([normalShare(-50), normalShare(0), normalShare(50)]).toEqual([0, 0.5, 1]);
  });
  it('says .57 and .89 for the deadlines of the worked chain (domain §3)', () => {
    expect(onTimeProbability(9, 8.8333333, 0.965 ** 2)).toBeCloseTo(0.57, 2);
    expect(onTimeProbability(10, 8.8333333, 0.965 ** 2)).toBeCloseTo(0.89, 2);
  });
});

describe('buffers (domain §3)', () => {
  const chain = [
    { safe: 4, aggressive: 2 },
    { safe: 4, aggressive: 2 },
    { safe: 6, aggressive: 3 },
    { safe: 2, aggressive: 1 },
  ];
  it('are 4.24 by the root and 4.0 by half, on a chain of 8', () => {
    expect(bufferSize(chain, 'root')).toBeCloseTo(4.24, 2);
    expect(bufferSize(chain, 'half')).toBe(4);
  });
  it('are at least a quarter of the chain by the root', () => {
    expect(bufferSize([{ safe: 8.1, aggressive: 8 }], 'root')).toBe(2);
    expect(bufferSize([], 'root')).toBe(0);
  });
  it('say act from a third, recover from two thirds', () => {
    const states = [0, 0.33, 1 / 3, 0.66, 2 / 3, 1.4].map(bufferState);
    expect(states).toEqual(['calm', 'calm', 'act', 'act', 'recover', 'recover']);
  });
  it('show nothing of a buffer of no size', () => {
    expect(bufferShare(1, 0)).toBeNull();
    expect(bufferShare(-1, 2)).toBe(0);
    expect(bufferShare(3, 2)).toBe(1.5);
  });
  it('have fever when they go faster than the work', () => {
    expect(bufferFever(0.5, 0.25)).toBe(2);
    expect(bufferFever(0.01, 0)).toBeCloseTo(0.2, 12);
  });
});
