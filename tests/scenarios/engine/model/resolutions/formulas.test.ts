import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bufferedStart } from '../../../../../scenarios/engine/model/resolutions/buffer.ts';
import { crash, output } from '../../../../../scenarios/engine/model/resolutions/crash.ts';
import { descope } from '../../../../../scenarios/engine/model/resolutions/descope.ts';
import { answerSteps } from '../../../../../scenarios/engine/model/resolutions/escalate.ts';
import { fastTrack } from '../../../../../scenarios/engine/model/resolutions/fast-track.ts';
import {
  expectedRework,
  integrationFailure,
} from '../../../../../scenarios/engine/model/resolutions/interface-contract.ts';
import { outsourced } from '../../../../../scenarios/engine/model/resolutions/outsource.ts';
import { resequencedStart } from '../../../../../scenarios/engine/model/resolutions/resequence.ts';
import { splitParts } from '../../../../../scenarios/engine/model/resolutions/split.ts';
import { TYPICAL_EFFECTS } from '../../../../../scenarios/engine/model/resolutions/typical-effects.ts';
import { trustAfter } from '../../../../../scenarios/engine/model/trust.ts';

const round = (x: number): number => Math.round(x * 100) / 100;
const share = fc.double({ min: 0, max: 1, noNaN: true });
const length = fc.double({ min: 0.1, max: 50, noNaN: true });

describe('interface contract (domain §3)', () => {
  it('expects the rework printed for six weeks: .40 at q .8, .71 at q .3', () => {
    expect([round(expectedRework(0.8, 6)), round(expectedRework(0.3, 6))]).toEqual([0.4, 0.71]);
  });
  it('fails between 15 and 50 times in a hundred, less the better it is specified', () => {
    expect([integrationFailure(1), integrationFailure(0), integrationFailure(7), integrationFailure(-2)]).toEqual([
      0.15, 0.5, 0.15, 0.5,
    ]);
    fc.assert(
      fc.property(share, share, (a, b) => {
        expect(integrationFailure(Math.max(a, b))).toBeLessThanOrEqual(integrationFailure(Math.min(a, b)));
      }),
    );
  });
});

describe('fast track (domain §3)', () => {
  it('wins what the vectors print: 1.82, .92 and a loss of .16 weeks', () => {
    const gain = (u: number, v: number): number => round(fastTrack(4, 0.5, u, v).gain);
    expect([gain(0.2, 0.3), gain(0.6, 0.6), gain(0.8, 0.9)]).toEqual([1.82, 0.92, -0.16]);
  });
  it('ends earlier by exactly its gain: the lead less the work done again', () => {
    fc.assert(
      fc.property(length, share, share, share, (duration, overlap, u, v) => {
        const { lag, duration: after, gain } = fastTrack(duration, overlap, u, v);
        expect(duration - (lag + after)).toBeCloseTo(gain, 9);
        expect(lag).toBeLessThanOrEqual(0);
        expect(after).toBeGreaterThanOrEqual(duration - 1e-12);
      }),
    );
  });
  it('takes an overlap above 1 as 1 and below 0 as none', () => {
    expect(fastTrack(4, 3, 0, 0)).toEqual({ lag: -4, duration: 4, gain: 4 });
    expect(fastTrack(4, -1, 1, 1)).toEqual({ lag: 0, duration: 4, gain: 0 });
  });
});

describe('crash (domain §3)', () => {
  it('gives the printed lengths and costs for four people and κ .04', () => {
    const two = crash(4, 4, 2, 0.04);
    const four = crash(4, 4, 4, 0.04);
    expect([two, four].map((one) => one && [round(one.duration), round(one.costFactor)])).toEqual([
      [2.79, 1.13],
      [2.4, 1.35],
    ]);
  });
  it('is refused where more hands put out no more', () => {
    expect(crash(4, 4, 2, 0.3)).toBeNull();
    expect(crash(4, 0, 2, 0.04)).toBeNull();
    expect(crash(4, 4, 0, 0.04)).toBeNull();
  });
  it('refuses exactly when out(n + k) ≤ out(n), and never goes under six tenths', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 12 }),
        fc.integer({ min: 1, max: 8 }),
        fc.integer({ min: 0, max: 40 }),
        (n, k, percent) => {
          // In hundredths, so that the comparison is exact.
          const out = (p: number): number => 200 * p - percent * p * (p - 1);
          const made = crash(10, n, k, percent / 100);
          expect(made === null).toBe(out(n + k) <= out(n) || out(n) <= 0);
          if (made !== null) {
            expect(made.duration).toBeGreaterThanOrEqual(6 - 1e-9);
            expect(made.duration).toBeLessThanOrEqual(10);
          }
        },
      ),
    );
  });
  it('counts pairs for the talking', () => {
    expect(output(4, 0.04)).toBeCloseTo(3.76, 12);
    expect(output(1, 0.5)).toBe(1);
  });
});

describe('the other resolutions (domain §3)', () => {
  it('split: two parts and half a week, a share of .1 to .9', () => {
    expect(splitParts(6, 0.5, 0.5)).toEqual({ first: 3, second: 3.5 });
    expect([splitParts(6, 0.05, 0.5), splitParts(6, 0.95, 0.5), splitParts(6, Number.NaN, 0.5)]).toEqual([
      null,
      null,
      null,
    ]);
    fc.assert(
      fc.property(length, fc.double({ min: 0.1, max: 0.9, noNaN: true }), (duration, x) => {
        const parts = splitParts(duration, x, 0.5);
        expect((parts?.first ?? 0) + (parts?.second ?? 0)).toBeCloseTo(duration + 0.5, 9);
      }),
    );
  });
  it('descope: the share that goes takes as much of the worth with it', () => {
    expect(descope(4, 10, 0.25)).toEqual({ duration: 3, value: -2.5 });
    expect(descope(4, 10, 1)).toEqual({ duration: 0, value: -10 });
    expect(descope(4, 10, 0)).toEqual({ duration: 4, value: 0 });
  });
  it('resequence: the second waits for the first, and for what already held it', () => {
    expect([resequencedStart(3, 1), resequencedStart(1, 3)]).toEqual([3, 3]);
  });
  it('resequence: whoever has to wait loses 3(50 + T)/100 of trust', () => {
    expect(trustAfter(50, 'moved')).toBe(47);
    expect(trustAfter(70, 'moved')).toBeCloseTo(66.4, 12);
  });
  it('buffer: the protected work starts that much later', () => {
    expect([bufferedStart(2, 1.5), bufferedStart(2, -1)]).toEqual([3.5, 2]);
  });
  it('outsource: one to two weeks of set-up, then the supplier’s clock', () => {
    // A day is a fifth of a week: five steps.
    expect(outsourced(10, 1, 0.5, 5)).toBe(10);
    expect([outsourced(4, 0, 0.5, 1), outsourced(4, 9, 0.5, 1)]).toEqual([3, 4]);
  });
  it('escalate: the rung’s weeks, longer the less one is believed, whole steps', () => {
    expect([answerSteps(1, 1, 1), answerSteps(5, 1, 1), answerSteps(3, 0.5, 1), answerSteps(3, 1, 5)]).toEqual([
      1, 3, 2, 5,
    ]);
  });
  it('says of all ten how they usually tell', () => {
    expect(Object.keys(TYPICAL_EFFECTS)).toHaveLength(10);
    expect(TYPICAL_EFFECTS.fast_track).toEqual({ schedule: 1, cost: 0, risk: -2, quality: -1 });
    expect(TYPICAL_EFFECTS.buffer).toEqual({ schedule: -1, cost: -1, risk: 2, quality: 1 });
  });
});
