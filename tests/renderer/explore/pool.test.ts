import { describe, expect, it } from 'vitest';
import { createExplorer } from '../../../renderer/explore/pool.ts';
import type { Thread } from '../../../renderer/explore/crew.ts';
import type { Heard } from '../../../renderer/explore/explorer.ts';
import type { Job, JobResult, Pack, RunLog } from '../../../scenarios/index.ts';
import { madeAnalysis, madeCall } from '../../helpers/analysis-by-hand.ts';

const jobs: readonly Job[] = [
  { kind: 'call', n: 0, index: 2, call: 'pallet_7' },
  { kind: 'luck' },
  { kind: 'line' },
  { kind: 'doors' },
];
const resultOf: Record<Job['kind'], JobResult> = {
  call: { kind: 'call', n: 0, row: madeCall, plays: 1 },
  luck: { kind: 'luck', luck: madeAnalysis.luck, plays: 1 },
  line: { kind: 'line', line: null, plays: 1 },
  doors: { kind: 'doors', doors: [], plays: 1 },
};
// Passed on as they are: only a worker looks inside.
const run = { pack: {} as Pack, log: { moves: [] as RunLog['moves'] } as RunLog };

/** Threads that count what is asked of them; `patch` breaks one. */
function threads(patch: (at: number) => Partial<Thread> = () => ({})) {
  const worked: Job['kind'][][] = [];
  const stopped: number[] = [];
  const merged: (readonly JobResult[])[] = [];
  const open = (): Thread => {
    const at = worked.push([]) - 1;
    return {
      read: () => Promise.resolve(),
      open: () => Promise.resolve(jobs),
      work(job) {
        worked[at]?.push(job.kind);
        return Promise.resolve(resultOf[job.kind]);
      },
      merge(results) {
        merged.push(results);
        return Promise.resolve(madeAnalysis);
      },
      stop: () => void stopped.push(at),
      ...patch(at),
    };
  };
  return { open, worked, stopped, merged };
}

describe('an explorer with workers', () => {
  it('shares the jobs, tells of each, merges them in their order and sends the workers away', async () => {
    const { open, worked, stopped, merged } = threads();
    const heard: Heard[] = [];
    const whole = await createExplorer(open).explore(run, (one) => heard.push(one)).whole;
    expect(whole).toBe(madeAnalysis);
    expect(worked.flat().toSorted()).toEqual(['call', 'doors', 'line', 'luck']);
    expect(worked.every((one) => one.length > 0)).toBe(true);
    expect(heard.map(({ done, of }) => `${done}/${of}`)).toEqual(['0/4', '1/4', '2/4', '3/4', '4/4']);
    expect(heard.flatMap(({ call }) => (call === null ? [] : [call]))).toEqual([madeCall]);
    expect(merged).toEqual([jobs.map(({ kind }) => resultOf[kind])]);
    expect(stopped).toEqual([0, 1]);
  });

  it('gives null when it is cancelled, and sends the workers away', async () => {
    const { open, stopped, merged } = threads(() => ({ work: () => new Promise(() => {}) }));
    const exploring = createExplorer(open).explore(run, () => {});
    exploring.cancel();
    expect(await exploring.whole).toBeNull();
    expect(stopped).toEqual([0, 1]);
    expect(merged).toEqual([]);
  });

  it.each(['open', 'work', 'merge'] as const)('fails when a worker dies at %s, and sends all away', async (when) => {
    const dead = { [when]: () => Promise.reject(new Error('out of memory')) };
    const { open, stopped } = threads(() => dead);
    await expect(createExplorer(open).explore(run, () => {}).whole).rejects.toThrow('out of memory');
    expect(stopped).toEqual([0, 1]);
  });

  it('works on while the second worker is slow to open', async () => {
    const { open, worked } = threads((at) => (at === 0 ? {} : { open: () => new Promise(() => {}) }));
    const heard: Heard[] = [];
    void createExplorer(open).explore(run, (one) => heard.push(one)).whole;
    await expect.poll(() => worked[0]).toEqual(['call', 'line', 'doors']);
    expect(heard.at(-1)).toMatchObject({ done: 3, of: 4 });
  });
});
