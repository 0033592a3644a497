import { describe, expect, it } from 'vitest';
import { drawTruth, firstSeed, pickNewSeed, start } from '../../../scenarios/index.ts';
import { luckOf, wordOf } from '../../../scenarios/engine/luck/mix.ts';
import { randomOf } from '../../helpers/random-play.ts';
import { shipped } from '../../helpers/shipped-packs.ts';

const s4 = shipped('container-closes-friday');
const word = wordOf(s4.story.id);
const u = (seed: number, chance: string): number => luckOf(seed, word, 0, wordOf('run'), wordOf(chance));
const isRehearsed = (seed: number): boolean =>
  drawTruth(s4, seed) === 'heat' && u(seed, 'night') < 0.45 && u(seed, 'race_hot') < 0.75 && u(seed, 'fix') < 0.8;

describe('seeds', () => {
  it('begin the first sitting with the smallest one that plays as rehearsed', () => {
    const first = firstSeed(s4);
    expect(isRehearsed(first)).toBe(true);
    for (let seed = 0; seed < first; seed += 1) expect(isRehearsed(seed), `seed ${seed}`).toBe(false);
  });

  it('pick truths by their odds', () => {
    const counts: Record<string, number> = {};
    for (let seed = 0; seed < 20_000; seed += 1) {
      const truth = drawTruth(s4, seed);
      counts[truth] = (counts[truth] ?? 0) + 1;
    }
    for (const { id, odds } of s4.story.truths) expect(Math.abs((counts[id] ?? 0) / 20_000 - odds)).toBeLessThan(0.012);
  });

  it('of a new week never bring the last week’s truth', () => {
    const random = randomOf(2);
    for (const { id } of s4.story.truths) {
      for (let i = 0; i < 50; i += 1) {
        const seed = pickNewSeed(s4, () => Math.floor(random() * 4294967296), id);
        expect(drawTruth(s4, seed)).not.toBe(id);
      }
    }
  });

  it('come to an end even where chance offers the same seed for ever', () => {
    expect(
      drawTruth(
        s4,
        pickNewSeed(s4, () => 28, 'heat'),
      ),
    ).not.toBe('heat');
  });

  it('leave the truth to the head where it names one', () => {
    expect(start(s4, { seed: 28, truth: 'load' }).world.truth).toBe('load');
    expect(start(s4, { seed: 28 }).world.truth).toBe('heat');
  });
});
