import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { main } from '../../../electron/cli/program.ts';

const sound = 'tests/fixtures/planted/sound';
let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'pitwall-explore-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function pitwall(...words: string[]): Promise<{ exit: number; out: string; err: string }> {
  let out = '';
  let err = '';
  const exit = await main(words, {
    out: (text) => void (out += text),
    err: (text) => void (err += text),
    isTerminal: false,
    env: {},
  });
  return { exit, out, err };
}

const finding = z.strictObject({
  code: z.string(),
  weight: z.number().min(0).max(100),
  file: z.string(),
  line: z.int().min(1),
  path: z.string(),
  text: z.string().min(1),
  wayOut: z.string().min(1),
});
const row = z.looseObject({
  file: z.string(),
  ok: z.literal(true),
  plays: z.int().min(1),
  findings: z.array(finding),
  more: z.int(),
  bots: z.array(z.looseObject({ bot: z.string(), mean: z.number() })),
});
const answer = z.strictObject({
  schemaVersion: z.literal(1),
  command: z.literal('explore'),
  budget: z.int(),
  results: z.array(row),
});

/** The sound story with endings that do not listen, tokens for everything, and a goal nobody comes nearer to: more than five findings. */
function spoilt(): string {
  const path = join(folder, 'spoilt');
  cpSync(sound, path, { recursive: true });
  const file = join(path, 'scenario.yaml');
  const text = readFileSync(file, 'utf8')
    .replace('tokens: 2', 'tokens: 6')
    .replace('worst: 0, best: 150', 'worst: 0, best: 900')
    .replace('[detail, unblock, value]', '[detail, unblock, value, share]');
  writeFileSync(file, text);
  return path;
}

describe('pitwall explore', () => {
  it('says nothing of a sound story and answers 0', { timeout: 60_000 }, async () => {
    const { exit, out } = await pitwall('explore', sound, '--budget', '2');
    expect(exit).toBe(0);
    expect(out).toMatch(/^tests\/fixtures\/planted\/sound: nothing to mend, \d+ plays\.\n$/u);
  });

  it('names file, line and a way out, the worst five first', { timeout: 60_000 }, async () => {
    const path = spoilt();
    const told = await pitwall('explore', path, '--budget', '2');
    expect(told.exit).toBe(1);
    const line = readFileSync(join(path, 'scenario.yaml'), 'utf8').split('\n').indexOf('tokens: 6') + 1;
    const asData = answer.parse(JSON.parse((await pitwall('explore', path, '--budget', '2', '--json')).out));
    const [five] = asData.results;
    expect(five?.findings).toHaveLength(5);
    expect(told.out.split('\n').filter((text) => text.startsWith(`${path}/`))).toHaveLength(5);
    const weights = five?.findings.map(({ weight }) => weight) ?? [];
    expect(weights).toEqual(weights.toSorted((a, b) => b - a));
    const everything = answer.parse(
      JSON.parse((await pitwall('explore', path, '--budget', '2', '--json', '--all')).out),
    );
    const [all] = everything.results;
    expect(all?.findings.length).toBe(5 + (five?.more ?? 0));
    expect(all?.findings.map(({ file, line: at, code }) => `${file}:${at} ${code}`)).toContain(
      `${join(path, 'scenario.yaml')}:${line} fun/pressure`,
    );
  });

  // A machine that is slower must not find something else.
  it('gives the same bytes for the same seed and budget', { timeout: 60_000 }, async () => {
    const words = ['explore', sound, '--budget', '1', '--json', '--seed', '7'];
    expect((await pitwall(...words)).out).toBe((await pitwall(...words)).out);
  });

  it('answers wrong usage with 2 and an empty stdout', async () => {
    const wrong = [
      ['explore'],
      ['explore', sound, '--budget', 'soon'],
      ['explore', sound, '--budget', '0'],
      ['explore', sound, '--budget', '99999'],
      ['explore', sound, '--seed', '4294967296'],
    ];
    for (const words of wrong) {
      const { exit, out } = await pitwall(...words);
      expect([words, exit, out]).toEqual([words, 2, '']);
    }
  });

  it('tells what keeps a story from being read (file/not-found)', async () => {
    const { exit, out, err } = await pitwall('explore', join(folder, 'nowhere'));
    expect([exit, out]).toEqual([1, '']);
    expect(err).toContain('file/not-found');
  });

  it('fills prices, what was given away and luck of a run', { timeout: 60_000 }, async () => {
    const turn = { call: 'turn', kind: 'turn' };
    const order = { call: 'order', kind: 'decision', option: 'glue' };
    const moves = [{ call: 'sample', kind: 'dive' }, turn, order, turn, turn, turn];
    const file = join(folder, 'moves.json');
    writeFileSync(file, JSON.stringify({ schemaVersion: 1, moves }));
    const run = join(folder, 'salt.pitrun');
    // Salt on the swab, and the glue ordered all the same.
    const played = await pitwall('play', sound, '--seed', '3', '--truth', 'seal', '--moves', file, '--save', run);
    expect(played.exit).toBe(0);
    const explored = await pitwall('explore', run, '--scenario', sound, '--json');
    expect(explored.exit).toBe(0);
    const price = z.looseObject({ index: z.int(), points: z.number(), word: z.string() });
    const end = z.looseObject({ prices: z.array(price), givenAway: z.number(), luck: z.number() });
    const document = z.looseObject({ command: z.literal('explore'), end }).parse(JSON.parse(explored.out));
    expect(document.end.prices.find(({ index }) => index === 2)?.word).toBe('heavy');
    expect(document.end.givenAway).toBeGreaterThan(16);
  });
});
