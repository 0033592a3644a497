import type { SayReplay } from '../../components/replay/words.ts';
import type { RunSummary } from '../../port/port.ts';
import type { Branches } from './use-branches.ts';

/** "Run 2", as heads and tables say it. */
export function headOfRun(branches: Branches, id: string, say: SayReplay): string {
  return say('run_head', { number: branches.numbers.get(id) ?? 0 });
}
/** "run 2", inside a sentence. */
export function nameOfRun(branches: Branches, id: string, say: SayReplay): string {
  return say('run', { number: branches.numbers.get(id) ?? 0 });
}
/** With the player's own name for it: "Run 2, tyre shape first". */
export function fullName(branches: Branches, run: Pick<RunSummary, 'run' | 'name'>, say: SayReplay): string {
  const head = headOfRun(branches, run.run, say);
  return run.name === '' ? head : `${head}, ${run.name}`;
}
