import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { levelsSkipped, trustAfterByPass } from '../../../../../scenarios/engine/model/blockers/by-passed.ts';
import { credibilityAfter, judgeEscalation } from '../../../../../scenarios/engine/model/blockers/credibility.ts';
import { exposure } from '../../../../../scenarios/engine/model/blockers/exposure.ts';
import { seenAWeek, turnsAWeek } from '../../../../../scenarios/engine/model/blockers/hazards.ts';
import { lastResponsibleMoment } from '../../../../../scenarios/engine/model/blockers/last-responsible-moment.ts';
import { likelyBy } from '../../../../../scenarios/engine/model/blockers/likely-by.ts';
import { isUnexpired, priceGrowth } from '../../../../../scenarios/engine/model/blockers/price-growth.ts';
import { answerTurns, responseSteps } from '../../../../../scenarios/engine/model/blockers/response-time.ts';
import { hasNoWayLeft } from '../../../../../scenarios/engine/model/blockers/showstopper.ts';
import { timingCost, usualTiming } from '../../../../../scenarios/engine/model/blockers/timing-cost.ts';
import { timingScore } from '../../../../../scenarios/engine/model/blockers/timing-score.ts';
import { chanceAStep } from '../../../../../scenarios/engine/model/tempo.ts';

const LEVELS = [0, 1, 2, 3, 4, 5];
const tempos = fc.constantFrom('week', 'day', 'hour');
const share = fc.double({ min: 0, max: 1, noNaN: true });
const weeks = fc.double({ min: 0, max: 50, noNaN: true });

describe('hazards (domain §4)', () => {
  it('are the printed sums', () => {
    expect(seenAWeek(0.5, 60)).toBeCloseTo(0.125 + 0.09, 12);
    expect(seenAWeek(1, 100)).toBeCloseTo(0.4, 12);
    expect(turnsAWeek(0.2, 0)).toBeCloseTo(0.2, 12);
    expect(turnsAWeek(0.2, 2)).toBeCloseTo(0.32, 12);
    expect(turnsAWeek(0.5, 9)).toBe(1);
  });
  it('become a chance a day by 1 − (1 − h)^f (domain §3)', () => {
    expect(chanceAStep(0.3, 'day')).toBeCloseTo(0.0689, 4);
  });
  it('stay chances, and grow with attention, trust and neglect', () => {
    fc.assert(
      fc.property(share, share, fc.double({ min: -10, max: 110, noNaN: true }), weeks, weeks, (a, b, trust, w, v) => {
        const seen = seenAWeek(a, trust);
        expect(seen).toBeGreaterThanOrEqual(0);
        expect(seen).toBeLessThanOrEqual(0.4);
        expect(seenAWeek(Math.max(a, b), trust)).toBeGreaterThanOrEqual(seenAWeek(Math.min(a, b), trust));
        const turns = turnsAWeek(b, Math.min(w, v));
        expect(turns).toBeGreaterThanOrEqual(0);
        expect(turnsAWeek(b, Math.max(w, v))).toBeGreaterThanOrEqual(turns);
        expect(turnsAWeek(b, Math.max(w, v))).toBeLessThanOrEqual(1);
      }),
    );
  });
});

describe('a way out that waits', () => {
  it('grows dearer by its share a step', () => {
    expect(priceGrowth(0.1, 0)).toBe(1);
    expect(priceGrowth(0.1, 4)).toBeCloseTo(1.4, 12);
    expect(priceGrowth(0.1, -3)).toBe(1);
  });
  it('is open while the step is before its expiry', () => {
    expect([2, 3, 4].map((step) => isUnexpired(step, 3))).toEqual([true, false, false]);
    expect(isUnexpired(999, undefined)).toBe(true);
  });
});

