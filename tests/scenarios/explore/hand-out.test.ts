import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { handOut } from '../../../scenarios/index.ts';

/** A hand that answers when it is let go. */
function slowHand(): { hand: (job: number) => Promise<number>; free: () => Promise<void>; holds: () => number | null } {
  let held: { job: number; done: (result: number) => void } | null = null;
  return {
    hand: (job) => new Promise((done) => (held = { job, done })),
    holds: () => held?.job ?? null,
    async free() {
      const { job, done } = held ?? { job: 0, done: () => {} };
      held = null;
      done(job * 10);
      await new Promise((resolve) => setImmediate(resolve));
    },
  };
}

describe('jobs handed out', () => {
  it('gives the next job to whoever is free first', async () => {
    const [one, two] = [slowHand(), slowHand()];
    const landed: number[] = [];
    const whole = handOut([1, 2, 3, 4], [one.hand, two.hand], (result) => landed.push(result));
    expect([one.holds(), two.holds()]).toEqual([1, 2]);
    await two.free();
    expect([one.holds(), two.holds()]).toEqual([1, 3]);
    await two.free();
    await two.free();
    expect(landed).toEqual([20, 30, 40]);
    await one.free();
    expect(await whole).toEqual([10, 20, 30, 40]);
  });

  it('gives the same results whoever works and however fast', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.integer(), { maxLength: 30 }),
        fc.array(fc.integer({ min: 0, max: 5 }), { minLength: 1, maxLength: 4 }),
        async (jobs, paces) => {
          const hands = paces.map((pace) => async (job: number) => {
            for (let n = 0; n < pace; n += 1) await Promise.resolve();
            return job + 0.5;
          });
          const done: number[] = [];
          const results = await handOut(jobs, hands, (_, count) => done.push(count));
          expect(results).toEqual(jobs.map((job) => job + 0.5));
          expect(done).toEqual(jobs.map((_, at) => at + 1));
        },
      ),
    );
  });

  it('fails as a whole and hands out nothing more', async () => {
    const given: number[] = [];
    const other = slowHand();
    const whole = handOut(
      [1, 2, 3, 4],
      [() => Promise.reject(new Error('the thread died')), (job) => (given.push(job), other.hand(job))],
    );
    await expect(whole).rejects.toThrow('the thread died');
    await other.free();
    expect(given).toEqual([2]);
  });

  it('says so when there is nobody to work', async () => {
    await expect(handOut([1], [])).rejects.toThrow('nobody');
  });
});
