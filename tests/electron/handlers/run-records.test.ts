import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { makeDispatch, makeHandlers } from '../../../electron/handlers/dispatch.ts';
import type { Dispatch } from '../../../electron/handlers/dispatch.ts';
import { noDesk } from '../../../electron/handlers/desk.ts';
import { openStore } from '../../../electron/store/store.ts';
import type { Store } from '../../../electron/store/store.ts';
import {
  calibrationOf,
  dimensionsOverTime,
  ownRecords,
  prepare,
  score,
  start,
  step,
} from '../../../scenarios/index.ts';
import type { Run, RunRecord } from '../../../scenarios/index.ts';
import { shippedPack } from '../../helpers/shipped-packs.ts';
import { makeTempHome } from '../../helpers/temp-home.ts';
import type { TempHome } from '../../helpers/temp-home.ts';

const pack = shippedPack('container-closes-friday');
const scenario = prepare(pack);
const written = { tokens: 0, strip: 5, coach: 'on', clocks: 'written' } as const;

let home: TempHome;
let store: Store;
let dispatch: Dispatch;
async function open(): Promise<void> {
  store = await openStore({ home: home.path });
  const handlers = makeHandlers({
    store,
    desk: noDesk,
    home: 'browser',
    version: '0.1.0',
    emit: () => undefined,
    shipped: async (hash) => (hash === pack.contentHash ? JSON.stringify(pack) : null),
  });
  dispatch = makeDispatch(handlers, { note: () => undefined });
}
beforeEach(async () => {
  home = await makeTempHome();
  await open();
});
afterEach(async () => {
  await store.close();
  await home.remove();
});

async function ask<T>(name: string, input: object): Promise<T> {
  const answer = await dispatch(name, input);
  if (!answer.ok) throw new Error(answer.problem.message);
  // The contract's own schema has checked what comes back.
  return answer.value as T;
}
const records = (): Promise<RunRecord[]> => ask('runs.records', {});

/** A week of the shipped story with its walk's moves, kept as the page keeps it. */
async function keep(
  assists: typeof written | (Omit<typeof written, 'tokens'> & { tokens: 1 }) = written,
  turns = Infinity,
) {
  const walk = pack.walks[0];
  if (walk === undefined) throw new Error('the story has no walk');
  const options = {
    role: 'individual',
    seed: walk.seed,
    ...(walk.truth === undefined ? {} : { truth: walk.truth }),
    ...(walk.luck === undefined ? {} : { luck: walk.luck }),
    assists,
  };
  const head = {
    format: 1,
    app: '0.1.0',
    scenario: pack.story.id,
    contentHash: pack.contentHash,
    ...options,
  };
  const { run } = await ask<{ run: string }>('runs.create', { head });
  let played: Run = start(scenario, options);
  for (const [n, move] of walk.moves.slice(0, turns).entries()) {
    const next = step(played, move);
    if (!next.ok) throw new Error(next.error.code);
    played = next.value;
    const isOver = played.world.at['clock'] === 'over';
    const progress = { step: played.world.step, ending: isOver ? (played.world.at['story'] ?? null) : null };
    await ask('runs.append', { run, n, move, world: played.steps.at(-1)?.worldHash, progress });
  }
  return { run, played };
}

describe('records over runs', () => {
  it('are none before anything was finished', async () => {
    expect(await records()).toEqual([]);
    await keep(written, 2);
    expect(await records()).toEqual([]);
  });
  it('say of a kept run what its own reading says', async () => {
    const { run, played } = await keep();
    const reading = score(played, 'en');
    expect(await records()).toMatchObject([
      {
        run,
        scenario: pack.story.id,
        role: 'individual',
        ending: reading.ending,
        outcome: reading.outcome,
        dimensions: reading.dimensions.map(({ id, solid, moments }) => ({ id, solid, moments })),
        marks: reading.marks.map((mark) => mark.id),
      },
    ]);
  });
  it('are the same after a restart, from the files alone', async () => {
    await keep();
    const before = await records();
    await store.close();
    await open();
    expect(await records()).toEqual(before);
  });
  it('leave out what lies in the trash, and take it back', async () => {
    const { run } = await keep();
    await ask('runs.trash', { run });
    expect(await records()).toEqual([]);
    await ask('runs.restore', { run });
    expect(await records()).toHaveLength(1);
  });
  it('leave out a run whose file was tampered with', async () => {
    const { run } = await keep();
    await keep();
    await store.close();
    const file = join(home.path, 'runs', run, 'journal.jsonl');
    const text = await readFile(file, 'utf8');
    await writeFile(file, text.replace('"kind":"', '"kind":"x'));
    await open();
    expect((await records()).map((each) => each.run)).not.toContain(run);
    expect(await records()).toHaveLength(1);
  });
  it('never lay runs of different settings together', async () => {
    await keep();
    await keep();
    await keep({ ...written, tokens: 1 });
    const own = ownRecords(await records());
    expect(own.map((each) => each.plays).toSorted((a, b) => a - b)).toEqual([1, 2]);
  });
  it('feed calibration and the line over time, which say when there is not enough', async () => {
    await keep();
    const all = await records();
    const calibration = calibrationOf(
      all.map((each) => each.claims),
      'en',
    );
    expect(calibration.every((band) => !band.isEnough)).toBe(true);
    expect(dimensionsOverTime(all, 'en').map((line) => line.note)).toEqual(
      Array.from({ length: 6 }, () => 'Not enough yet.'),
    );
  });
});