describe('the ladder', () => {
  it('has the last responsible moments printed for need 10, fix 2, full credibility', () => {
    const moments = LEVELS.map((level) => lastResponsibleMoment(10, 2, responseSteps(level, 1, 'week'), 'week'));
    [7.4, 7.3, 7.0, 6.5, 6.0, 4.5].forEach((printed, level) => expect(moments[level]).toBeCloseTo(printed, 9));
  });
  it('answers in 1.5 weeks, in 1.8 after one false alarm', () => {
    expect(responseSteps(4, 1, 'week')).toBeCloseTo(1.5, 12);
    expect(responseSteps(4, 0.85, 'week')).toBeCloseTo(1.7647, 4);
  });
  it('answers in minutes in an event weekend', () => {
    const minutes = LEVELS.map((level) => responseSteps(level, 1, 'hour', true) * 60);
    [5, 15, 30, 60, 120, 240].forEach((printed, level) => expect(minutes[level]).toBeCloseTo(printed, 9));
    expect(responseSteps(3, 1, 'hour')).toBe(40);
    expect(responseSteps(3, 1, 'day', true)).toBe(5);
  });
  it('answers at once inside a step, else with the turn the answer falls in', () => {
    expect([0.1, 0.5, 0.99, 1, 1.5, 3].map(answerTurns)).toEqual([0, 0, 0, 1, 2, 3]);
  });
  it('leaves less time the higher one asks, and the less one is believed', () => {
    fc.assert(
      fc.property(tempos, weeks, weeks, fc.double({ min: 0.25, max: 1, noNaN: true }), (tempo, need, fix, c) => {
        const at = (level: number, trusted: number): number =>
          lastResponsibleMoment(need, fix, responseSteps(level, trusted, tempo), tempo);
        for (const level of LEVELS.slice(1)) expect(at(level, c)).toBeLessThan(at(level - 1, c));
        for (const level of LEVELS) expect(at(level, c)).toBeLessThanOrEqual(at(level, 1));
      }),
    );
  });
});

describe('credibility', () => {
  const named = { isNamed: true, step: 4 };
  it('falls by .85 a needless call and rises by .05 an apt one', () => {
    expect(credibilityAfter(1, 'needless')).toBeCloseTo(0.85, 12);
    expect(credibilityAfter(0.85, 'apt')).toBeCloseTo(0.9, 12);
    expect(credibilityAfter(0.5, 'ordinary')).toBe(0.5);
  });
  it('calls it needless where there is no clock, or a lower rung has a whole step left', () => {
    expect(judgeEscalation({ level: 3, isNamed: false, step: 4, lowerMoment: null })).toBe('needless');
    expect(judgeEscalation({ level: 3, ...named, lowerMoment: 5 })).toBe('needless');
    expect(judgeEscalation({ level: 3, ...named, lowerMoment: 4.9 })).toBe('apt');
    expect(judgeEscalation({ level: 3, ...named, lowerMoment: null })).toBe('apt');
    expect(judgeEscalation({ level: 1, isNamed: false, step: 4, lowerMoment: 9 })).toBe('ordinary');
  });
  it('stays between .25 and 1', () => {
    const calls = fc.array(fc.constantFrom('needless' as const, 'apt' as const, 'ordinary' as const));
    fc.assert(
      fc.property(fc.double({ min: 0.25, max: 1, noNaN: true }), calls, (first, list) => {
        const last = list.reduce(credibilityAfter, first);
        expect(last).toBeGreaterThanOrEqual(0.25);
        expect(last).toBeLessThanOrEqual(1);
      }),
    );
  });
});

describe('a by-passed owner', () => {
  it('loses 8, scaled, where two levels were skipped (domain §5)', () => {
    expect(levelsSkipped(3, -1)).toBe(2);
    expect(trustAfterByPass(50, 2)).toBeCloseTo(42, 12);
    expect(trustAfterByPass(100, 1)).toBeCloseTo(91, 12);
  });
  it('loses nothing by the next rung', () => {
    expect([levelsSkipped(0, -1), levelsSkipped(1, -1), levelsSkipped(2, 1), levelsSkipped(3, 1)]).toEqual([
      0, 0, 0, 1,
    ]);
    expect(trustAfterByPass(60, 0)).toBe(60);
  });
});

