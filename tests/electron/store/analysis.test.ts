import { readFile, readdir, writeFile } from 'node:fs/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { analysis as analysisSchema, keptAnalysis } from '../../../electron/contract/analysis.ts';
import { openStore } from '../../../electron/store/store.ts';
import type { Store, StoreOptions } from '../../../electron/store/store.ts';
import { madeAnalysis } from '../../helpers/analysis-by-hand.ts';
import { makeTempHome } from '../../helpers/temp-home.ts';
import type { TempHome } from '../../helpers/temp-home.ts';
import { disturbed, head } from './_play.ts';

let home: TempHome;
let store: Store;
let told: string[];
let noted: string[];

async function openIt(options: Partial<StoreOptions> = {}): Promise<void> {
  store = await openStore({
    home: home.path,
    tell: (_, message) => told.push(message),
    note: (message) => noted.push(message),
    ...options,
  });
}
beforeEach(async () => {
  [told, noted] = [[], []];
  home = await makeTempHome();
  await openIt();
});
afterEach(async () => {
  await store.close();
  await home.remove();
});

async function newRun(): Promise<string> {
  const made = await store.create({ head });
  if (!made.ok) throw new Error(made.problem.code);
  return made.value.run;
}
const fileOf = (run: string): string => `${home.path}/runs/${run}/analysis.json`;

describe('an analysis beside a run', () => {
  it('is null before the run was ever explored', async () => {
    expect(await store.readAnalysis({ run: await newRun() })).toEqual({ ok: true, value: { analysis: null } });
  });

  it('is read again as it was kept, also by the next process', async () => {
    const run = await newRun();
    expect(await store.keepAnalysis({ run, analysis: madeAnalysis })).toEqual({ ok: true, value: {} });
    await store.close();
    await openIt();
    expect(await store.readAnalysis({ run })).toEqual({ ok: true, value: { analysis: madeAnalysis } });
  });

  it('is replaced whole by a newer one', async () => {
    const run = await newRun();
    await store.keepAnalysis({ run, analysis: madeAnalysis });
    const next = { ...madeAnalysis, logHash: 'ffffffff', calls: [] };
    await store.keepAnalysis({ run, analysis: next });
    expect(await store.readAnalysis({ run })).toEqual({ ok: true, value: { analysis: next } });
    expect((await readdir(`${home.path}/runs/${run}`)).filter((name) => name.includes('unreadable'))).toEqual([]);
  });

  it.each([
    ['torn', '{"format":1,"content'],
    ['of a later format', JSON.stringify({ ...madeAnalysis, format: 2 })],
    ['with a field we do not know', JSON.stringify({ ...madeAnalysis, verdict: 'hire' })],
  ])('is passed over when the file is %s, and set aside by the next one', async (_, text) => {
    const run = await newRun();
    await writeFile(fileOf(run), text);
    expect(await store.readAnalysis({ run })).toEqual({ ok: true, value: { analysis: null } });
    expect(await readFile(fileOf(run), 'utf8')).toBe(text);
    expect(noted.length).toBeGreaterThan(0);
    await store.keepAnalysis({ run, analysis: madeAnalysis });
    const aside = (await readdir(`${home.path}/runs/${run}`)).filter((name) => name.startsWith('analysis.unreadable-'));
    expect(aside).toHaveLength(1);
    expect(await readFile(`${home.path}/runs/${run}/${aside[0]}`, 'utf8')).toBe(text);
    // It can be made again: no player is bothered with it.
    expect(told).toEqual([]);
  });

  it('says which run it does not know (runs/unknown)', async () => {
    expect(await store.readAnalysis({ run: 'no-such-run' })).toMatchObject({ problem: { code: 'runs/unknown' } });
    expect(await store.keepAnalysis({ run: 'no-such-run', analysis: madeAnalysis })).toMatchObject({
      problem: { code: 'runs/unknown' },
    });
  });

  it('leaves the old one whole when the disk is full (runs/not-saved)', async () => {
    const run = await newRun();
    await store.keepAnalysis({ run, analysis: madeAnalysis });
    await store.close();
    await openIt({
      disk: disturbed((step, path) => (step === 'write' && path.includes('analysis') ? 'ENOSPC' : undefined)),
    });
    expect(await store.keepAnalysis({ run, analysis: { ...madeAnalysis, calls: [] } })).toMatchObject({
      problem: { code: 'runs/not-saved' },
    });
    expect(await store.readAnalysis({ run })).toEqual({ ok: true, value: { analysis: madeAnalysis } });
  });
});

describe('the form of a kept analysis', () => {
  it('is no longer than what is kept', () => {
    const calls = Array.from({ length: 499 }, () => ({ ...madeAnalysis.calls[0], call: 'a'.repeat(400) }));
    expect(analysisSchema.safeParse({ ...madeAnalysis, calls }).success).toBe(true);
    expect(keptAnalysis.safeParse({ ...madeAnalysis, calls }).success).toBe(false);
    expect(keptAnalysis.safeParse(madeAnalysis).success).toBe(true);
  });

  it('takes every field of the domain and nothing else', () => {
    expect(analysisSchema.parse(JSON.parse(JSON.stringify(madeAnalysis)))).toEqual(madeAnalysis);
    const [door] = madeAnalysis.doors;
    for (const wrong of [
      { ...madeAnalysis, contentHash: 'abc' },
      { ...madeAnalysis, luck: { ...madeAnalysis.luck, name: 'Ada' } },
      { ...madeAnalysis, doors: [{ ...door, walk: [{ call: 'turn', kind: 'turn', script: 'x' }] }] },
      { ...madeAnalysis, doors: Array.from({ length: 10_001 }, () => door) },
      { ...madeAnalysis, givenAway: { ...madeAnalysis.givenAway, points: Number.NaN } },
    ])
      expect(analysisSchema.safeParse(wrong).success).toBe(false);
  });
});
