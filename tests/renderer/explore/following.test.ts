import { describe, expect, it } from 'vitest';
import type { Thread } from '../../../renderer/explore/crew.ts';
import type { Explorer, Heard } from '../../../renderer/explore/explorer.ts';
import { createExplorer } from '../../../renderer/explore/pool.ts';
import type { CallWorth, Job, JobResult, Pack, RunLog } from '../../../scenarios/index.ts';
import { madeAnalysis, madeCall } from '../../helpers/analysis-by-hand.ts';

// Passed on as it is: only a worker looks inside.
const pack = {} as Pack;

/** A run of as many moves as there are names, each of them a call. */
const logOf = (...names: readonly string[]): RunLog => ({
  format: 1,
  scenario: 'story',
  contentHash: 'a'.repeat(64),
  seed: 7,
  moves: names.map((call) => ({ call, kind: 'radio', option: 'yes' }) as never),
});
const run = (...names: readonly string[]) => ({ pack, log: logOf(...names) });
const inPlay = (...names: readonly string[]) => ({ ...run(...names), isOver: false });

const jobsOf = ({ moves }: RunLog): readonly Job[] => [
  ...moves.map(({ call }, index) => ({ kind: 'call', n: index, index, call }) as const),
  { kind: 'luck' },
  { kind: 'line' },
  { kind: 'doors' },
];
/** What a worker would find; `step` tells by how many moves the run had when it was found. */
function resultOf(job: Job, moves: number): JobResult {
  switch (job.kind) {
    case 'call':
      return { kind: 'call', n: job.n, row: { ...madeCall, index: job.index, call: job.call, step: moves }, plays: 1 };
    case 'luck':
      return { kind: 'luck', luck: madeAnalysis.luck, plays: 1 };
    case 'line':
      return { kind: 'line', line: null, plays: 1 };
    case 'doors':
      return { kind: 'doors', doors: [], plays: 1 };
  }
}

interface Made {
  readonly explorer: Explorer;
  readonly opened: number[];
  readonly worked: string[];
  readonly stopped: number[];
  /** Jobs under way, most at any time, by worker. */
  readonly most: number[];
  /** From now on each job waits to be let go. */
  hold(): () => void;
}

function made(whenIdle?: () => Promise<void>, patch: (at: number) => Partial<Thread> = () => ({})): Made {
  const [opened, worked, stopped, most]: [number[], string[], number[], number[]] = [[], [], [], []];
  let threads = 0;
  let gate = Promise.resolve();
  const open = (): Thread => {
    const at = threads;
    threads += 1;
    let log: RunLog = logOf();
    let busy = 0;
    most[at] = 0;
    return {
      read: () => Promise.resolve(),
      open(given) {
        opened.push(at);
        log = given;
        return Promise.resolve(jobsOf(given));
      },
      async work(job) {
        busy += 1;
        most[at] = Math.max(most[at] ?? 0, busy);
        worked.push(job.kind === 'call' ? job.call : job.kind);
        const result = resultOf(job, log.moves.length);
        await gate;
        busy -= 1;
        return result;
      },
      merge: (results) =>
        Promise.resolve({
          ...madeAnalysis,
          calls: results.flatMap((one) => (one.kind === 'call' ? [one.row] : [])),
        }),
      stop: () => void stopped.push(at),
      ...patch(at),
    };
  };
  const hold = (): (() => void) => {
    let letGo = (): void => {};
    gate = new Promise((resolve) => (letGo = resolve));
    return letGo;
  };
  const explorer = createExplorer(open, whenIdle === undefined ? {} : { whenIdle });
  return { explorer, opened, worked, stopped, most, hold };
}

const foundWith = (calls: readonly CallWorth[] | undefined) =>
  Object.fromEntries((calls ?? []).map(({ call, step }) => [call, step]));

