import { type Run, type Scenario, start, stepFast } from '../../scenarios/index.ts';

/** The world's hash after every move of every walk; the last word of a walk that stops early is the refusal. */
export function goldenHashes(scenario: Scenario): Readonly<Record<string, readonly string[]>> {
  return Object.fromEntries(
    scenario.pack.walks.map(({ id, seed, truth, luck, role, craft, moves }) => {
      let run: Run = start(scenario, {
        seed,
        ...(truth ? { truth } : {}),
        ...(luck ? { luck } : {}),
        ...(role ? { role } : {}),
        ...(craft ? { craft } : {}),
      });
      const hashes: string[] = [];
      for (const move of moves) {
        const next = stepFast(run, move, { hash: true });
        if (!next.ok) return [id, [...hashes, next.error.code]];
        run = next.value;
        hashes.push(run.steps.at(-1)?.worldHash ?? '');
      }
      return [id, hashes];
    }),
  );
}
