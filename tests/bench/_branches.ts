import type { RunHead } from '../../electron/contract/runs.ts';
import { openStore } from '../../electron/store/store.ts';
import { start, stepFast, view } from '../../scenarios/index.ts';
import type { Run, Scenario } from '../../scenarios/index.ts';
import { legalMove, randomOf } from '../helpers/random-play.ts';

/** Weeks of one seed played at random, so that they part early; each stops after `longest` moves or when it is over. */
export function branchesOf(scenario: Scenario, count: number, longest: number): readonly Run[] {
  const random = randomOf(11);
  return Array.from({ length: count }, () => {
    let run = start(scenario, { seed: 7 });
    // Acts first: what time passes is kept for the end, or the week would be over before it is long.
    while (run.world.at['clock'] !== 'over' && run.steps.length < longest) {
      const next = stepFast(
        run,
        legalMove(scenario, run.world, () => random() * 0.66),
        { hash: true },
      );
      if (!next.ok) throw new Error(`a legal move was refused: ${next.error.code}`);
      run = next.value;
    }
    return run;
  });
}

/** Keeps runs in a home as if they had been played and forked there; the second and later ones are branches of the first. */
export async function keepBranches(home: string, runs: readonly Run[]): Promise<void> {
  const store = await openStore({ home });
  let parent: string | null = null;
  for (const run of runs) {
    const head: RunHead = {
      format: 1,
      app: '0.0.0',
      scenario: run.log.scenario,
      contentHash: run.log.contentHash,
      role: run.scenario.story.roles[0] ?? '',
      seed: run.log.seed,
      assists: { tokens: 0, strip: 5, coach: 'on', clocks: 'written' },
      ...(parent === null ? {} : { parent: { run: parent, moves: 0 } }),
    };
    // oxlint-disable-next-line no-await-in-loop -- a branch names its parent
    const made = await store.create({ head });
    if (!made.ok) throw new Error(made.problem.code);
    for (const [n, { world = '', facts, letters, ...rest }] of run.log.moves.entries()) {
      const move = {
        ...rest,
        ...(facts ? { facts: [...facts] } : {}),
        ...(letters ? { letters: { ...letters } } : {}),
      };
      const then = view(run, { language: 'en', at: n + 1 });
      const progress = { step: then.step, ending: then.ending?.id ?? null };
      // oxlint-disable-next-line no-await-in-loop -- a journal is written in order
      const answer = await store.append({ run: made.value.run, n, move, world, progress });
      if (!answer.ok) throw new Error(answer.problem.code);
    }
    parent ??= made.value.run;
  }
  await store.close();
}
