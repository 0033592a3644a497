/** Does one job at a time, here or in another thread. */
export type Hand<Job, Result> = (job: Job) => Promise<Result>;

/**
 * Gives jobs to hands, the next one to whoever is free, and tells of each result as it lands. The results stand in the order of the jobs,
 * so that how many hands there were and which was faster cannot be seen in them. The first failure is the whole's; nothing is handed
 * out after it.
 */
export async function handOut<Job, Result>(
  jobs: readonly Job[],
  hands: readonly Hand<Job, Result>[],
  onResult: (result: Result, done: number) => void = () => {},
): Promise<readonly Result[]> {
  if (hands.length === 0) throw new Error('There is nobody to do the jobs.');
  // One walk over the jobs that all hands share.
  const waiting = jobs.entries();
  const results = new Map<number, Result>();
  let hasFailed = false;
  const work = async (hand: Hand<Job, Result>): Promise<void> => {
    try {
      for (const [at, job] of waiting) {
        if (hasFailed) return;
        // oxlint-disable-next-line no-await-in-loop -- one job at a time is what a hand does
        const result = await hand(job);
        if (hasFailed) return;
        results.set(at, result);
        onResult(result, results.size);
      }
    } catch (error) {
      hasFailed = true;
      throw error;
    }
  };
  await Promise.all(hands.map(work));
  return [...results].sort(([a], [b]) => a - b).map(([, result]) => result);
}
