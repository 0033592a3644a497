import { describe, expect, it } from 'vitest';
import { luckOf, mix, wordOf } from '../../../../scenarios/engine/luck/mix.ts';
import vectors from '../../../fixtures/luck-vectors.json' with { type: 'json' };

const hex = (word: number): string => word.toString(16).padStart(8, '0');

describe('keyed luck', () => {
  it('turns names into the published words', () => {
    for (const [name, word] of Object.entries(vectors.words)) expect(hex(wordOf(name)), name).toBe(word);
  });

  it('gives the published numbers, which a second implementation made', () => {
    for (const draw of vectors.draws) {
      const key = [wordOf(draw.scenario), draw.step, wordOf(draw.entity), wordOf(draw.channel)] as const;
      expect(hex(mix(draw.seed, ...key)), JSON.stringify(draw)).toBe(draw.mix);
      expect(luckOf(draw.seed, ...key)).toBe(draw.luck);
    }
  });

  it('spreads 200,000 draws of neighbouring seeds evenly (chi-square, 1,000 cells)', () => {
    const cells = Array.from({ length: 1000 }, () => 0);
    const [scenario, entity, channel] = [wordOf('s'), wordOf('run'), wordOf('night')];
    for (let seed = 0; seed < 200_000; seed += 1) {
      const cell = Math.floor(luckOf(seed, scenario, 0, entity, channel) * 1000);
      cells[cell] = (cells[cell] ?? 0) + 1;
    }
    const chi = cells.reduce((sum, count) => sum + (count - 200) ** 2 / 200, 0);
    // 999 degrees of freedom: 99.9 % of honest generators stand between these.
    expect(chi).toBeGreaterThan(863);
    expect(chi).toBeLessThan(1144);
  });

  it('keeps channels of one seed apart', () => {
    const [scenario, run] = [wordOf('s'), wordOf('run')];
    let both = 0;
    for (let seed = 0; seed < 100_000; seed += 1) {
      const a = luckOf(seed, scenario, 0, run, wordOf('night')) < 0.5;
      const b = luckOf(seed, scenario, 0, run, wordOf('fix')) < 0.5;
      if (a && b) both += 1;
    }
    expect(Math.abs(both - 25_000)).toBeLessThan(600);
  });
});