describe('an explorer that follows a run in play', () => {
  it('does its calls only, one at a time a worker', async () => {
    const { explorer, worked, most, stopped } = made();
    explorer.follow(inPlay('a', 'b', 'c'));
    await expect.poll(() => worked.toSorted()).toEqual(['a', 'b', 'c']);
    expect(most).toEqual([1, 1]);
    expect(stopped).toEqual([]);
  });

  it('starts no worker and begins no job before the page has nothing to do', async () => {
    const idle: (() => void)[] = [];
    const { explorer, worked, opened } = made(() => new Promise((resolve) => void idle.push(resolve)));
    const settled = () => new Promise((resolve) => setImmediate(resolve));
    explorer.follow(inPlay('a', 'b', 'c'));
    await settled();
    expect(opened).toEqual([]);
    idle.shift()?.();
    await settled();
    expect(opened).toEqual([0, 1]);
    expect(worked).toEqual([]);
    idle.shift()?.();
    await settled();
    expect(worked).toHaveLength(1);
  });

  it('tells at once what it has found, does the rest with the same workers, and sends them away', async () => {
    const { explorer, worked, opened, stopped } = made();
    explorer.follow(inPlay('a', 'b'));
    await expect.poll(() => worked).toHaveLength(2);
    const heard: Heard[] = [];
    const whole = await explorer.explore(run('a', 'b', 'c'), (one) => heard.push(one)).whole;
    expect(worked.slice(2).toSorted()).toEqual(['c', 'doors', 'line', 'luck']);
    expect(heard.slice(0, 3).map(({ done, of, call }) => [done, of, call?.call])).toEqual([
      [0, 6, undefined],
      [1, 6, 'a'],
      [2, 6, 'b'],
    ]);
    expect(heard.at(-1)).toMatchObject({ done: 6, of: 6 });
    expect(foundWith(whole?.calls)).toEqual({ a: 2, b: 2, c: 3 });
    expect(opened).toEqual([0, 1, 0, 1]);
    expect(stopped).toEqual([0, 1]);
  });

  it('goes on with each move from where it was', async () => {
    const { explorer, worked } = made();
    explorer.follow(inPlay('a'));
    await expect.poll(() => worked).toEqual(['a']);
    explorer.follow(inPlay('a', 'b'));
    await expect.poll(() => worked).toEqual(['a', 'b']);
  });

  it('waits for a job under way instead of doing it twice', async () => {
    const { explorer, worked, hold } = made();
    const letGo = hold();
    explorer.follow(inPlay('a', 'b'));
    await expect.poll(() => worked).toHaveLength(2);
    const { whole } = explorer.explore(run('a', 'b'), () => {});
    letGo();
    expect(foundWith((await whole)?.calls)).toEqual({ a: 2, b: 2 });
    expect(worked.toSorted()).toEqual(['a', 'b', 'doors', 'line', 'luck']);
  });

  it('does everything once the run is over, and opens it no second time', async () => {
    const { explorer, worked, opened } = made();
    const over = run('a', 'b');
    explorer.follow({ ...over, isOver: true });
    await expect.poll(() => worked).toHaveLength(5);
    const whole = await explorer.explore(over, () => {}).whole;
    expect(foundWith(whole?.calls)).toEqual({ a: 2, b: 2 });
    expect(worked).toHaveLength(5);
    expect(opened).toEqual([0, 1]);
  });

  it('keeps nothing of a call that had other moves before it', async () => {
    const { explorer, worked } = made();
    explorer.follow(inPlay('a', 'b'));
    await expect.poll(() => worked).toHaveLength(2);
    const whole = await explorer.explore(run('x', 'b', 'c'), () => {}).whole;
    expect(foundWith(whole?.calls)).toEqual({ x: 3, b: 3, c: 3 });
  });

  it('keeps nothing of a week that began otherwise', async () => {
    const { explorer, worked } = made();
    explorer.follow(inPlay('a'));
    await expect.poll(() => worked).toHaveLength(1);
    const { log } = run('a', 'b');
    const whole = await explorer.explore({ pack, log: { ...log, seed: 8 } }, () => {}).whole;
    expect(foundWith(whole?.calls)).toEqual({ a: 2, b: 2 });
  });

  it('drops what it found and sends its workers away when the run is left', async () => {
    const { explorer, worked, stopped } = made();
    explorer.follow(inPlay('a'));
    await expect.poll(() => worked).toHaveLength(1);
    explorer.forget();
    expect(stopped).toEqual([0, 1]);
    const whole = await explorer.explore(run('a', 'b'), () => {}).whole;
    expect(foundWith(whole?.calls)).toEqual({ a: 2, b: 2 });
  });

  it('begins no other job once the run is left', async () => {
    const { explorer, worked, hold } = made();
    const letGo = hold();
    explorer.follow(inPlay('a', 'b', 'c', 'd'));
    await expect.poll(() => worked).toHaveLength(2);
    explorer.forget();
    letGo();
    await new Promise((resolve) => setImmediate(resolve));
    expect(worked).toHaveLength(2);
  });

  it.each(['open', 'work'] as const)('starts anew with what it knows after a worker died at %s', async (when) => {
    const { explorer, stopped } = made(undefined, (at) =>
      at === 1 ? { [when]: () => Promise.reject(new Error('out of memory')) } : {},
    );
    explorer.follow(inPlay('a', 'b', 'c'));
    await expect.poll(() => stopped).toEqual([0, 1]);
    const whole = await explorer.explore(run('a', 'b', 'c'), () => {}).whole;
    expect(Object.keys(foundWith(whole?.calls)).toSorted()).toEqual(['a', 'b', 'c']);
  });

  it('reads another story with workers of its own', async () => {
    const { explorer, worked, opened, stopped } = made();
    explorer.follow(inPlay('a'));
    await expect.poll(() => worked).toHaveLength(1);
    explorer.follow({ ...inPlay('a'), pack: {} as Pack });
    await expect.poll(() => stopped).toEqual([0, 1]);
    await expect.poll(() => opened).toEqual([0, 1, 2, 3]);
  });
});