describe('cost of timing', () => {
  const example = { ...usualTiming, response: 1, fix: 2, slack: 4 };
  it('is the six printed costs', () => {
    const costs = [0, 0.5, 1, 1.5, 2, 3].map((w) => timingCost(w, example));
    [12.2, 9.9, 9.5, 14.9, 20.7, 32.6].forEach((printed, at) => {
      expect(Math.abs((costs[at] ?? 0) - printed), `cost ${at}`).toBeLessThan(0.05);
    });
  });
  it('scores the four printed moments over half-week steps', () => {
    const costs = [0, 0.5, 1, 1.5, 2, 2.5, 3].map((w) => timingCost(w, example));
    const score = (w: number): number => timingScore(timingCost(w, example), costs);
    expect(score(0)).toBeCloseTo(0.95, 2);
    expect(score(0.5)).toBe(1);
    expect(score(1)).toBe(1);
    expect(score(1.5)).toBeCloseTo(0.79, 2);
    expect(score(2)).toBeCloseTo(0.46, 2);
    expect(score(3)).toBe(0);
  });
  it('counts a free moment as the whole score, anything dearer as none', () => {
    expect(timingScore(0, [0, 5])).toBe(1);
    expect(timingScore(5, [0, 5])).toBe(0);
  });
  it('scores between 0 and 1, and 1 for the cheapest', () => {
    const costs = fc.array(fc.double({ min: 0, max: 1e4, noNaN: true }), { minLength: 1 });
    fc.assert(
      fc.property(costs, fc.nat(), (list, at) => {
        const score = timingScore(list[at % list.length] ?? 0, list);
        expect(score).toBeGreaterThanOrEqual(0);
        expect(score).toBeLessThanOrEqual(1);
        expect(timingScore(Math.min(...list), list)).toBe(1);
      }),
    );
  });
});

describe('exposure', () => {
  it('is p·impact with slack to spare, and at most three times that without', () => {
    expect(exposure(0.3, 20, 5)).toBeCloseTo(6, 12);
    expect(exposure(0.3, 20, 1)).toBeCloseTo(9, 12);
    expect(exposure(0.3, 20, -9)).toBeCloseTo(18, 12);
  });
});

describe('a showstopper', () => {
  const ways = [
    { response: 1, fix: 2, expiry: 5 },
    { response: 0.2, fix: 2, expiry: 3 },
  ];
  it('comes when the fastest fix left takes longer than slack and buffer', () => {
    expect(hasNoWayLeft(ways, 2.2, 0)).toBe(false);
    expect(hasNoWayLeft(ways, 2.1, 0)).toBe(true);
    expect(hasNoWayLeft(ways, 2.2, 3)).toBe(true);
  });
  it('comes when the last way out expires, however much slack there is', () => {
    expect(hasNoWayLeft(ways, Infinity, 4)).toBe(false);
    expect(hasNoWayLeft(ways, Infinity, 5)).toBe(true);
  });
});

describe('likely by', () => {
  it('is the step by which one in two has turned', () => {
    // .3 a week, seen: .7² = .49.
    expect(likelyBy(0.3, 0, true, 0, 9, 'week')).toBe(2);
    // .1 a week: .9⁷ = .478.
    expect(likelyBy(0.1, 0, true, 2, 20, 'week')).toBe(9);
    expect(likelyBy(0.1, 0, true, 2, 8, 'week')).toBeNull();
  });
  it('is sooner where nobody looks', () => {
    fc.assert(
      fc.property(share, fc.nat(6), (p, unseen) => {
        const seen = likelyBy(p, 0, true, 0, 60, 'week') ?? Infinity;
        expect(likelyBy(p, unseen, false, 0, 60, 'week') ?? Infinity).toBeLessThanOrEqual(seen);
      }),
    );
  });
});
