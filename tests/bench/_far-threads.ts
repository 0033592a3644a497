import { Worker } from 'node:worker_threads';
import type { FarSide, Thread } from '../../renderer/explore/crew.ts';

type Given<N extends keyof FarSide> = Parameters<FarSide[N]>[0];
export type FarQuestion = { [N in keyof FarSide]: { readonly name: N; readonly given: Given<N> } }[keyof FarSide];
export type FarAnswer = { readonly answer: unknown } | { readonly problem: string };

/** Threads of Node for the page's own pool; `jobsDone` counts what they have answered. */
export function farThreads(file: URL): { open(): Thread; jobsDone(): number } {
  let done = 0;
  const open = (): Thread => {
    const worker = new Worker(file);
    const waiting: ((answer: FarAnswer) => void)[] = [];
    worker.on('message', (answer: FarAnswer) => waiting.shift()?.(answer));
    worker.on('error', (error) => waiting.splice(0).forEach((tell) => tell({ problem: String(error) })));
    const ask = <N extends keyof FarSide>(name: N, given: Given<N>): ReturnType<FarSide[N]> =>
      // The far side answers each question with what its own function of that name gives.
      new Promise<unknown>((resolve, reject) => {
        waiting.push((said) => ('problem' in said ? reject(new Error(said.problem)) : resolve(said.answer)));
        // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread, not a window
        worker.postMessage({ name, given });
      }) as ReturnType<FarSide[N]>;
    return {
      read: (pack) => ask('read', pack),
      open: (log) => ask('open', log),
      async work(job) {
        const result = await ask('work', job);
        done += 1;
        return result;
      },
      merge: (results) => ask('merge', results),
      stop: () => void worker.terminate(),
    };
  };
  return { open, jobsDone: () => done };
}
