import { xxHash32 } from 'js-xxhash';

/**
 * Keyed luck: MurmurHash3 (x86, 32 bit) of the sixteen bytes scenario, step, entity, channel (little-endian words), seeded
 * with the run's seed. Names become words by xxHash32 (seed 0) of their UTF-8 once, at load; a draw mixes integers only.
 */
export function mix(seed: number, scenario: number, step: number, entity: number, channel: number): number {
  let h = seed | 0;
  h = round(h, scenario);
  h = round(h, step);
  h = round(h, entity);
  h = round(h, channel);
  h ^= 16;
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}

function round(h: number, word: number): number {
  let k = Math.imul(word, 0xcc9e2d51);
  k = Math.imul((k << 15) | (k >>> 17), 0x1b873593);
  const x = h ^ k;
  return (Math.imul((x << 13) | (x >>> 19), 5) + 0xe6546b64) | 0;
}

/** The word of a name in `mix`. */
export function wordOf(name: string): number {
  return xxHash32(name, 0);
}

/** A number in [0, 1). */
export function luckOf(seed: number, scenario: number, step: number, entity: number, channel: number): number {
  return mix(seed, scenario, step, entity, channel) / 4294967296;
}
