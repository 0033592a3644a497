import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const css = readFileSync(join(import.meta.dirname, '../../../renderer/styles/tokens.css'), 'utf8');

/** Colour tokens of one theme; what a theme does not say it has from the dark one, which is the ground of all. */
function tokensOf(selector: string): ReadonlyMap<string, string> {
  const start = css.indexOf(selector);
  if (start < 0) throw new Error(`No theme ${selector} in the tokens.`);
  const block = css.slice(start, css.indexOf('\n}', start));
  return new Map(
    [...block.matchAll(/--([\w-]+):\s*(#[0-9a-f]{3,6})\b/g)].map((found) => [found[1] ?? '', found[2] ?? '']),
  );
}

function luminance(hex: string): number {
  const full = hex.length === 4 ? hex.slice(1).replaceAll(/./g, '$&$&') : hex.slice(1);
  const [red = 0, green = 0, blue = 0] = [0, 2, 4].map((at) => {
    const part = Number.parseInt(full.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
function contrast(a: string, b: string): number {
  const [dark = 0, light = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (light + 0.05) / (dark + 0.05);
}

const grounds = ['bg', 'bg-1', 'bg-2'];
const texts = ['ink', 'ink-2', 'ink-3', 'turn', 'purple', 'green', 'yellow', 'stop'];
const parts = [
  'edge',
  'bar',
  'bar-done',
  'lit',
  'tr-a',
  'tr-b',
  'tr-c',
  'tr-d',
  ...['blue', 'orange', 'green', 'pink', 'yellow', 'violet'].map((one) => `tb-${one}`),
];

describe.each([
  ['dark', ":root,\n[data-theme='dark']", 4.5],
  ['light', "[data-theme='light']", 4.5],
  ['high contrast', "[data-theme='hc']", 7],
])('the %s theme', (_name, selector, least) => {
  const tokens = tokensOf(selector);
  const of = (name: string): string => {
    const value = tokens.get(name);
    if (value === undefined) throw new Error(`The theme has no ${name}.`);
    return value;
  };
  const below = (names: readonly string[], limit: number): string[] =>
    names.flatMap((name) =>
      grounds
        .filter((ground) => contrast(of(name), of(ground)) < limit)
        .map((ground) => `${name} on ${ground}: ${contrast(of(name), of(ground)).toFixed(2)}`),
    );

  it(`shows every text at ${least} to one or more`, () => {
    expect(below(texts, least)).toEqual([]);
  });
  it('shows every part that carries meaning at three to one or more', () => {
    expect(below(parts, 3)).toEqual([]);
  });
  it('shows text on the accent and on timing colours', () => {
    const pairs = [
      ['on-turn', 'turn'],
      ['on-best', 'purple'],
      ['on-best', 'green'],
      ['on-best', 'yellow'],
    ] as const;
    expect(pairs.filter(([text, ground]) => contrast(of(text), of(ground)) < 4.5)).toEqual([]);
  });
});
